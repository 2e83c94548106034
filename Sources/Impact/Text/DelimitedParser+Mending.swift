/// Stray quotation marks: how a mark in one row is kept from swallowing the rows behind it.
///
/// A mark that opened a cell is stray, and is read as a character, when
/// - a mark comes that follows a delimiter or a line break and closes nothing, so opens a cell itself
///   (in text by RFC 4180 all marks inside a cell are doubled, so this cannot happen there); where a
///   doubled mark with a delimiter behind it stands between the two, the cell ended at that one;
/// - no mark closes it within a megabyte, or before the text ends;
/// - it holds a line break, the record ends with another number of cells than the two before, and with
///   the mark as a character the first line alone makes a record of just that number;
/// - it holds a line break and the record ends with the right number, but with the mark as a character
///   each line is a record of just that number, and they have six delimiters at least.
///
/// So a note of ten lines stays a note. Reading goes back to the mark, never further than a record, and
/// the work of that is bounded.
extension DelimitedParser {
  /// The most bytes of a quoted cell before its opening mark counts as stray.
  static let longestQuoted = 1 << 20
  /// The delimiters that lines must have which may be records or a text.
  private static let leastDelimiters = 6
  /// The bytes that may be read again or ahead in any text, and as often as its own length besides.
  private static let spareWork = 16 << 20

  func checkWork() throws {
    guard extraWork <= Self.spareWork &+ bytesBefore &+ position else {
      throw DelimitedTextError.unclosedQuote(record: records + 1)
    }
  }

  /// Goes back to the opening quote of the present cell, which was stray, or which closed earlier.
  mutating func mend(_ scope: Scope) throws {
    guard let quote = format.quote else { return }
    try note(position - openQuote)
    fields.keep(cells: fields.count)
    place = .unquoted
    var index = openQuote + 1
    var ending: Int?
    while index + 1 < position {
      guard scope.bytes[index] == quote else {
        index += 1
        continue
      }
      if scope.bytes[index + 1] == quote {
        if scope.boundary(at: index + 2, format.delimiter).endsCell {
          ending = index
          break
        }
        index += 1
      }
      index += 1
    }
    guard let ending else {
      try append(quote)
      position = openQuote + 1
      return
    }
    var isFirstOfTwo = false
    for byte in scope.bytes[(openQuote + 1)..<ending] {
      // Of a doubled mark one is kept.
      isFirstOfTwo = byte == quote && !isFirstOfTwo
      if !isFirstOfTwo { try append(byte) }
    }
    try append(quote)
    position = ending + 2
  }

  /// Goes back to a quoted cell with a line break when its quote swallowed a row; tells whether.
  mutating func mendBrokenCell(_ scope: Scope) throws -> Bool {
    guard let broken = brokenCell, let quote = format.quote, progress.width > 2 else {
      return false
    }
    brokenCell = nil
    let lines = linesOfRecord(scope, from: broken)
    let isUsual = fields.count + 1 == progress.width
    let isSwallowed =
      isUsual
      ? lines.areAllRecords && lines.delimiters >= Self.leastDelimiters
      : lines.isFirstRecord
    guard isSwallowed else { return false }
    try note(position - broken.open)
    fields.keep(cells: broken.cell)
    try append(quote)
    position = broken.open + 1
    place = .unquoted
    return true
  }

  /// What the lines of a record would be if the opening quote of a cell were a character.
  private func linesOfRecord(
    _ scope: Scope, from broken: (cell: Int, open: Int)
  ) -> (isFirstRecord: Bool, areAllRecords: Bool, delimiters: Int) {
    let (inFirst, behindFirst) = delimiters(scope, from: broken.open + 1)
    var isFirst = broken.cell + inFirst + 1 == progress.width
    var areAll = isFirst
    var sum = inFirst
    var next = behindFirst
    while isFirst, areAll, next < position {
      let (inLine, behind) = delimiters(scope, from: next)
      // The last cell of its row may well hold a text of several lines; the next line tells.
      if next == behindFirst, inFirst == 0 { isFirst = inLine + 1 == progress.width }
      areAll = inLine + 1 == progress.width
      sum += inLine
      next = behind
    }
    return (isFirst, areAll && isFirst, sum)
  }

  /// How many delimiters stand before the next line break, and where the line behind it starts.
  private func delimiters(_ scope: Scope, from start: Int) -> (count: Int, next: Int) {
    var count = 0
    var index = start
    while index < position {
      switch scope.boundary(at: index, format.delimiter) {
      case .delimiter(let length):
        count += 1
        index += length
      case .lineEnd(let length): return (count, index + length)
      case .none, .end, .unknown: index += 1
      }
    }
    return (count, index)
  }

  private mutating func note(_ work: Int) throws {
    extraWork &+= work
    try checkWork()
    mendedQuotes += 1
    if firstMendedRecord == 0 { firstMendedRecord = records + 1 }
  }
}
