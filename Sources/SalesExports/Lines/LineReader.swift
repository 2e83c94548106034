import Impact

/// Makes sale lines of the records of one export.
///
/// Every text that decides something is resolved once per distinct value and remembered; a line itself
/// is numbers and verdicts. What stands in other columns is never kept.
struct LineReader {
  /// What a record is.
  enum Reading {
    case structural(RecordReason)
    case rejected(RecordReason, column: Int)
    case line(SaleLine)
  }

  let profile: ExportProfile
  let options: ReadingOptions
  let matcher: Matcher
  private let headerBytes: [(column: Int, name: [UInt8])]
  private let source: [UInt8]

  /// A column that may say what kind of line it is; `nil` when the export has none, or one was named.
  let openKindColumn: Int?
  private static let openKindNames: Set<String> = [
    "type", "kind", "line type", "typ", "tipo", "art", "nature", "transaction type", "order type",
    "record type", "operation", "vorgang",
  ]

  private var products: TextMemory<ProductMatch>
  var words: LineWords
  private var productText: [UInt8] = []
  private var zone: ExportZone?
  var order = OrderCells()
  /// What was noticed, and how often.
  var notices = LineNotices()

  init(profile: ExportProfile, options: ReadingOptions, matcher: Matcher) {
    self.profile = profile
    self.options = options
    self.matcher = matcher
    zone = options.timeZone
    let columns = profile.columns
    // Such a column says many things in many exports: it decides nothing, but what it says is told.
    openKindColumn =
      columns[.kind] == nil && options.columns[.kind] == nil && profile.platform.isPlain
      ? columns.names.firstIndex { Self.openKindNames.contains(matcher.foldedName($0)) } : nil
    headerBytes =
      profile.headerRecord == 0
      ? []
      : Set(columns.indices.values).sorted().map { ($0, Array(columns.names[$0].utf8)) }
    source = Array(LineSource(profile, matcher: matcher).key.utf8)
    products = TextMemory(capacity: options.rememberedTextBytes)
    words = LineWords(
      profile.platform, matcher: matcher, capacity: options.rememberedTextBytes / 16)
  }

  // MARK: Reading

  /// Reads a record; `row` is its number, the header being 1.
  mutating func read(_ fields: FieldBuffer, row: Int) -> Reading {
    if fields.isBlank { return .structural(.blankRow) }
    if isHeaderAgain(fields) { return .structural(.headerAgain) }
    if isSummary(fields) { return .structural(.summary) }
    order.take(fields, columns: profile.columns)
    if profile.platform.hasSummaryRows || profile.format.namesFields || hasNoItem(fields) {
      // The rows of its items come behind it, or it has none.
      if !namesProduct(fields) { return .structural(.noProduct) }
    }
    let parent = own(fields, .parentLineID)
    if !parent.isEmpty, !matcher.saysNothing(String(decoding: parent, as: UTF8.self)) {
      return .structural(.partOfLine)
    }
    for index in profile.columns.names.count..<max(fields.count, profile.columns.names.count)
    where !fields[index].allSatisfy({ $0 == 0x20 }) {
      return .rejected(.tooManyCells, column: index)
    }
    let units: Int64
    switch quantity(fields) {
    case .success(let count): units = count
    case .failure(let rejection): return .rejected(rejection.reason, column: rejection.column)
    }
    guard let dateColumn = profile.columns[.date] else { return .rejected(.noDate, column: 0) }
    let dateText = cell(fields, .date)
    if dateText.isEmpty { return .rejected(.noDate, column: dateColumn) }
    guard let day = DateText(dateText, matcher: matcher).flatMap({ day($0) }) else {
      return .rejected(.unreadableDate, column: dateColumn)
    }
    var line = SaleLine(day: day, units: units, product: product(fields))
    if let rejection = readAmounts(fields, row: row, into: &line) { return rejection }
    readPlaces(fields, row: row, into: &line)
    readStates(fields, row: row, into: &line)
    if let rejection = readRefund(fields, row: row, into: &line) { return rejection }
    return .line(line)
  }

