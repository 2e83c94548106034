/// The rows of one table of a pack, with the places of their cells.
struct TableReader {
  /// One row: its cells by column name.
  struct Row {
    let file: String
    let number: Int
    let cells: [String]
    let columns: [String: Int]

    /// The text of a column; empty when the table has no such column.
    subscript(column: String) -> String {
      columns[column].map { cells[$0] } ?? ""
    }

    /// An error at a column of this row.
    func error(_ column: String, _ problem: String, _ mend: String) -> PackError {
      PackError(
        file: file, row: number, column: (columns[column] ?? 0) + 1, problem: problem, mend: mend)
    }
  }

  let rows: [Row]

  /// Reads a table whose header is exactly `header`.
  init(_ table: PackTable, header: [String], errors: inout [PackError]) {
    // Spreadsheets put a byte order mark before their UTF-8.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = table.bytes.starts(with: mark) ? table.bytes[3...] : table.bytes[...]
    var rows: [Row] = []
    var columns: [String: Int] = [:]
    var parser = DelimitedParser()
    var hasHeader = false
    let take = { (fields: FieldBuffer, number: Int) in
      let cells = (0..<fields.count).map { index in
        if let cell = String(validating: fields[index], as: UTF8.self) { return cell }
        errors.append(
          PackError(
            file: table.name, row: number, column: index + 1, problem: "the cell is not UTF-8",
            mend: "save the table as UTF-8"))
        return String(decoding: fields[index], as: UTF8.self)
      }
      if number == 1 {
        guard cells == header else { return }
        hasHeader = true
        columns = Dictionary(uniqueKeysWithValues: header.enumerated().map { ($1, $0) })
      } else if cells.count == header.count {
        rows.append(Row(file: table.name, number: number, cells: cells, columns: columns))
      } else if hasHeader {
        errors.append(
          PackError(
            file: table.name, row: number, column: min(cells.count, header.count),
            problem: "\(cells.count) cells where the header has \(header.count)",
            mend: "quote cells that hold commas, and leave none out"))
      }
    }
    do {
      try parser.parse(bytes, take)
      try parser.finish(take)
    } catch let error as DelimitedTextError {
      errors.append(
        PackError(
          file: table.name, row: error.record, column: 1, problem: error.words.problem,
          mend: error.words.mend))
    } catch {
      errors.append(
        PackError(file: table.name, row: 1, column: 1, problem: "\(error)", mend: "mend the table"))
    }
    if !hasHeader {
      errors.append(
        PackError(
          file: table.name, row: 1, column: 1, problem: "the header is not the one expected",
          mend: "begin the table with \(header.joined(separator: ","))"))
      rows = []
    }
    self.rows = rows
  }
}
