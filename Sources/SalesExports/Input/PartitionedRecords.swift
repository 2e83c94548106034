import Impact

/// The records of a file whose folder names hold more columns: each record gets their values.
struct PartitionedRecords: RecordSource {
  let base: any RecordSource
  let partition: [ExportInput.Partition]
  /// The record of the file that is the header, and how many cells it has.
  let header: (record: Int, cells: Int)

  func records(_ body: (FieldBuffer, Int) throws -> Void) throws {
    var buffer = FieldBuffer()
    try base.records { fields, number in
      guard number >= header.record, !fields.isBlank else { return try body(fields, number) }
      buffer.clear()
      for index in 0..<header.cells {
        buffer.append(fields[index])
        buffer.endField()
      }
      for column in partition {
        let text = number == header.record ? column.name : column.value
        buffer.append(Array(text.utf8)[...])
        buffer.endField()
      }
      // What stands behind the last column stays behind it: the row has shifted.
      for index in header.cells..<max(fields.count, header.cells) where !fields[index].isEmpty {
        buffer.append(fields[index])
        buffer.endField()
      }
      try body(buffer, number)
    }
  }
}
