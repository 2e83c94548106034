import Impact

@testable import SalesExports

/// Tables as texts, for tests.
enum Tables {
  /// The records of a source.
  static func rows(_ source: any RecordSource) throws -> [(number: Int, cells: [String])] {
    var rows: [(number: Int, cells: [String])] = []
    try source.records { record, number in
      rows.append(
        (number, (0..<record.count).map { String(decoding: record[$0], as: UTF8.self) }))
    }
    return rows
  }

  /// The lines of an invoice as values by the names of the first record.
  static func lines(_ text: String) throws -> [[String: String]] {
    try lines(InvoiceRecords(file: "x.xml") { MemoryBlocks(text) })
  }

  static func lines(_ source: InvoiceRecords) throws -> [[String: String]] {
    let rows = try rows(source)
    guard let names = rows.first?.cells else { return [] }
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0.cells)) }
  }

  /// What reading a table throws.
  static func error(_ source: any RecordSource) -> ExportError? {
    do {
      _ = try rows(source)
      return nil
    } catch {
      return error as? ExportError
    }
  }
}
