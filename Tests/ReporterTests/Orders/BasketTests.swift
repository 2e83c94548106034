import Impact
import Testing

@testable import Reporter

@Suite("A basket that is asked an estimate for", .timeLimit(.minutes(20)))
struct BasketTests {
  private func basket(_ json: String) throws -> Basket {
    try Basket(
      items: BasketRequest.items(json: json.utf8), pack: FactorPack.builtIn(),
      matcher: Matcher.builtIn())
  }

  @Test("Categories and titles are estimated like the lines of an order")
  func estimate() throws {
    let basket = try basket(
      """
      {"items":[{"category":"smartphone","units":2,"country":"France"},{"title":"ThinkPad T480"},
      {"title":"iPhone 12 case"},{"title":"Mystery box"},{"category":"kettle"},{"title":"iPhone 13 brand new sealed"}]}
      """)
    let answers = try OrderFixtures.answers()
    let answer = try answers.estimate(basket)
    #expect(
      answer.lines.map(\.state) == [
        .categoryAverage, .categoryAverage, .notEligible, .noData, answer.lines[4].state,
        .notEligible,
      ])
    #expect(answer.total?.climate?.net == "179.4")
    #expect(answer.order == nil && answer.lines.allSatisfy { $0.day.isEmpty })
    #expect(!String(decoding: answer.json, as: UTF8.self).contains("1970"))
    let order = Order(id: "1", source: "", lines: basket.lines)
    #expect(try answers.answer(order).total?.climate == answer.total?.climate)
    #expect(try answer.html().contains("Estimate") && !answer.text.contains("1970"))
  }

  @Test(
    "What is wrong is told by its place, with what to do",
    arguments: [
      ("", ""), ("[]", ""), ("{}", "/items"), (#"{"items":3}"#, "/items"),
      (#"{"items":[]}"#, "/items"), (#"{"items":[3]}"#, "/items/0"),
      (#"{"items":[{}]}"#, "/items/0"), (#"{"items":[{"category":"laptop"}],"x/y":1}"#, "/x~1y"),
      (#"{"items":[{"category":"laptop","units":0}]}"#, "/items/0/units"),
      (#"{"items":[{"category":"laptop","units":1.5}]}"#, "/items/0/units"),
      (#"{"items":[{"category":"laptop","units":"2"}]}"#, "/items/0/units"),
      (#"{"items":[{"category":"laptop","units":1000000001}]}"#, "/items/0/units"),
      (#"{"items":[{"category":"laptop","units":1e30}]}"#, "/items/0/units"),
      (#"{"items":[{"category":"laptop","unit":1}]}"#, "/items/0/unit"),
      (#"{"items":[{"category":"laptop"},{"title":7}]}"#, "/items/1/title"),
      (#"{"items":[{"category":"laptop","country":"Atlantis"}]}"#, "/items/0/country"),
      (#"{"items":[{"category":"laptop","refurbished_in":"QQ"}]}"#, "/items/0/refurbished_in"),
      (#"{"items":[{"title":"a","title":"b"}]}"#, ""),
    ])
  func mistakes(json: String, pointer: String) throws {
    let error = try #require(throws: BasketError.self) { _ = try basket(json) }
    #expect(error.pointer == pointer)
    #expect(!error.problem.isEmpty && !error.mend.isEmpty)
  }

  @Test("A basket is bounded in items and in the length of its texts")
  func bounds() throws {
    let item = #"{"category":"laptop"}"#
    let most = Array(repeating: item, count: Basket.mostItems).joined(separator: ",")
    #expect(try basket("{\"items\":[\(most)]}").lines.count == Basket.mostItems)
    #expect(throws: BasketError.self) { try basket("{\"items\":[\(most),\(item)]}") }
    let long = String(repeating: "a", count: Basket.longestText + 1)
    let error = try #require(throws: BasketError.self) {
      _ = try basket("{\"items\":[{\"title\":\"\(long)\"}]}")
    }
    #expect(error.pointer == "/items/0/title")
  }
}
