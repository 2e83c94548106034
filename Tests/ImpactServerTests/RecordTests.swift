import Foundation
import HTTPTypes
import Testing

@testable import ImpactServer

@Suite("What is written down")
struct RecordTests {
  @Test("A log line names the route and never what was asked for")
  func log() async throws {
    let service = try TestService()
    _ = try await service.ask("/v1/orders/4711/impact?locale=de", token: TestService.token)
    _ = try await service.ask("/private/4711")
    let lines = service.logged.split(separator: "\n")
    #expect(lines.count == 2)
    for line in lines {
      let read = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(
        Set(read.keys) == ["time", "method", "route", "status", "microseconds", "bytes"])
    }
    #expect(service.logged.contains("\"route\":\"/v1/orders/{id}/impact\",\"status\":404"))
    #expect(!service.logged.contains("4711") && !service.logged.contains(TestService.token))
  }

  @Test("The log says as much as is asked for")
  func levels() async throws {
    let errors = try TestService { $0.log = .errors }
    _ = try await errors.ask("/v1/factors")
    #expect(errors.logged.isEmpty)
    errors.book.breakDown()
    _ = try await errors.ask("/v1/statement", token: TestService.token)
    #expect(errors.logged.contains("\"status\":500"))
    let none = try TestService { $0.log = .none }
    none.book.breakDown()
    _ = try await none.ask("/v1/statement", token: TestService.token)
    #expect(none.logged.isEmpty)
  }

  @Test("Counters add up, by route and status, in the text format of Prometheus")
  func metrics() async throws {
    let service = try TestService { $0.publicParts = Set(PublicPart.allCases) }
    for _ in 1...3 { _ = try await service.ask("/v1/methods") }
    _ = try await service.ask("/v1/factors/nothing")
    _ = try await service.ask("/v1/statement")
    _ = try await service.ask("/v1/statement")
    let answer = try await service.ask("/metrics")
    #expect(answer.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
    let lines = Set(answer.body.split(separator: "\n").map(String.init))
    for line in [
      "impact_requests_total{route=\"/v1/methods\",status=\"200\"} 3",
      "impact_requests_total{route=\"/v1/factors/{category}\",status=\"404\"} 1",
      "impact_request_duration_seconds_count{route=\"/v1/methods\"} 3",
      "impact_request_duration_seconds_bucket{route=\"/v1/methods\",le=\"+Inf\"} 3",
      "impact_kept_answers_total{result=\"kept\"} 1",
      "impact_kept_answers_total{result=\"made\"} 1", "impact_ledger_version 1",
      "impact_requests_in_flight 1",
    ] { #expect(lines.contains(line), "\(line)") }
    for line in lines where !line.hasPrefix("#") {
      #expect(line.wholeMatch(of: /[a-z_]+(\{[^}]*\}?[^}]*\})? [0-9.]+/) != nil, "\(line)")
    }
  }
}
