import Impact

/// The rows of one sheet of a workbook; a record's number is that of its row in the sheet.
struct WorkbookRecords: RecordSource {
  // So many rows are enough to see that a sheet holds text in its first column.
  private static let sampledRows = 50

  let workbook: Workbook
  /// The sheet that is read.
  let sheet: Workbook.Sheet
  /// Whether every row is one text that holds a whole line of delimited text.
  ///
  /// So it looks when a CSV was opened by a program that expects another delimiter, and saved.
  let isTextInColumnA: Bool

  /// Chooses a sheet: the one of a name, or the first visible one with a value.
  ///
  /// - Parameters:
  ///   - archive: The workbook's file.
  ///   - name: The sheet's name; `nil` for the first with a value.
  /// - Throws: ``ExportError`` when the workbook is damaged or has no such sheet.
  init(_ archive: ZipArchive, sheet name: String? = nil) throws {
    let workbook = try Workbook(archive)
    self.workbook = workbook
    sheet = try Self.choose(workbook, name)
    isTextInColumnA = try Self.isTextInColumnA(workbook, sheet)
  }

  /// The names of the visible sheets, in their order.
  var sheetNames: [String] { workbook.sheets.filter { !$0.isHidden }.map(\.name) }

  func records(_ body: (FieldBuffer, Int) throws -> Void) throws {
    let reader = try SheetReader(workbook, sheet)
    while let row = try reader.next() { try body(reader.fields, row) }
  }

  /// The delimited text in the first column; only where ``isTextInColumnA``.
  ///
  /// - Throws: ``ExportError`` when the sheet is damaged.
  func textInColumnA() throws -> any BlockSource {
    SheetText(try SheetReader(workbook, sheet))
  }

  private static func choose(_ workbook: Workbook, _ name: String?) throws -> Workbook.Sheet {
    if let name {
      let named = workbook.sheets.first { $0.name == name }
      guard
        let named = named
          ?? workbook.sheets.first(where: { $0.name.lowercased() == name.lowercased() })
      else {
        throw ExportError(
          .data, file: workbook.file, problem: "the workbook has no sheet of this name",
          mend: "name one of its sheets: \(list(workbook.sheets))")
      }
      return named
    }
    for sheet in workbook.sheets where !sheet.isHidden {
      if try SheetReader(workbook, sheet).next() != nil { return sheet }
    }
    throw ExportError(
      .data, file: workbook.file, problem: "no visible sheet of the workbook has a value",
      mend: "export the orders again, with a header row")
  }

  private static func list(_ sheets: [Workbook.Sheet]) -> String {
    let names = sheets.prefix(10).map { "'\(String($0.name.prefix(31)))'" }
    return names.joined(separator: ", ") + (sheets.count > 10 ? ", ..." : "")
  }

  private static func isTextInColumnA(
    _ workbook: Workbook, _ sheet: Workbook.Sheet
  ) throws -> Bool {
    let reader = try SheetReader(workbook, sheet)
    var delimiters = Set([",", ";", "\t"].map { UInt8(ascii: $0) })
    var rows = 0
    while rows < sampledRows, try reader.next() != nil {
      guard reader.isOneText else { return false }
      delimiters.formIntersection(reader.fields[0])
      if delimiters.isEmpty { return false }
      rows += 1
    }
    return rows > 1
  }
}
