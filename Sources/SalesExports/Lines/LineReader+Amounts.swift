import Impact

/// Quantities and money.
extension LineReader {
  /// Why a record cannot be read.
  struct Rejection: Error {
    let reason: RecordReason
    let column: Int
  }

  /// The most units of a line: more of one thing in one order is a number from another column.
  private static let mostUnits = 1_000_000

  /// The units as ordered; one where the export has no column for them.
  func quantity(_ fields: FieldBuffer) -> Result<Int64, Rejection> {
    guard let column = profile.columns[.quantity] else { return .success(1) }
    return quantity(fields[column].trimmed, column)
  }

  /// The units that a cell of the column says.
  func quantity(_ text: ArraySlice<UInt8>, _ column: Int) -> Result<Int64, Rejection> {
    if text.isEmpty { return .failure(Rejection(reason: .noQuantity, column: column)) }
    guard let number = number(text, profile.quantityMark) else {
      return .failure(Rejection(reason: .unreadableQuantity, column: column))
    }
    guard let whole = number.whole else {
      return .failure(Rejection(reason: .fractionalQuantity, column: column))
    }
    guard whole.magnitude <= Self.mostUnits else {
      return .failure(Rejection(reason: .unreadableQuantity, column: column))
    }
    return .success(whole)
  }

  /// Reads units that were cancelled or came back, revenue and the unit of the quantity.
  mutating func readAmounts(
    _ fields: FieldBuffer, row: Int, into line: inout SaleLine
  ) -> Reading? {
    switch (part(fields, .cancelledQuantity), part(fields, .returnedQuantity)) {
    case (.failure(let rejection), _), (_, .failure(let rejection)):
      return .rejected(rejection.reason, column: rejection.column)
    case (.success(let cancelled), .success(let returned)):
      let ordered = max(line.units, 0)
      // Platforms write them with either sign.
      if cancelled >= ordered, cancelled > 0 {
        line.isCancelled = true
      } else {
        line.units -= cancelled
      }
      line.returnedUnits = min(returned, max(line.units, 0))
    }
    let unit = cell(fields, .unitCode)
    line.isPieces = unit.isEmpty || words.isPieces(unit)
    return readRevenue(fields, row: row, into: &line)
  }

  /// A number of units beside the quantity; several, as of several refunds of a line, are added.
  private func part(_ fields: FieldBuffer, _ field: ExportField) -> Result<Int64, Rejection> {
    guard let column = profile.columns[field] else { return .success(0) }
    var sum: Int64 = 0
    for text in fields[column].split(separator: UInt8(ascii: ";")) {
      let text = text.trimmed
      if text.isEmpty || isNothing(text) { continue }
      guard let units = number(text, profile.quantityMark)?.whole,
        units.magnitude <= Self.mostUnits
      else { return .failure(Rejection(reason: .unreadableQuantity, column: column)) }
      sum += Int64(units.magnitude)
    }
    return .success(sum)
  }

  /// Whether the text of a number that may be missing says that it is: `NULL`, `N/A`, `-`.
  private func isNothing(_ text: ArraySlice<UInt8>) -> Bool {
    guard !text.contains(where: { (0x30...0x39).contains($0) }) else { return false }
    // What databases write for a missing value.
    return text.elementsEqual("\\N".utf8)
      || matcher.saysNothing(String(decoding: text, as: UTF8.self))
  }

  private func number(
    _ text: ArraySlice<UInt8>, _ mark: ReadingOptions.DecimalMark
  ) -> NumberText? {
    NumberText(text, mark: mark.byte, allowsCurrency: false)
  }

  private mutating func readRevenue(
    _ fields: FieldBuffer, row: Int, into line: inout SaleLine
  ) -> Reading? {
    guard let mark = profile.priceMark,
      let column = profile.columns[.lineTotal] ?? profile.columns[.unitPrice]
    else { return nil }
    let isTotal = profile.columns[.lineTotal] == column
    let text = fields[column].trimmed
    if text.isEmpty || isNothing(text) { return nil }
    guard let price = NumberText(text, mark: mark.byte, allowsCurrency: true) else {
      return .rejected(.unreadablePrice, column: column)
    }
    line.isFree = price.digits == 0 && profile.hasPrices
    line.currency = currency(fields, row: row)
    let digits = line.currency.minorDigits
    guard var revenue = price.minorUnits(times: isTotal ? 1 : line.units, decimals: digits) else {
      return .rejected(.unreadablePrice, column: column)
    }
    // A return's own row takes revenue back, whichever sign its total has.
    if isTotal, line.units < 0, revenue > 0 { revenue = -revenue }
    line.revenue = revenue
    return nil
  }

  private mutating func currency(_ fields: FieldBuffer, row: Int) -> CurrencyCode {
    let text = cell(fields, .currency)
    guard !text.isEmpty, !isNothing(text) else { return options.currency ?? .none }
    // What the cell says is not known: it is not the currency of cells that say nothing.
    guard let named = words.currency(text) else {
      notices.unknownCurrencies.add(row: row)
      return .none
    }
    return named
  }

  /// Takes units as returned for an order that was paid back in part, with no word on which line.
  ///
  /// As many units as come nearest to the refund at the line's price, so that discounts and fees of less than
  /// half of it do not matter. Which line it was for nobody knows: with several lines each is taken for it.
  mutating func readRefund(
    _ fields: FieldBuffer, row: Int, into line: inout SaleLine
  ) -> Reading? {
    guard line.status == .sold, line.units > 0, let column = profile.columns[.refundedAmount],
      let mark = profile.priceMark
    else { return nil }
    let text = cell(fields, .refundedAmount)
    if text.isEmpty || isNothing(text) { return nil }
    guard let amount = NumberText(text, mark: mark.byte, allowsCurrency: true),
      let refund = amount.minorUnits(times: 1, decimals: line.currency.minorDigits)
    else { return .rejected(.unreadablePrice, column: column) }
    if refund == 0 { return nil }
    notices.partialRefunds.add(row: row)
    guard let revenue = line.revenue, revenue > 0 else {
      line.returnedUnits = line.units
      return nil
    }
    // Half a price or less is a rebate.
    let doubled = Int128(refund.magnitude) * Int128(line.units) * 2
    let nearest = (doubled + Int128(revenue) - 1) / (Int128(revenue) * 2)
    line.returnedUnits = max(line.returnedUnits, Int64(min(nearest, Int128(line.units))))
    return nil
  }
}