  /// The identity of the record's line, or `nil` when the export gives no order id.
  ///
  /// Quantity, price, dates and status are no part of it, so that a refund changes its line. Only a row that
  /// takes goods back is a line of its own: it does not replace the sale that it names.
  func key(
    _ fields: FieldBuffer, of line: SaleLine, byLineID: Bool
  ) -> (key: LineKey, hasLineID: Bool)? {
    let order = cell(fields, .orderID)
    guard !order.isEmpty else { return nil }
    let direction: ArraySlice<UInt8> = line.units < 0 ? [1] : [0]
    if byLineID, let column = profile.columns[.lineID] {
      let id = fields[column].trimmed
      if !id.isEmpty { return (LineKey(source[...], direction, order, id), true) }
    }
    if let column = profile.columns[.sku] {
      let sku = fields[column].trimmed
      if !sku.isEmpty { return (LineKey(source[...], direction, order, [1], sku), false) }
    }
    let name = Array(identityName(fields).utf8)
    return (LineKey(source[...], direction, order, [2], name[...]), false)
  }

  /// The name by which a line is known that has neither an id nor a number of its product.
  func identityName(_ fields: FieldBuffer) -> String {
    let title = cell(fields, .title)
    let name = title.isEmpty ? cell(fields, .category) : title
    return matcher.foldedName(String(decoding: name, as: UTF8.self))
  }

  /// The identity of a credit that names its sale, and the style in which it is written: some accounts write the
  /// same credit as a credit note and as a negative invoice, each with an id of its own.
  func credit(_ fields: FieldBuffer, of line: SaleLine) -> (key: LineKey, style: [UInt8])? {
    let preceding = own(fields, .precedingID)
    guard !preceding.isEmpty, let lineID = profile.columns[.lineID] else { return nil }
    let key = LineKey(
      source[...], preceding, fields[lineID].trimmed, title(fields)[...],
      Array(String(line.units).utf8)[...])
    return (key, Array(own(fields, .status)))
  }

  /// The id of the line in its order, as written; empty when there is none.
  func ownLineID(_ fields: FieldBuffer) -> ArraySlice<UInt8> { own(fields, .lineID) }

  /// The order id of the record, as written; empty when there is none.
  func orderID(_ fields: FieldBuffer) -> ArraySlice<UInt8> { cell(fields, .orderID) }

  /// The cells in which another platform's order id may be mentioned.
  func mentions(_ fields: FieldBuffer) -> [ArraySlice<UInt8>] {
    profile.columns.mentions.map { fields[$0] }
  }

  /// Forgets the orders of the records that were read, and knows the one record before the next.
  mutating func begin(behind fields: FieldBuffer) {
    order = OrderCells()
    order.take(fields, columns: profile.columns)
  }

  /// Whether the record belongs to the order of the record before it.
  var isContinuation: Bool { order.isContinuation }

  /// The text of a field, for outputs that show it.
  func text(_ field: ExportField, of fields: FieldBuffer) -> String {
    String(decoding: cell(fields, field), as: UTF8.self)
  }

  /// The bytes by which a product is known: category and title.
  func productBytes(_ fields: FieldBuffer) -> [UInt8] {
    Array(cell(fields, .category)) + [0x1F] + title(fields)
  }

  /// What names a line: order id, line id, category and title, as written.
  func names(_ fields: FieldBuffer) -> [ArraySlice<UInt8>] {
    let line = profile.columns[.lineID].map { fields[$0].trimmed } ?? []
    return [cell(fields, .orderID), line, cell(fields, .category), cell(fields, .title)]
  }

  /// The keyed hash of the serial number; `nil` without a key, a column or a number.
  func serialHash(_ fields: FieldBuffer) -> UInt64? {
    guard let key = options.unitKey else { return nil }
    let text = text(.serial, of: fields).filter { $0.isLetter || $0.isNumber }.uppercased()
    return text.isEmpty ? nil : UInt64(key.hash(text).prefix(16), radix: 16)
  }

