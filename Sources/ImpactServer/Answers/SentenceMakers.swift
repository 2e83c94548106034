import Impact
import Reporter
import Synchronization

/// The makers of sentences that were asked for last: each works a type of device out once, so that asking again
/// costs no draws.
final class SentenceMakers: Sendable {
  /// What a maker is for.
  struct Question: Hashable, Sendable {
    let method: String
    let day: CalendarDay
    let locale: WordLocale
    let markets: [ClaimMarket]
    let link: String?
  }

  private struct Kept {
    var makers: [Question: SentenceMaker] = [:]
    var order: [Question] = []
  }

  private let room: Int
  /// The makers; one thread at a time uses any of them.
  private let kept = Mutex(Kept())

  /// Makes an empty list.
  ///
  /// - Parameter room: How many are kept at most; the oldest goes first.
  init(room: Int = 64) { self.room = room }

  /// The sentence of a product, by the maker that is kept, or by a new one.
  func answer(
    _ question: Question, product: String, make: () -> SentenceMaker
  ) throws -> SentenceMaker.Answer {
    try kept.withLock { kept in
      if let maker = kept.makers[question] {
        return try maker.answer(category: product, title: product)
      }
      let maker = make()
      kept.makers[question] = maker
      kept.order.append(question)
      if kept.order.count > room { kept.makers[kept.order.removeFirst()] = nil }
      return try maker.answer(category: product, title: product)
    }
  }

  /// How many are kept.
  var count: Int { kept.withLock { $0.makers.count } }
}
