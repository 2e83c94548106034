import Impact

/// Goes through a SpreadsheetML workbook to the end of the first worksheet with data.
struct SpreadsheetWalk {
  /// As many rows as a sheet can have.
  static let maximumRow = 1_048_576
  /// Far more columns than any list of orders has; each row may be filled up to there.
  static let maximumColumn = 4_096

  private static let namespace = XMLShape.spreadsheet2003

  private let pull: XMLPull
  /// The local names of the open elements; empty for those of other namespaces.
  private var path: [String] = []
  private var row = 0
  /// The row numbers that the row's `Span` leaves out behind it.
  private var span = 0
  /// The column of the cell, and the next one.
  private var column = 0
  private var nextColumn = 1
  private var filled = 0
  private var record = FieldBuffer()
  private var type: [UInt8] = []
  private var text: [UInt8] = []
  private var isInData = false

  /// Whether a row with text has been given.
  private(set) var hasGiven = false

  init(_ pull: XMLPull) { self.pull = pull }

  /// Gives the rows.
  mutating func run(_ body: (FieldBuffer, Int) throws -> Void) throws {
    while let event = try pull.next() {
      switch event {
      case .start(let name, let namespace, _):
        path.append(namespace == Self.namespace ? name : "")
        try start()
      case .text:
        guard isInData else { continue }
        text += pull.text
        guard record.byteCount + text.count <= XMLPull.maximumText else {
          throw pull.error(
            "a row is larger than is read, at line \(pull.line)", XMLProblem.tooMuch)
        }
      case .end:
        let name = path.popLast() ?? ""
        try end(name, body)
        if name == "Worksheet", path.isEmpty, hasGiven { return }
      }
    }
  }

  private mutating func start() throws {
    switch path {
    case ["Worksheet"]: (row, span) = (0, 0)
    case ["Worksheet", "Table", "Row"]:
      let next = row + span + 1
      row = max(try number("Index", else: next, below: Self.maximumRow), next)
      guard row <= Self.maximumRow else { throw tooFar() }
      span = try number("Span", else: 0, below: Self.maximumRow)
      record.clear()
      (nextColumn, filled) = (1, 0)
    case ["Worksheet", "Table", "Row", "Cell"]:
      column = max(try number("Index", else: nextColumn, below: Self.maximumColumn), nextColumn)
      let merged = try number("MergeAcross", else: 0, below: Self.maximumColumn)
      guard column <= Self.maximumColumn else { throw tooFar() }
      nextColumn = column + merged + 1
    case ["Worksheet", "Table", "Row", "Cell", "Data"]:
      type = pull.attribute("Type", namespace: Self.namespace) ?? []
      text.removeAll(keepingCapacity: true)
      isInData = true
    default: break
    }
  }

  private mutating func end(
    _ name: String, _ body: (FieldBuffer, Int) throws -> Void
  ) throws {
    switch (name, path) {
    case ("Data", ["Worksheet", "Table", "Row", "Cell"]):
      isInData = false
      giveCell()
    case ("Row", ["Worksheet", "Table"]):
      guard !record.isBlank else { return }
      hasGiven = true
      try body(record, row)
    default: break
    }
  }

  private mutating func giveCell() {
    // A second text of the same cell has no place of its own.
    guard column > filled else { return }
    while filled < column - 1 {
      record.endField()
      filled += 1
    }
    record.append(SpreadsheetValue.text(text, type: type))
    record.endField()
    filled += 1
  }

  /// The value of an attribute that counts.
  private func number(_ name: String, else value: Int, below limit: Int) throws -> Int {
    guard let text = pull.attribute(name, namespace: Self.namespace) else { return value }
    guard let number = Int(String(decoding: text, as: UTF8.self)), number >= 0, number <= limit
    else { throw tooFar() }
    return number
  }

  private func tooFar() -> ExportError {
    pull.error(
      "a cell lies outside of the sheet, at line \(pull.line): "
        + "more than \(Self.maximumRow) rows or \(Self.maximumColumn) columns",
      "save the sheet as CSV UTF-8")
  }
}
