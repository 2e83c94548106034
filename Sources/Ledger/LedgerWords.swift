import GRDB
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

  /// The words of a row.
  static func words(_ row: Row) -> LineVerdicts.Words {
    let certainty: String = row["certainty"]
    return LineVerdicts.Words(
      words: KeptWords(
        status: StatusVerdict(rawValue: row["status"]) ?? .unknown,
        isCancelled: row["is_cancelled"],
        condition: ConditionReading(
          condition: Condition(rawValue: row["condition"]) ?? .unknown, grade: row["grade"],
          certainty: certainties.first { $0.1 == certainty }?.0 ?? .notUnderstood),
        kind: LineKind(rawValue: row["kind"]),
        currency: CurrencyCode(row["currency"] as String) ?? .none, country: row["country"],
        refurbishingCountry: row["refurbishing_country"], isPieces: row["is_pieces"]),
      areAllRefurbished: row["are_all_refurbished"])
  }
}
