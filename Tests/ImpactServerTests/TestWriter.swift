import Impact
import ImpactServer
import Reporter

/// Answers that say what they were asked.
struct TestWriter: AnswerWriter {
  func order(_ orders: [Order], locale: WordLocale) throws -> [UInt8] {
    Array("{\"orders\":\(orders.count),\"locale\":\"\(locale)\"}".utf8)
  }

  func estimate(_ basket: [UInt8], locale: WordLocale) throws -> [UInt8] {
    if basket.isEmpty { throw AnswerRefusal.unusable("the body is empty", mend: "send a basket") }
    return Array("{\"bytes\":\(basket.count)}".utf8)
  }

  func sentence(_ parameters: RequestParameters) throws -> [UInt8] {
    guard let product = parameters["product"] else {
      throw AnswerRefusal.unusable("no product is named", mend: "name one: ?product=smartphone")
    }
    return Array("{\"letters\":\(product.count)}".utf8)
  }

  func headline(of facts: StatementFacts, _ parameters: RequestParameters) throws -> [UInt8] {
    throw AnswerRefusal.notAllowed(["coverage is below 80 %"])
  }
}
