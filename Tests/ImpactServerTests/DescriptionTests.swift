import Foundation
import HTTPTypes
import Testing

@testable import ImpactServer

@Suite("The description of the service")
struct DescriptionTests {
  private func description() async throws -> [String: Any] {
    let answer = try await TestService().ask("/openapi.json")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any])
  }

  @Test("It has every address with its methods, parameters and access, and no other")
  func routes() async throws {
    let description = try await description()
    #expect(description["openapi"] as? String == "3.1.0")
    let info = try #require(description["info"] as? [String: Any])
    #expect((info["version"] as? String)?.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+/) != nil)
    let paths = try #require(description["paths"] as? [String: [String: [String: Any]]])
    let routes = Route.allCases.filter { $0 != .unknown }
    #expect(Set(paths.keys) == Set(routes.map(\.template)))
    let components = try #require(description["components"] as? [String: Any])
    let shared = try #require(components["parameters"] as? [String: [String: Any]])
    for route in routes {
      let operations = try #require(paths[route.template])
      // HEAD goes with GET.
      let methods = route.methods.filter { $0 != .head }.map { $0.rawValue.lowercased() }
      #expect(Set(operations.keys) == Set(methods), "\(route)")
      for operation in operations.values {
        let parameters = try (operation["parameters"] as? [[String: Any]] ?? []).map { parameter in
          guard let name = (parameter["$ref"] as? String)?.split(separator: "/").last else {
            return parameter
          }
          return try #require(shared[String(name)])
        }
        let query = parameters.filter { $0["in"] as? String == "query" }
          .compactMap { $0["name"] as? String }
        if let known = route.parameters { #expect(Set(query) == known, "\(route)") }
        let security = operation["security"] as? [[String: Any]] ?? []
        switch route.access {
        case .everyone: #expect(security.isEmpty, "\(route)")
        case .token: #expect(security.count == 1 && security[0].keys.contains("token"), "\(route)")
        case .part: #expect(security.count == 2, "\(route)")
        }
        let answers = try #require(operation["responses"] as? [String: Any])
        for status in answers.keys.compactMap(Int.init) {
          #expect(ServiceMetrics.statuses.contains(status), "\(route) \(status)")
        }
        if route.access != .everyone { #expect(answers["401"] != nil && answers["403"] != nil) }
      }
    }
  }

  @Test("Everything that it points at is there, and every problem has a status that it names")
  func references() async throws {
    let text = try await TestService().ask("/openapi.json").body
    let description = try await description()
    for match in text.matches(of: /"\$ref": "#\/([^"]+)"/) {
      var place: Any? = description
      for part in match.1.split(separator: "/") {
        place = (place as? [String: Any])?[String(part)]
      }
      #expect(place != nil, "\(match.1)")
    }
    let paths = try #require(description["paths"] as? [String: [String: [String: Any]]])
    let statuses = Set(
      paths.values.flatMap { $0.values }.flatMap { ($0["responses"] as? [String: Any] ?? [:]).keys }
    )
    for kind in ProblemKind.allCases { #expect(statuses.contains(String(kind.status)), "\(kind)") }
  }

  @Test("Every problem is explained at the address of its type", arguments: ProblemKind.allCases)
  func problems(kind: ProblemKind) async throws {
    let answer = try await TestService().ask(kind.path)
    #expect(answer.status == 200 && answer.body.contains(kind.title))
    #expect(HTTPResponse.Status(code: kind.status).kind != .successful)
  }

  @Test("Every example of a parameter is answered")
  func examples() async throws {
    let service = try TestService { $0.publicParts = Set(PublicPart.allCases) }
    service.book.keep([try TestService.order("1001")])
    for path in [
      "/v1/orders/1001/impact?locale=de", "/v1/sentence?product=smartphone&market=eu&locale=de",
      "/v1/statement?period=2025-Q3&method=prudent&edition=final",
      "/v1/factors?method=prudent&edition=final", "/v1/factors/smartphone?country=FR",
      "/problems/unknown-order", "/?lang=fr", "/assets/page.css",
    ] {
      let answer = try await service.ask(path, token: TestService.token)
      #expect(answer.status == 200, "\(path)")
    }
  }
}
