import Impact

/// The cells of the order that a continuation row belongs to.
///
/// Some platforms write what belongs to the order (status, country, date) on its first row only: the
/// rows behind it repeat the order id, or leave it blank as well. Such a row carries an item and is a
/// line; what it leaves blank is taken from the order's first row.
struct OrderCells {
  private static let fields: [ExportField] = [
    .orderID, .date, .status, .cancelledAt, .country, .refurbishingCountry, .currency,
  ]

  private var cells: [ExportField: [UInt8]] = [:]
  private var isContinuation = false

  /// Looks at a row: the first of an order is remembered, a continuation row is known as one.
  mutating func take(_ fields: FieldBuffer, columns: ColumnMapping) {
    guard let orderColumn = columns[.orderID] else { return }
    let id = fields[orderColumn].trimmed
    let date = columns[.date].map { fields[$0].trimmed } ?? []
    let isSameOrder = id.elementsEqual(cells[.orderID] ?? [])
    isContinuation = !cells.isEmpty && (id.isEmpty ? date.isEmpty : isSameOrder)
    guard !isContinuation else { return }
    cells.removeAll(keepingCapacity: true)
    guard !id.isEmpty else { return }
    for field in Self.fields {
      if let column = columns[field] { cells[field] = Array(fields[column].trimmed) }
    }
  }

  /// What a continuation row takes from its order; empty for any other row and field.
  func cell(_ field: ExportField) -> ArraySlice<UInt8> {
    guard isContinuation, let bytes = cells[field] else { return [] }
    return bytes[...]
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without blanks and tabs at both ends.
  var trimmed: ArraySlice<UInt8> {
    var bytes = self
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return bytes
  }
}
