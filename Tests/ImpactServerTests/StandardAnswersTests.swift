import Foundation
import Impact
import Reporter
import Testing

@testable import ImpactServer

@Suite("The answers of the command line over HTTP")
struct StandardAnswersTests {
  private static let answers = Result {
    let pack = try FactorPack.builtIn()
    return try StandardAnswers(
      pack: pack, matcher: try Matcher.builtIn(),
      digests: PackDigests(pack: pack, matchingTables: PackTable.embedded),
      method: try #require(pack.standardMethod), edition: .final)
  }

  private func read(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test("An order and a basket of the same devices have the same figures")
  func sameFigures() throws {
    let answers = try Self.answers.get()
    let order = try read(
      answers.order([try TestService.order("1001")], locale: .english))
    let basket = try read(
      answers.estimate(Array(#"{"items":[{"title":"iPhone 12 64GB"}]}"#.utf8), locale: .english))
    for key in ["value", "low", "high", "method_version", "sentence", "heading"] {
      #expect(order[key] as? String == basket[key] as? String, "\(key)")
    }
    #expect(order["value"] as? String == "49.2")
    #expect(order["order"] as? String == "1001" && basket["order"] == nil)
  }

  @Test("Words are in the language that is asked for")
  func language() throws {
    let basket = Array(#"{"items":[{"category":"laptop","units":3}]}"#.utf8)
    let german = try read(
      try Self.answers.get().estimate(basket, locale: try #require(WordLocale("de-AT"))))
    #expect(german["locale"] as? String == "de-AT")
    #expect((german["sentence"] as? String)?.contains("vermieden") == true)
  }

  @Test(
    "A basket that cannot be used is told where and why, and nothing of it is repeated",
    arguments: [
      ("", ""), ("[]", ""), ("{\"items\":[]}", "/items"), ("{\"items\":[{}]}", "/items/0"),
      (#"{"items":[{"category":"laptop","units":0}]}"#, "/items/0/units"),
      (#"{"items":[{"category":"laptop","4711":0}]}"#, ""), (#"{"4711":1}"#, ""),
      (#"{"items":[{"category":"laptop","4711":1,"4711":2}]}"#, ""),
      (#"{"items":[{"category":"laptop","country":"4711"}]}"#, "/items/0/country"),
    ])
  func baskets(text: String, place: String) throws {
    let answers = try Self.answers.get()
    let refusal = #expect(throws: AnswerRefusal.self) {
      try answers.estimate(Array(text.utf8), locale: .english)
    }
    let told = try #require(refusal)
    #expect(told.kind == .unusable)
    #expect(place.isEmpty || told.detail.hasPrefix(place), "\(told.detail)")
    #expect(!told.detail.contains("4711") && !told.mend.contains("4711"))
    #expect(!told.mend.isEmpty)
  }
}
