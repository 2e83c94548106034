import HTTPTypes
import Testing

@testable import ImpactServer

@Suite("Who is answered")
struct AccessTests {
  @Test("Orders are answered to the token alone")
  func orders() async throws {
    let service = try TestService()
    service.book.keep([try TestService.order("1001")])
    let path = "/v1/orders/1001/impact"
    let missing = try await service.ask(path)
    #expect(missing.status == 401)
    #expect(missing.headers[.wwwAuthenticate] == "Bearer realm=\"impact\"")
    #expect(missing.body.contains("/problems/token-missing"))
    for wrong in ["", "x", "a-token-of-many-letterS", "\u{0}"] {
      let answer = try await service.ask(path, token: wrong)
      #expect(answer.status == 401, "\(wrong)")
    }
    let answer = try await service.ask(path, token: TestService.token)
    #expect(answer.status == 200)
    #expect(answer.headers[.cacheControl] == "no-store")
    let small = try await service.ask(
      path, headers: [.authorization: "bearer \(TestService.token)"])
    #expect(small.status == 200)
    let basic = try await service.ask(path, headers: [.authorization: "Basic YTpi"])
    #expect(basic.status == 401)
  }

  @Test("Whether an order exists is not told to those without a token")
  func secrecy() async throws {
    let service = try TestService()
    service.book.keep([try TestService.order("1001")])
    let known = try await service.ask("/v1/orders/1001/impact")
    let unknown = try await service.ask("/v1/orders/1002/impact")
    #expect(known.body == unknown.body && known.status == unknown.status)
  }

  @Test("Without a token file nothing about sales is answered, and what to do is said")
  func noToken() async throws {
    let service = try TestService { $0.token = nil }
    for path in ["/v1/orders/1/impact", "/v1/statement", "/v1/headline"] {
      let answer = try await service.ask(path)
      #expect(answer.status == 403, "\(path)")
      #expect(answer.body.contains("--token-file"))
    }
    for path in ["/v1/factors", "/v1/methods", "/metrics", "/healthz"] {
      let answer = try await service.ask(path)
      #expect(answer.status == 200, "\(path)")
    }
  }

  @Test("--public names what is answered to everybody, and orders never are")
  func publicParts() async throws {
    let open = try TestService { $0.publicParts = Set(PublicPart.allCases) }
    for path in ["/v1/statement", "/v1/factors", "/metrics"] {
      let answer = try await open.ask(path)
      #expect(answer.status == 200, "\(path)")
    }
    let order = try await open.ask("/v1/orders/1/impact")
    #expect(order.status == 401)
    let closed = try TestService { $0.publicParts = [] }
    for path in ["/v1/statement", "/v1/factors", "/v1/factors/laptop", "/v1/methods", "/metrics"] {
      let answer = try await closed.ask(path)
      #expect(answer.status == 401, "\(path)")
      let shown = try await closed.ask(path, token: TestService.token)
      #expect(shown.status == 200 && shown.headers[.cacheControl] == "no-store", "\(path)")
    }
    for path in ["/", "/assets/page.js", "/healthz", "/openapi.json"] {
      let answer = try await closed.ask(path)
      #expect(answer.status == 200, "\(path)")
    }
  }

  @Test("A token has 16 letters or more that a header can carry")
  func tokens() {
    #expect(AccessToken(Array("0123456789abcde".utf8)) == nil)
    #expect(AccessToken(Array("0123456789abcdef\n".utf8)) != nil)
    #expect(AccessToken(Array("0123456789abcdef\r\n".utf8)) != nil)
    #expect(AccessToken(Array("0123456789 abcdef".utf8)) == nil)
    #expect(AccessToken(Array("0123456789abcdef\nmore".utf8)) == nil)
  }

  @Test("Pages of other origins read nothing unless their origin is named")
  func origins() async throws {
    let closed = try TestService()
    let headers: HTTPFields = [
      .origin: "https://shop.example", .accessControlRequestMethod: "POST",
    ]
    let refused = try await closed.ask("/v1/estimates", .options, headers: headers)
    #expect(refused.status == 405 && refused.headers[.accessControlAllowOrigin] == nil)
    let open = try TestService { $0.origins = ["https://shop.example"] }
    let before = try await open.ask("/v1/estimates", .options, headers: headers)
    #expect(before.status == 204)
    #expect(before.headers[.accessControlAllowOrigin] == "https://shop.example")
    #expect(before.headers[.accessControlAllowMethods] == "POST")
    let answer = try await open.ask("/v1/methods", headers: headers)
    #expect(answer.headers[.accessControlAllowOrigin] == "https://shop.example")
    #expect(answer.headers[.vary] == "Origin")
    let other = try await open.ask("/v1/methods", headers: [.origin: "https://shop.example.evil"])
    #expect(other.status == 200 && other.headers[.accessControlAllowOrigin] == nil)
    #expect(other.headers[.vary] == "Origin")
  }
}
