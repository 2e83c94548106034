import Impact

/// What the development program `read-table` does.
package enum TableReading {
  /// Writes the tables of a file as CSV by RFC 4180 in UTF-8, as they are read.
  ///
  /// - Parameters:
  ///   - path: A file, or a folder of files that are written one behind the other.
  ///   - write: Takes the CSV, piece after piece.
  /// - Throws: ``ExportError`` when a file cannot be read, and whatever `write` throws.
  package static func writeCSV(_ path: String, to write: ([UInt8]) throws -> Void) throws {
    for input in try ExportInput.inputs(path) {
      let scan = try InputScan(input, encoding: nil)
      switch scan.shape {
      case .empty: break
      case .delimited:
        try DelimitedTable(file: input.name) { try scan.open() }.writeCSV(write)
      default: try writeRecords(of: input, scan, write)
      }
    }
  }

  /// Writes the records of a format that needs no finding out.
  private static func writeRecords(
    of input: ExportInput, _ scan: InputScan, _ write: ([UInt8]) throws -> Void
  ) throws {
    let candidates = try FormatCandidates(
      input: input, scan: scan, options: ReadingOptions(), matcher: try Matcher.builtIn()
    ).all()
    try candidates.first?.source.records { fields, _ in
      var text: [UInt8] = []
      DelimitedTable.append((0..<fields.count).map { Array(fields[$0]) }, to: &text)
      try write(text)
    }
  }
}
