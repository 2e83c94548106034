import Impact

/// The records of a file of which each packs several items: one record per item, with the number of the
/// record that it stands in.
///
/// An order without items stays one record, whose item columns are blank.
struct PackedRecords: RecordSource {
  let base: any RecordSource
  let packing: any ItemPacking
  /// The names that each item adds.
  let itemNames: [String]
  /// The record of the file that is the header, and how many cells it has.
  let header: (record: Int, cells: Int)

  func records(_ body: (FieldBuffer, Int) throws -> Void) throws {
    var buffer = FieldBuffer()
    func copy(_ fields: FieldBuffer, _ items: [String]) {
      buffer.clear()
      for index in 0..<header.cells {
        buffer.append(fields[index])
        buffer.endField()
      }
      for item in items {
        buffer.append(Array(item.utf8)[...])
        buffer.endField()
      }
      // What stands behind the last column stays behind it: the row has shifted.
      for index in header.cells..<max(fields.count, header.cells) where !fields[index].isEmpty {
        buffer.append(fields[index])
        buffer.endField()
      }
    }
    let blank = itemNames.map { _ in "" }
    try base.records { fields, number in
      if number < header.record { return try body(fields, number) }
      if number == header.record {
        copy(fields, itemNames)
        return try body(buffer, number)
      }
      let items = fields.isBlank ? [] : packing.items { fields[$0] }
      for item in items.isEmpty ? [blank] : items {
        copy(fields, item)
        try body(buffer, number)
      }
    }
  }
}
