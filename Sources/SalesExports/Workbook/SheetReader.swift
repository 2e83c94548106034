import Impact

/// Reads a sheet row by row.
///
/// Rows and cells without a value are left out, as programs write them by the thousand for their
/// looks; a row is known by its number in the sheet.
final class SheetReader {
  /// The most bytes of a row, as of a record of delimited text.
  static let longestRow = 16 << 20

  /// The most blank cells between values: a row of 40 bytes can ask for 16,383, and each takes
  /// time.
  static let mostBlanks = 1 << 28

  private let mostBlanks: Int
  private let workbook: Workbook
  private let source: any BlockSource
  private let xml: XMLPull
  private var row = 0
  private var blanks = 0
  /// How many bytes the cells gave so far, and how many the file has for them.
  private var given: UInt64 = 0
  private let packedSize: UInt64
  private var value: [UInt8] = []
  private var inline = RichText()

  /// The cells of the row that was read last; the last one has a value.
  private(set) var fields = FieldBuffer()
  /// Whether the row has a text in its first cell and nothing else.
  private(set) var isOneText = false

  /// Begins at the first row.
  ///
  /// - Parameters:
  ///   - workbook: What its cells refer to.
  ///   - sheet: The sheet.
  ///   - mostBlanks: The most blank cells between values.
  /// - Throws: ``ExportError`` when the sheet is missing or damaged.
  init(
    _ workbook: Workbook, _ sheet: Workbook.Sheet, mostBlanks: Int = SheetReader.mostBlanks
  ) throws {
    self.workbook = workbook
    self.mostBlanks = mostBlanks
    guard let member = workbook.package.archive.member(sheet.path) else {
      throw workbook.package.damaged()
    }
    packedSize = workbook.package.archive.members.reduce(0) { $0 &+ $1.packedSize }
    source = try workbook.package.archive.open(member)
    xml = try XMLPull(source, file: workbook.file)
  }

  /// Reads the next row with a value.
  ///
  /// - Returns: Its number, `nil` behind the last.
  /// - Throws: ``ExportError`` when the sheet is damaged.
  func next() throws -> Int? {
    while let event = try xml.next() {
      guard case .start("row", _, _) = event else { continue }
      row = try place(xml.attribute("r"), after: row, most: CellPlace.mostRows, CellPlace.row)
      try readCells()
      if fields.count > 0 { return row }
    }
    // The rest of the bytes, so that the checksum is compared.
    while try source.nextBlock() != nil {}
    return nil
  }

  private func readCells() throws {
    fields.clear()
    isOneText = false
    let depth = xml.depth
    var column = 0
    while let event = try xml.next() {
      switch event {
      case .start("c", _, _):
        let place = xml.attribute("r")
        column = try self.place(
          place, after: column, most: CellPlace.mostColumns, CellPlace.column)
        try readCell(column)
      case .end:
        if xml.depth < depth { return }
      default: continue
      }
    }
  }

  /// The number of a row or a cell: as it is written, or the next one.
  private func place(
    _ written: [UInt8]?, after last: Int, most: Int, _ number: ([UInt8]) -> Int?
  ) throws -> Int {
    guard let place = written.map(number) ?? (last + 1), place > last, place <= most else {
      throw error(
        "the rows or cells of the sheet are not in order",
        "open it in a spreadsheet program and save it again, as XLSX or CSV")
    }
    return place
  }

  private func readCell(_ column: Int) throws {
    let kind = xml.attribute("t") ?? []
    let style = xml.attribute("s")
    value.removeAll(keepingCapacity: true)
    let depth = xml.depth
    var isInValue = false
    reading: while let event = try xml.next() {
      switch event {
      case .start("v", _, _): isInValue = true
      case .start("is", _, _):
        try inline.read(xml, limit: Self.longestRow)
        value = inline.bytes
      case .text where isInValue:
        value.append(contentsOf: xml.text)
        try checkLength(value.count)
      case .end:
        isInValue = false
        if xml.depth < depth { break reading }
      default: continue
      }
    }
    guard !value.isEmpty else { return }
    try append(column, kind: kind, style: style)
  }

  private func append(_ column: Int, kind: [UInt8], style: [UInt8]?) throws {
    var isText = false
    let cell: ArraySlice<UInt8>
    switch kind {
    case Self.shared:
      guard let number = Int(String(decoding: value, as: UTF8.self)),
        let text = workbook.strings[number]
      else {
        throw error(
          "a cell refers to a text that the workbook does not have",
          "open it in a spreadsheet program and save it again, as XLSX or CSV")
      }
      cell = text
      isText = true
    case Self.formulaText:
      cell = RichText.unescaped(value)[...]
      isText = true
    case Self.inlineText:
      cell = value[...]
      isText = true
    case Self.truth: cell = value == [UInt8(ascii: "1")] ? Self.yes[...] : Self.no[...]
    // What a formula cannot tell (`#N/A`, `#REF!`) is not known.
    case Self.error: return
    case Self.isoDate: cell = Self.plainDate(value)
    default: cell = number(style: style)
    }
    guard !cell.isEmpty else { return }
    try checkLength(fields.byteCount + cell.count)
    // A shared text may be large and stand in every row: what few bytes can ask for is bounded here too.
    given += UInt64(cell.count)
    guard UnpackingLimits().allows(unpacked: given, packed: packedSize) else {
      throw error(
        "the cells of the sheet hold far more text than the file", "save the sheet as CSV UTF-8")
    }
    blanks += column - 1 - fields.count
    guard blanks <= mostBlanks else {
      throw error(
        "the sheet has more than \(mostBlanks) blank cells between its values",
        "save it as CSV UTF-8 without the columns that are not needed")
    }
    while fields.count < column - 1 { fields.endField() }
    isOneText = isText && column == 1
    fields.append(cell)
    fields.endField()
  }

  private func number(style: [UInt8]?) -> ArraySlice<UInt8> {
    let style = style.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
    let meaning = workbook.styles[style]
    if meaning != .number,
      let date = WorkbookDate.text(value[...], meaning, countsFrom1904: workbook.countsFrom1904)
    {
      return Array(date.utf8)[...]
    }
    return WorkbookNumber.text(value[...])[...]
  }

  /// `2026-01-31T00:00:00.000` as other dates are given.
  private static func plainDate(_ written: [UInt8]) -> ArraySlice<UInt8> {
    guard let mark = written.firstIndex(of: UInt8(ascii: "T")) else { return written[...] }
    let time = written[(mark + 1)...].prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "Z") }
    let isMidnight = time.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ":") }
    return isMidnight ? written[..<mark] : (written[..<mark] + [0x20] + time)[...]
  }

  private func checkLength(_ count: Int) throws {
    guard count <= Self.longestRow else {
      throw error(
        "the row is longer than \(Self.longestRow >> 20) MiB", "save the sheet as CSV UTF-8")
    }
  }

  /// An error at the row that is being read.
  func error(_ problem: String, _ mend: String) -> ExportError {
    ExportError(.data, file: workbook.file, row: max(row, 1), problem: problem, mend: mend)
  }

  private static let shared = Array("s".utf8)
  private static let formulaText = Array("str".utf8)
  private static let inlineText = Array("inlineStr".utf8)
  private static let truth = Array("b".utf8)
  private static let error = Array("e".utf8)
  private static let isoDate = Array("d".utf8)
  private static let yes = Array("TRUE".utf8)
  private static let no = Array("FALSE".utf8)
}
