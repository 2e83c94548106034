/// Why delimited text cannot be read on.
package enum DelimitedTextError: Error, Hashable, Sendable {
  /// The most cells that a record may have.
  static let mostCells = 20_000

  /// A record has more bytes than allowed, which nearly always is a quote that never closes.
  case recordTooLong(record: Int, limit: Int)
  /// A record has more cells than allowed.
  case tooManyCells(record: Int)
  /// A quotation mark opens in this record and never closes: all behind it would be one cell.
  case unclosedQuote(record: Int)

  /// The number of the record, from 1.
  package var record: Int {
    switch self {
    case .recordTooLong(let record, _), .tooManyCells(let record), .unclosedQuote(let record):
      record
    }
  }

  /// What is wrong, and what to do about it.
  package var words: (problem: String, mend: String) {
    switch self {
    case .recordTooLong(_, let limit):
      (
        "the record is longer than \(limit >> 20) MiB; probably a quotation mark never closes",
        "look at the quotation marks near this row, or export the file again"
      )
    case .unclosedQuote:
      (
        "a quotation mark opens in this row and never closes",
        "close it, or double it inside the cell, and export again"
      )
    case .tooManyCells:
      (
        "the record has more than \(Self.mostCells) cells",
        "this is not a sales export; export the orders again"
      )
    }
  }
}
