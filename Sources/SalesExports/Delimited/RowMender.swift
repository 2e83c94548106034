import Impact

/// Brings a record to the width of its table.
struct RowMender {
  let format: DelimitedFormat
  let shape: TableShape

  private static let others = [";", "\t", "|", ", ", ",", " "].map { Array($0.utf8) }

  /// The cells of a record: filled up, without empty ones too many, and taken apart by another
  /// delimiter when this one row was written with it.
  func row(_ record: FieldBuffer) -> [[UInt8]] {
    var row = (0..<record.count).map { Array(record[$0]) }
    if let other = rowOfOtherDelimiter(row) { return other }
    if row.count < shape.width {
      row += [[UInt8]](repeating: [], count: shape.width - row.count)
    }
    if let other = rowWithoutExtraCell(row) { return other }
    while row.count > shape.width, row.last?.isEmpty == true { row.removeLast() }
    return row
  }

  /// The row by another delimiter, when that gives the width of the table and the types of its columns.
  private func rowOfOtherDelimiter(_ row: [[UInt8]]) -> [[UInt8]]? {
    guard shape.width > 2, shape.typedColumns.count > 1 else { return nil }
    let blanks = row.dropFirst().count { $0.first == 0x20 }
    guard row.count != shape.width || blanks * 2 >= row.count else { return nil }
    let fit = typesThatFit(row)
    guard fit < shape.typedColumns.count || blanks > 0 else { return nil }
    // No cell was quoted when the row has another delimiter, so joining gives the text again.
    let line = Array(row.joined(separator: format.delimiter)) + [0x0A]
    for delimiter in Self.others where delimiter != format.delimiter {
      let other = DelimitedFormat(
        delimiter: delimiter, quote: format.quote, escape: format.escape)
      let records = DelimitedTable.records(of: line, other, isWhole: true)
      guard records.count == 1, let record = records.first, record.count == shape.width else {
        continue
      }
      let cells = (0..<record.count).map { Array(record[$0]) }
      if typesThatFit(cells) * 5 >= shape.typedColumns.count * 4 { return cells }
    }
    return nil
  }

  /// The row without the one empty cell that moves others out of their columns.
  private func rowWithoutExtraCell(_ row: [[UInt8]]) -> [[UInt8]]? {
    guard row.count == shape.width + 1, shape.typedColumns.count > 1 else { return nil }
    let typed = shape.typedColumns
    var best: (cells: [[UInt8]], fit: Int)?
    for index in row.indices.reversed() where row[index].isEmpty {
      var cells = row
      cells.remove(at: index)
      let fit = typed.count { CellType(cells[$0][...]).isTyped }
      if fit > best?.fit ?? 0 { best = (cells, fit) }
    }
    return best?.cells
  }

  /// How many columns with a type hold one, or nothing.
  private func typesThatFit(_ row: [[UInt8]]) -> Int {
    shape.typedColumns.count { column in
      guard column < row.count else { return false }
      return CellType(row[column][...]) != .text
    }
  }
}
