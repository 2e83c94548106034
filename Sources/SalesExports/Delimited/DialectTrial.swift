import Impact

/// The first bytes of a text, read in one format: how well the format explains them.
struct DialectTrial {
  let format: DelimitedFormat
  /// The number of cells that most records have.
  private(set) var width = 1
  /// The share of the records that have it.
  private(set) var consistency = 0.0
  /// How much the cells look like values, from 0 to 1.
  private(set) var plausibility = 0.0
  /// How many stray quotation marks there were.
  private(set) var mended = 0

  private var records = 0
  /// How many cells have quotation marks around them that count, and how many have some that do not.
  private var quotedCells = 0
  private var oddCells = 0
  /// Whether all quotation marks stand inside cells, as those for inches do.
  private var hasBareQuotesOnly = false

  init(_ format: DelimitedFormat, head: ArraySlice<UInt8>, isWhole: Bool) {
    self.format = format
    var widths: [Int: Int] = [:]
    var cells = 0
    var value = 0.0
    var odd = 0
    var count = 0
    var parser = DelimitedParser(format, longestRecord: 1 << 20, mendsQuotes: true)
    let quote = format.quote
    let take = { (fields: FieldBuffer, _: Int) in
      guard !fields.isBlank || fields.count > 1 else { return }
      count += 1
      widths[fields.count, default: 0] += 1
      for index in 0..<fields.count {
        let cell = fields[index]
        if quote == nil, cell.first == Self.double { odd += 1 }
        guard let plausibility = Self.plausibility(cell) else { continue }
        cells += 1
        value += plausibility
      }
    }
    do {
      try parser.parse(head, take)
      if isWhole { try parser.finish(take) }
      // A single line may be longer than what is tried.
      if count == 0 { try parser.finish(take) }
    } catch {
      // The text cannot be read on in this format; what was read so far counts.
    }
    mended = parser.mendedQuotes
    records = count
    if let best = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      width = best.key
      consistency = Double(best.value) / Double(max(count, 1))
    }
    plausibility = cells == 0 ? 0.5 : value / Double(cells)
    quotedCells = parser.quotedCells
    oddCells = odd + parser.bareQuotes + mended
    hasBareQuotesOnly = quote == Self.double && quotedCells == 0 && head.contains(Self.double)
  }

  /// How well the format explains the text, from 0 to 1.
  var score: Double {
    let pattern = consistency * Double(width - 1) / Double(width)
    return pattern * plausibility * quoting
  }

  /// Whether quotation marks stand around cells and not inside them.
  private var quoting: Double {
    let all = quotedCells + oddCells
    guard all > 0 else {
      // Flat files with tabs know no quotation marks; elsewhere a quoted cell may come yet.
      return hasBareQuotesOnly && format.delimiter == [0x09] ? 0.99 : 1
    }
    return (Double(quotedCells) / Double(all) + 1) / 2
  }

  /// Whether blanks are delimiters: all records are alike, or marks stand around what holds a blank.
  var isTableOfWords: Bool {
    let isQuoted = quotedCells >= records && oddCells * 10 <= quotedCells
    return records > 1 && (consistency >= 0.9 || isQuoted)
  }

  private static let double = UInt8(ascii: "\"")

  /// How much a cell looks like a value; `nil` when it is empty and says nothing.
  private static func plausibility(_ cell: ArraySlice<UInt8>) -> Double? {
    guard let first = cell.first, let last = cell.last else { return nil }
    // The blank belongs to the delimiter, and the mark around the cell is no part of it.
    if first == 0x20 { return 0.4 }
    if first == double || cell.count > 1 && first == last && last == UInt8(ascii: "'") {
      return 0.1
    }
    switch CellType(cell) {
    case .empty: return nil
    case .number, .date, .time, .address: return 1
    case .text: return holdsDelimiter(cell) ? 0.3 : 0.7
    }
  }

  /// Whether a text holds what is a delimiter elsewhere; a comma in a sentence has a blank behind it.
  private static func holdsDelimiter(_ cell: ArraySlice<UInt8>) -> Bool {
    for index in cell.indices {
      switch cell[index] {
      case UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|"): return true
      case UInt8(ascii: ","):
        if index + 1 == cell.endIndex || cell[index + 1] != 0x20 { return true }
      default: break
      }
    }
    return false
  }
}