  // MARK: Parts

  /// The day on which a sale of a date is booked, or `nil` for a date that there is not.
  mutating func day(_ date: DateText) -> CalendarDay? {
    guard zone != nil else { return date.day(profile.dateOrder) }
    return zone?.day(of: date, order: profile.dateOrder)
  }

  private mutating func product(_ fields: FieldBuffer) -> ProductMatch {
    let category = cell(fields, .category)
    productText.removeAll(keepingCapacity: true)
    productText += category
    productText.append(0x1F)
    // A number decides only where a mapping settles numbers: there are as many as products.
    if matcher.mapping.usesNumbers { productText += cell(fields, .sku) }
    productText.append(0x1F)
    productText += title(fields)
    let matcher = matcher
    return products.value(productText[...]) { text in
      let parts = text.split(separator: 0x1F, maxSplits: 2, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      return matcher.product(category: parts[0], title: parts[2], number: parts[1])
    }
  }

  /// The title with what the export has beside it: a variant, but no number of the seller's.
  func title(_ fields: FieldBuffer) -> [UInt8] {
    var title = Array(cell(fields, .title))
    if profile.platform.hasNumberInTitle, title.first == UInt8(ascii: "["),
      let end = title.firstIndex(of: UInt8(ascii: "]"))
    {
      title = Array(title[(end + 1)...].trimmed)
    }
    let variant = cell(fields, .variant)
    if !variant.isEmpty { title += (title.isEmpty ? [] : [0x20]) + variant }
    return HTMLEntities.decoded(title)
  }

  /// Whether the record is the header again, or the header of another file that was put behind this one.
  private func isHeaderAgain(_ fields: FieldBuffer) -> Bool {
    !headerBytes.isEmpty
      && headerBytes.allSatisfy { column, name in
        fields[column].trimmed.elementsEqual(name[...].trimmed) { $0 | 0x20 == $1 | 0x20 }
      }
  }

  /// Whether the row sums others up: it names no product and lacks the date or the order's id, or one of
  /// these says "Total" or the like.
  private func isSummary(_ fields: FieldBuffer) -> Bool {
    let namesProduct = namesProduct(fields)
    let saysTotal = [ExportField.orderID, .date, .title].contains { field in
      let text = own(fields, field)
      return !text.isEmpty && text.count <= 20
        && matcher.isSummary(String(decoding: text, as: UTF8.self))
    }
    let lacksDate = own(fields, .date).isEmpty
    let lacksOrder = profile.columns[.orderID] != nil && own(fields, .orderID).isEmpty
    if saysTotal { return lacksDate || !namesProduct || lacksOrder }
    return !namesProduct && (lacksDate || lacksOrder)
  }

  /// Whether anything in the record names a product.
  private func namesProduct(_ fields: FieldBuffer) -> Bool {
    // A row that sums others up may repeat a number of theirs.
    let naming: [ExportField] =
      profile.platform.hasSummaryRows ? [.title, .variant] : [.title, .category, .sku, .variant]
    return naming.contains { !own(fields, $0).isEmpty }
  }

  /// Whether the record has neither a product nor a number of units: an order without items.
  private func hasNoItem(_ fields: FieldBuffer) -> Bool {
    profile.columns[.quantity] != nil && own(fields, .quantity).isEmpty
  }

  private func own(_ fields: FieldBuffer, _ field: ExportField) -> ArraySlice<UInt8> {
    profile.columns[field].map { fields[$0].trimmed } ?? []
  }

  /// The cell of a field: its own, that of the column beside it, or that of the order's first row.
  func cell(_ fields: FieldBuffer, _ field: ExportField) -> ArraySlice<UInt8> {
    if let column = profile.columns[field] {
      let own = fields[column].trimmed
      if !own.isEmpty { return own }
    }
    if let column = profile.columns.alternates[field] {
      let other = fields[column].trimmed
      if !other.isEmpty { return other }
    }
    return order.cell(field)
  }
}
