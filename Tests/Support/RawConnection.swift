import Foundation

/// A connection that sends bytes as they are, whatever HTTP says of them.
package struct RawConnection: Sendable {
  /// Sends bytes, one part after the other, and gathers what comes back.
  ///
  /// - Parameters:
  ///   - port: Where to.
  ///   - parts: What is sent.
  ///   - pause: Seconds between two parts.
  ///   - seconds: How long it waits for more before it gives up.
  ///   - closesInput: Whether it says that nothing more will come.
  /// - Returns: What came back until the other side ended the connection, or nothing more came; and whether it ended.
  package static func exchange(
    port: Int, _ parts: [[UInt8]], pause: Double = 0, seconds: Double = 1, closesInput: Bool = false
  ) async -> (text: String, isEnded: Bool) {
    await withCheckedContinuation { continuation in
      // Reading and writing block, so they have a thread of their own.
      Thread.detachNewThread {
        continuation.resume(
          returning: run(
            port: port, parts, pause: pause, seconds: seconds, closesInput: closesInput))
      }
    }
  }

  /// Sends one text.
  package static func exchange(
    port: Int, _ text: String, seconds: Double = 1, closesInput: Bool = false
  ) async -> (text: String, isEnded: Bool) {
    await exchange(port: port, [Array(text.utf8)], seconds: seconds, closesInput: closesInput)
  }

  private static func run(
    port: Int, _ parts: [[UInt8]], pause: Double, seconds: Double, closesInput: Bool
  ) -> (text: String, isEnded: Bool) {
    #if os(Linux)
      let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let handle = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    defer { close(handle) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(handle, $0, size) }
    }
    guard status == 0 else { return ("", true) }
    var wait = timeval(tv_sec: Int(seconds), tv_usec: .init((seconds - Double(Int(seconds))) * 1e6))
    let waitSize = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &wait, waitSize)
    setsockopt(handle, SOL_SOCKET, SO_SNDTIMEO, &wait, waitSize)
    for (index, part) in parts.enumerated() {
      if index > 0, pause > 0 { Thread.sleep(forTimeInterval: pause) }
      var sent = 0
      while sent < part.count {
        let count = part[sent...].withUnsafeBytes { bytes in
          #if os(Linux)
            send(handle, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
          #else
            send(handle, bytes.baseAddress, bytes.count, 0)
          #endif
        }
        guard count > 0 else { break }
        sent += count
      }
    }
    #if os(Linux)
      if closesInput { shutdown(handle, Int32(SHUT_WR)) }
    #else
      if closesInput { shutdown(handle, SHUT_WR) }
    #endif
    var received: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(handle, &block, block.count, 0)
      guard count > 0 else { return (String(decoding: received, as: UTF8.self), count == 0) }
      received += block[..<count]
    }
  }
}
