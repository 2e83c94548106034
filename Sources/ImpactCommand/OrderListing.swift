import Impact
import Reporter

/// Looks orders up and writes their answers.
struct OrderListing {
  enum Format: String, CaseIterable { case text, json, ndjson, html }

  /// Gives all orders of an id.
  let lookUp: (String) throws -> [Order]
  let answers: OrderAnswers
  let format: Format
  var locale = WordLocale.english
  /// Only orders of this source; `nil` for all.
  var source: String?
  /// What is written instead of an id; `nil` for the id itself.
  var hash: ((String) -> String)?

  /// The most answers of one JSON document or page; a list of any length is `ndjson`.
  private static let mostAtOnce = 10_000

  /// Writes the answers of all ids.
  ///
  /// - Parameters:
  ///   - ids: The ids, each with words for its place: an id is never told again beside the answer.
  ///   - write: Takes data.
  ///   - say: Takes words for people.
  /// - Returns: Whether every id was found.
  /// - Throws: ``Failure`` for what cannot be written in the format, and errors of the ledger.
  func run(
    _ ids: some Sequence<(id: String, place: String)>, write: (String) -> Void,
    say: (String) -> Void
  ) throws -> Bool {
    var isComplete = true
    var found: [OrderAnswer] = []
    var isFirst = true
    for (id, place) in ids {
      let orders = try lookUp(id).filter { source == nil || $0.source == source }
      guard !orders.isEmpty else {
        say("impact: \(place): no such order in the ledger; check the id, or add its export")
        isComplete = false
        continue
      }
      for var order in orders {
        order.id = hash?(order.id) ?? order.id
        switch format {
        case .ndjson:
          write(String(decoding: try answers.json(order, in: locale), as: UTF8.self) + "\n")
        case .text:
          write((isFirst ? "" : "\n") + (try answers.answer(order, in: locale).text))
          isFirst = false
        case .json, .html:
          guard found.count < Self.mostAtOnce else {
            throw Failure(
              .usage,
              "impact: error: more than \(Self.mostAtOnce) orders in one document; use --format ndjson"
            )
          }
          found.append(try answers.answer(order, in: locale))
        }
      }
    }
    guard let first = found.first else { return isComplete }
    if format == .json {
      write(try OrderAnswer.indentedJSON(found))
    } else if found.count == 1 {
      write(try first.html())
    } else {
      throw Failure(
        .usage,
        "impact: error: a page holds one order, and \(found.count) were found; name one id, and its "
          + "source with --source")
    }
    return isComplete
  }
}
