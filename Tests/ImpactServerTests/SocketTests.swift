import Foundation
import ImpactTestSupport
import Synchronization
import Testing

@testable import ImpactServer

@Suite("On a socket", .timeLimit(.minutes(20)))
struct SocketTests {
  /// Runs a service while something is done, then stops it.
  private func serving(
    _ change: (inout ServerSettings) -> Void = { _ in },
    _ work: (TestService, Int) async throws -> Void
  ) async throws {
    let service = try TestService(change)
    service.book.keep([try TestService.order("1001")])
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let running = Task { try await service.service.run { port.yield($0) } }
    var started = ports.makeAsyncIterator()
    let number = try #require(await started.next())
    try await work(service, number)
    running.cancel()
    _ = await running.result
  }

  /// A request for the order.
  private static let order =
    "GET /v1/orders/1001/impact HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(TestService.token)\r\n\r\n"

  private func isWell(_ port: Int) async -> Bool {
    await RawConnection.exchange(
      port: port, "GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
    ).text.hasPrefix("HTTP/1.1 200 ")
  }

  @Test("Several requests in one piece are answered in their order")
  func pipelining() async throws {
    try await serving { _, port in
      let methods = "GET /v1/orders/7/impact HTTP/1.1\r\nHost: a\r\n\r\n"
      let end = "GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
      let answer = await RawConnection.exchange(port: port, Self.order + methods + end)
      let statuses = answer.text.matches(of: /HTTP\/1\.1 ([0-9]+)/).map { String($0.1) }
      #expect(statuses == ["200", "401", "200"])
      #expect(answer.isEnded)
    }
  }

  @Test(
    "What is no HTTP is refused, and the service stays up",
    arguments: [
      "\u{16}\u{3}\u{1}\u{0}\u{0}", "GET /\u{0} HTTP/1.1\r\nHost: a\r\n\r\n", "HELLO\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
      "GET / HTTP/1.1\r\n: nameless\r\n\r\n", "GET  HTTP/1.1\r\n\r\n",
      "POST /v1/estimates HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ])
  func noHTTP(text: String) async throws {
    try await serving { _, port in
      let answer = await RawConnection.exchange(port: port, text)
      #expect(answer.text.isEmpty || answer.text.hasPrefix("HTTP/1.1 400 "), "\(answer.text)")
      #expect(answer.isEnded)
      #expect(await isWell(port))
    }
  }

  @Test("Headers that are too large are refused with what to do")
  func largeHead() async throws {
    try await serving { _, port in
      let long = String(repeating: "a", count: 60_000)
      for text in [
        "GET / HTTP/1.1\r\nHost: a\r\nX-Long: \(long)\r\n\r\n",
        "GET /\(long) HTTP/1.1\r\nHost: a\r\n\r\n",
      ] {
        let answer = await RawConnection.exchange(port: port, text)
        #expect(
          answer.text.hasPrefix("HTTP/1.1 431 ") && answer.text.contains("/problems/large-head"))
        #expect(answer.isEnded && !answer.text.contains("aaaa"))
      }
      #expect(await isWell(port))
    }
  }

  @Test("Half a request is ended after the time limit, with or without its head")
  func halves() async throws {
    try await serving({ $0.timeLimit = 1 }) { _, port in
      let head = await RawConnection.exchange(port: port, "GET /healthz HT", seconds: 4)
      #expect(head.isEnded)
      let body = await RawConnection.exchange(
        port: port, "POST /v1/estimates HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{",
        seconds: 4)
      #expect(body.isEnded)
      #expect(body.text.hasPrefix("HTTP/1.1 408 ") && body.text.contains("/problems/slow-request"))
      let idle = await RawConnection.exchange(port: port, "", seconds: 4)
      #expect(idle.isEnded && idle.text.isEmpty)
      #expect(await isWell(port))
    }
  }

  @Test("A client that sends its body drop by drop is not waited for")
  func drops() async throws {
    try await serving({ $0.timeLimit = 1 }) { _, port in
      let head = "POST /v1/estimates HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n"
      let drops = Array(repeating: Array("{".utf8), count: 12)
      let answer = await RawConnection.exchange(
        port: port, [Array(head.utf8)] + drops, pause: 0.2, seconds: 2)
      #expect(answer.isEnded && answer.text.hasPrefix("HTTP/1.1 408 "))
    }
  }

  @Test("A body of ten megabytes is refused before it is read, and the service stays up")
  func largeBody() async throws {
    try await serving { _, port in
      let head =
        "POST /v1/estimates HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 10000000\r\n\r\n"
      let answer = await RawConnection.exchange(
        port: port, [Array(head.utf8), [UInt8](repeating: 32, count: 10_000_000)])
      #expect(answer.text.isEmpty || answer.text.hasPrefix("HTTP/1.1 413 "))
      let chunk = "F4240\r\n" + String(repeating: " ", count: 1_000_000) + "\r\n"
      let chunked = await RawConnection.exchange(
        port: port,
        "POST /v1/estimates HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n\(chunk)\(chunk)0\r\n\r\n"
      )
      #expect(chunked.text.hasPrefix("HTTP/1.1 413 "))
      #expect(await isWell(port))
    }
  }

  @Test("Told to stop, it finishes what it is answering and ends")
  func stop() async throws {
    let service = try TestService()
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let running = Task { try await service.service.run { port.yield($0) } }
    var started = ports.makeAsyncIterator()
    let number = try #require(await started.next())
    #expect(await isWell(number))
    running.cancel()
    _ = await running.result
    #expect(await RawConnection.exchange(port: number, "GET / HTTP/1.1\r\n\r\n").text.isEmpty)
    #expect(service.logged.contains("\"route\":\"/healthz\",\"status\":200"))
  }

  @Test("An address that is taken is an error")
  func taken() async throws {
    try await serving { _, port in
      let other = try TestService { $0.port = port }
      await #expect(throws: (any Error).self) { try await other.service.run { _ in } }
    }
  }
}
