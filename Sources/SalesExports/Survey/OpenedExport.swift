import Impact

/// An export that was looked at and can be read.
struct OpenedExport {
  let input: ExportInput
  let profile: ExportProfile
  let source: any RecordSource

  /// Where a record stands.
  struct Place {
    /// The number that a person sees: of a table's row, the header being 1; of a line in JSON or XML, from 1.
    let row: Int
    /// The number of the record among those read, from 0: several items packed in one row have its row, and
    /// each an ordinal of its own.
    let ordinal: Int
  }

  /// Gives the records behind the header.
  func records(_ body: (FieldBuffer, Place) throws -> Void) throws {
    let header = profile.headerRecord
    let offset = profile.format.namesFields ? header : max(header - 1, 0)
    var ordinal = 0
    try source.records { fields, number in
      guard number > header else { return }
      try body(fields, Place(row: number - offset, ordinal: ordinal))
      ordinal += 1
    }
  }
}
