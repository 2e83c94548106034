import Impact
import SalesExports

/// The words of lines as the tables have them.
enum LedgerWords {
  static let columns = [
    "status", "is_cancelled", "condition", "certainty", "grade", "kind", "currency", "country",
    "refurbishing_country", "is_pieces", "are_all_refurbished",
  ]

  private static let certainties: [(ConditionReading.Certainty, String)] = [
    (.nothing, "nothing"), (.word, "word"), (.gradeOnly, "grade"),
    (.notUnderstood, "not_understood"),
  ]

  /// The cells of a row, in the order of ``columns``.
  static func texts(_ said: LineVerdicts.Words) -> [String] {
    let words = said.words
    return [
      words.status.rawValue, words.isCancelled ? "1" : "0", words.condition.condition.rawValue,
      certainties.first { $0.0 == words.condition.certainty }?.1 ?? "", words.condition.grade,
      words.kind?.rawValue ?? "", words.currency.code, words.country, words.refurbishingCountry,
      words.isPieces ? "1" : "0", said.areAllRefurbished ? "1" : "0",
    ]
  }

  /// The words of a row whose columns from a place on are ``columns``; `nil` for words that are none, as a damaged
  /// table has them.
  static func words(_ row: SQLText, from first: Int32) -> LineVerdicts.Words? {
    func text(_ place: Int32) -> String { row.text(first + place) }
    guard let status = StatusVerdict(rawValue: text(0)),
      let condition = Condition(rawValue: text(2)),
      let certainty = certainties.first(where: { $0.1 == text(3) })?.0,
      let currency = CurrencyCode(text(6))
    else { return nil }
    let kind = LineKind(rawValue: text(5))
    guard kind != nil || text(5).isEmpty else { return nil }
    return LineVerdicts.Words(
      words: KeptWords(
        status: status, isCancelled: row.number(first + 1) != 0,
        condition: ConditionReading(
          condition: condition, grade: text(4), certainty: certainty),
        kind: kind, currency: currency, country: text(7), refurbishingCountry: text(8),
        isPieces: row.number(first + 9) != 0),
      areAllRefurbished: row.number(first + 10) != 0)
  }
}
