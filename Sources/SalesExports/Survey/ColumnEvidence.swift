import Impact

/// What the columns of a table say over the whole of it: order of dates, decimal marks, prices.
struct ColumnEvidence {
  private let mapping: ColumnMapping
  private let matcher: Matcher
  private let priceColumn: Int?
  private(set) var dates = DateOrderEvidence()
  private(set) var quantities = DecimalMarkEvidence()
  private(set) var prices = DecimalMarkEvidence()
  /// Whether any price is more than nothing: where all are zero, the column says nothing.
  private(set) var hasPrices = false

  init(_ mapping: ColumnMapping, matcher: Matcher) {
    self.mapping = mapping
    self.matcher = matcher
    priceColumn = mapping[.lineTotal] ?? mapping[.unitPrice]
  }

  /// Looks at a record.
  mutating func see(_ fields: FieldBuffer, row: Int) {
    if let column = mapping[.date], let date = DateText(fields[column], matcher: matcher) {
      dates.see(date, row: row)
    }
    if let column = mapping[.quantity] { quantities.see(fields[column], row: row) }
    guard let column = priceColumn else { return }
    let price = fields[column]
    prices.see(price, row: row)
    hasPrices = hasPrices || price.contains { (0x31...0x39).contains($0) }
  }
}
