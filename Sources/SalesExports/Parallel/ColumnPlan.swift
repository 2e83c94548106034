import Impact

/// Which columns of an export decide what, for the reader that looks at cells in place.
///
/// A line is what its product columns, its word columns, its date, quantity and price say. Rows in which
/// anything else speaks (a cell that is blank where it should not be, a refund, a row that continues the
/// order before it) go to ``LineReader`` one after the other.
struct ColumnPlan: Sendable {
  /// How many cells a record has.
  let width: Int
  let date: Int
  let orderID: Int?
  let lineID: Int?
  let quantity: Int?
  let price: Int?
  /// The decimal mark of prices.
  let priceMark: UInt8
  /// Whether the price is of the line and not of a unit.
  let isTotal: Bool
  /// The column that names the product; never blank in a row that is read here.
  let name: Int
  /// The columns by which the product is known.
  let product: [Int]
  /// The columns of few distinct texts: states, places, kinds.
  let words: [Int]
  /// The columns that say nothing when they are blank.
  let silent: [Int]
  /// The columns of units that say nothing when they are blank or zero.
  let zero: [Int]
  /// The columns of amounts that say nothing when they are blank or zero.
  let zeroAmounts: [Int]
  /// The places in `words` of the columns that belong to the order and not to the line.
  let ofOrder: [Int]
  /// The column of the currency, where rows may be continued.
  let currency: Int?
  /// The columns whose distinct texts tell what they are; all are among `words`.
  let watched: [Int]

  /// Plans the reading of an export.
  ///
  /// The result is `nil` for an export that only the plain reader can read.
  init?(
    _ export: OpenedExport, evidence: ColumnEvidence, options: ReadingOptions, matcher: Matcher
  ) {
    let profile = export.profile
    let columns = profile.columns
    guard case .delimited = profile.format, profile.encoding == .utf8,
      profile.platform.packing == nil, export.input.partition.isEmpty, options.unitKey == nil,
      let date = columns[.date], let name = columns[.title] ?? columns[.category],
      columns[.title] != nil || !profile.platform.hasSummaryRows,
      columns.alternates.keys.allSatisfy({ $0 == .country }),
      columns[.precedingID] == nil || columns[.lineID] == nil,
      // A header again is known by its names, unless one is a date itself.
      DateText(Array(columns.names[date].utf8)[...], matcher: matcher) == nil
    else { return nil }
    width = columns.names.count
    (self.date, self.name) = (date, name)
    orderID = columns[.orderID]
    lineID = columns[.lineID]
    quantity = columns[.quantity]
    price = columns[.lineTotal] ?? columns[.unitPrice]
    isTotal = columns[.lineTotal] != nil
    guard let mark = profile.priceMark else { return nil }
    priceMark = mark.byte
    let product: [ExportField] =
      [.category, .title, .variant] + (matcher.mapping.usesNumbers ? [.sku] : [])
    self.product = product.compactMap { columns[$0] }
    let lines = LineReader(profile: profile, options: options, matcher: matcher)
    let order: [ExportField] = [.status, .country, .refurbishingCountry]
    let line: [ExportField] = [
      .lineStatus, .condition, .kind, .currency, .unitCode, .fulfilment,
    ]
    let ofOrder =
      order.compactMap { columns[$0] } + [columns.alternates[.country]].compactMap(\.self)
    var words = ofOrder + line.compactMap { columns[$0] }
    words += [lines.openKindColumn].compactMap(\.self)
    for column in evidence.watched where !words.contains(column) { words.append(column) }
    self.words = words
    self.ofOrder = Array(ofOrder.indices)
    watched = evidence.watched
    // In such an export a blank cell of these may continue the order before, and nothing else tells.
    guard
      orderID == nil || !ofOrder.isEmpty
        || (columns[.cancelledAt] ?? columns[.refundedAmount]) == nil
    else { return nil }
    silent = [.cancelledAt, .parentLineID].compactMap { columns[$0] }
    zero = [.returnedQuantity, .cancelledQuantity].compactMap { columns[$0] }
    zeroAmounts = [.refundedAmount].compactMap { columns[$0] }
    currency = columns[.currency]
    guard Set(words + self.product).isDisjoint(with: [date] + silent + zero + zeroAmounts),
      width > 1
    else {
      return nil
    }
  }
}
