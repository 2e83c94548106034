import Foundation
import Impact
import Reporter
import Testing

@testable import ImpactServer

@Suite("The answers of the command line over HTTP")
struct StandardAnswersTests {
  static let answers = Result {
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

  @Test("A few makers of sentences are kept, however many links and markets are asked for")
  func makers() throws {
    let pack = try FactorPack.builtIn()
    let matcher = try Matcher.builtIn()
    let method = try #require(pack.method("prudent"))
    let makers = SentenceMakers(room: 2)
    func answer(_ market: String, makes expected: Int) throws {
      let question = SentenceMakers.Question(
        method: "prudent", day: StandardAnswers.today, locale: .english,
        markets: [try #require(ClaimMarket(market))], link: nil
      )
      var made = 0
      let answer = try makers.answer(question, product: "laptop") {
        made += 1
        return SentenceMaker(
          assessor: UnitAssessor(pack: pack, method: method, edition: .final), matcher: matcher,
          today: StandardAnswers.today,
          locale: .english, markets: question.markets, link: nil)
      }
      #expect(made == expected && !answer.sentence.isEmpty && makers.count <= 2, "\(market)")
    }
    for (market, made) in [("FR", 1), ("FR", 0), ("eu", 1), ("DE", 1), ("FR", 1), ("DE", 0)] {
      try answer(market, makes: made)
    }
  }

  @Test("Answers are kept up to a number and a size; the oldest goes first")
  func kept() throws {
    let kept = KeptAnswers(room: 3, byteRoom: 100)
    func question(_ name: String) -> KeptAnswers.Question {
      var parameters = RequestParameters()
      parameters["period"] = name
      return KeptAnswers.Question(route: .statement, parameters: parameters)
    }
    func known() -> String {
      ["a", "b", "c", "d", "e"].filter { kept.answer(to: question($0), version: 1) != nil }.joined()
    }
    for (name, size, expected) in [
      ("a", 10, "a"), ("b", 40, "ab"), ("c", 20, "abc"), ("d", 10, "bcd"), ("e", 80, "de"),
      ("a", 101, ""), ("b", 100, "b"), ("b", 10, "b"), ("c", 90, "bc"),
    ] {
      let answer = StoredAnswer(
        AnswerHeaders.privateJSON, [UInt8](repeating: 32, count: size))
      kept.keep(.success(answer), to: question(name), version: 1)
      #expect(known() == expected, "\(name)")
    }
    #expect(kept.answer(to: question("b"), version: 2) == nil)
  }
}
