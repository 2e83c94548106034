import Impact

/// The lines of an electronic invoice: UBL `Invoice` and `CreditNote`, and UN/CEFACT CII.
///
/// The first record holds the names of ``InvoiceField/columns``; each line is one record, and an
/// invoice without lines one with empty line cells. The document is read twice, because in CII the
/// country stands behind the lines: so its length does not matter.
///
/// Signs follow EN 16931, in which the type code says what a document does, and amounts are
/// positive either way. Quantity and line total of a credit note are therefore given negated, be it
/// a UBL `CreditNote` or an invoice with a credit note's code. A negative invoice and a corrected
/// one (384) are given as written.
///
/// Sub-lines say what a line is made of. Those of UBL stand inside their line and are only counted;
/// those of CII are lines of their own and get the quantity 0, as do the lines that only group
/// others.
struct InvoiceRecords: RecordSource {
  /// The base name of the file, for errors.
  let file: String
  /// Gives the document from its begin.
  let open: () throws -> any BlockSource

  func records(_ body: (FieldBuffer, Int) throws -> Void) throws {
    var first = try InvoiceWalk(XMLPull(open(), file: file))
    try first.run { _ in }
    let header = try InvoiceHeader(first, file: file)

    var record = FieldBuffer()
    for column in InvoiceField.columns {
      record.append(Array(column.rawValue.utf8)[...])
      record.endField()
    }
    try body(record, 1)

    var number = 1
    func give(_ line: InvoiceWalk.Fields) throws {
      number += 1
      record.clear()
      let cells = header.cells(line: line)
      for column in InvoiceField.columns {
        record.append((cells[column] ?? [])[...])
        record.endField()
      }
      try body(record, number)
    }
    guard first.lines > 0 else { return try give([:]) }
    var second = try InvoiceWalk(XMLPull(open(), file: file))
    try second.run(give)
  }
}
