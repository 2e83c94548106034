import Impact

/// The rows of a workbook in the XML of Excel 2003 (SpreadsheetML), which shops call "Excel XML".
///
/// It gives the first worksheet in which anything stands, each row with its number in the sheet.
/// Rows without any text are left out, however many an index jumps over.
struct SpreadsheetRecords: RecordSource {
  /// The base name of the file, for errors.
  let file: String
  /// Gives the document from its begin.
  let open: () throws -> any BlockSource

  func records(_ body: (FieldBuffer, Int) throws -> Void) throws {
    let pull = try XMLPull(open(), file: file)
    guard try XMLShape.read(pull) == .spreadsheet else {
      throw pull.error("the file is no workbook", "export the file again")
    }
    var walk = SpreadsheetWalk(pull)
    try walk.run(body)
    guard walk.hasGiven else {
      throw pull.error("no worksheet has any rows", "export the orders again, with a header row")
    }
  }
}
