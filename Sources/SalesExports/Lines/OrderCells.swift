import Impact

/// The cells of the order that a continuation row belongs to.
///
/// Some platforms write what belongs to the order (status, country, date) on its first row only: the
/// rows behind it repeat the order id, or leave it blank as well. Such a row carries an item and is a
/// line; what it leaves blank is taken from the order's first row.
struct OrderCells {
  /// What belongs to the order and not to the line, beside its id and date.
  private static let ofOrder: [ExportField] = [
    .status, .cancelledAt, .country, .refurbishingCountry, .refundedAmount,
  ]

  private var cells: [ExportField: [UInt8]] = [:]
  /// Whether the last row belongs to the order of the row before it.
  private(set) var isContinuation = false
  /// Whether any row had cells of its order's own: in an export that never fills them, none is missing.
  private var hasSeenOrder = false
  /// Whether the row looks like a continuation row, and its order does not stand before it.
  private(set) var isOrphan = false

  /// Looks at a row: the first of an order is remembered, a continuation row is known as one.
  ///
  /// A row that has any cell of its order's own is no continuation row: it speaks for itself.
  mutating func take(_ fields: FieldBuffer, columns: ColumnMapping) {
    guard let orderColumn = columns[.orderID] else { return }
    var id = fields[orderColumn].trimmed
    if id.isEmpty, let column = columns.alternates[.orderID] { id = fields[column].trimmed }
    let hasNoDate = columns[.date].map { fields[$0].trimmed.isEmpty } ?? true
    let ofOrder =
      Self.ofOrder.compactMap { columns[$0] } + [columns.alternates[.country]].compactMap(\.self)
    let isBare = ofOrder.allSatisfy { fields[$0].trimmed.isEmpty }
    let isSameOrder = id.elementsEqual(cells[.orderID] ?? [])
    isContinuation =
      !cells.isEmpty && (id.isEmpty ? isBare && hasNoDate : isSameOrder && (isBare || hasNoDate))
    isOrphan =
      isBare && !isContinuation && hasSeenOrder && columns[.status] != nil && ofOrder.count > 1
    if !isBare { hasSeenOrder = true }
    guard !isContinuation, !isOrphan else { return }
    cells.removeAll(keepingCapacity: true)
    guard !id.isEmpty else { return }
    for field in [.orderID, .date, .currency] + Self.ofOrder {
      if let column = columns[field] { cells[field] = Array(fields[column].trimmed) }
      if cells[field]?.isEmpty ?? true, let column = columns.alternates[field] {
        cells[field] = Array(fields[column].trimmed)
      }
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
