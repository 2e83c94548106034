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
  private let options: ReadingOptions
  private let matcher: Matcher
  private let headerBytes: [(column: Int, name: [UInt8])]
  private let source: [UInt8]

  /// A column that may say what kind of line it is; `nil` when the export has none, or one was named.
  let openKindColumn: Int?
  private static let openKindNames: Set<String> = [
    "type", "kind", "line type", "typ", "tipo", "art", "nature", "transaction type", "order type",
    "record type",
    "operation", "vorgang",
  ]

  private var products: TextMemory<ProductMatch>
  private var statuses: TextMemory<StatusVerdict>
  private var conditions: TextMemory<ConditionReading>
  private var kinds: TextMemory<LineKind?>
  private var cancellations: TextMemory<Bool>
  private var countries: TextMemory<String>
  private var currencies: TextMemory<CurrencyCode?>
  private var productText: [UInt8] = []
  private var order = OrderCells()

  /// Rows with a country text that the tables do not know.
  private(set) var unknownCountries = FirstAndCount()
  /// Rows with a status that the tables do not know.
  private(set) var unknownStatuses = FirstAndCount()
  /// Rows whose column of an open name, such as "Type", says trade-in, recycling, repair or donation.
  private(set) var unnamedFlows = FirstAndCount()
  /// Rows with a condition text that the tables do not know.
  private(set) var unknownConditions = FirstAndCount()

  /// How often something occurred, and where first.
  struct FirstAndCount {
    private(set) var count = 0
    private(set) var firstRow = 0

    mutating func add(row: Int) {
      if count == 0 { firstRow = row }
      count += 1
    }
  }

  init(profile: ExportProfile, options: ReadingOptions, matcher: Matcher) {
    self.profile = profile
    self.options = options
    self.matcher = matcher
    let columns = profile.columns
    // Such a column says many things in many exports: it decides nothing, but what it says is told.
    openKindColumn =
      columns[.kind] == nil && options.columns[.kind] == nil
      ? columns.names.firstIndex { Self.openKindNames.contains(matcher.foldedName($0)) } : nil
    headerBytes = Set(columns.indices.values).sorted().map {
      ($0, Array(columns.names[$0].utf8))
    }
    // One platform's exports name these two columns alike, whatever others come and go.
    source = [ExportField.orderID, .title].flatMap { field in
      Array((columns[field].map { columns.names[$0] } ?? "").utf8) + [0]
    }
    products = TextMemory(capacity: options.rememberedTextBytes)
    let small = options.rememberedTextBytes / 16
    statuses = TextMemory(capacity: small)
    conditions = TextMemory(capacity: small)
    kinds = TextMemory(capacity: small)
    cancellations = TextMemory(capacity: small)
    countries = TextMemory(capacity: small)
    currencies = TextMemory(capacity: small)
  }

  // MARK: Reading

  /// Reads a record; `row` is its number, the header being 1.
  mutating func read(_ fields: FieldBuffer, row: Int) -> Reading {
    if fields.isBlank { return .structural(.blankRow) }
    if headerBytes.allSatisfy({ fields[$0.column].elementsEqual($0.name) }) {
      return .structural(.headerAgain)
    }
    if isSummary(fields) { return .structural(.summary) }
    order.take(fields, columns: profile.columns)
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
    guard let day = DateText(dateText, matcher: matcher)?.day(profile.dateOrder) else {
      return .rejected(.unreadableDate, column: dateColumn)
    }
    var line = SaleLine(day: day, units: units, product: product(fields))
    if let column = profile.columns[.returnedQuantity] {
      let text = trimmed(fields[column])
      if !text.isEmpty {
        guard let back = number(text, profile.quantityMark)?.whole else {
          return .rejected(.unreadableQuantity, column: column)
        }
        // Platforms write it with either sign.
        line.returnedUnits = min(Int64(back.magnitude), max(units, 0))
      }
    }
    if let rejection = readRevenue(fields, into: &line) { return rejection }
    readPlaces(fields, row: row, into: &line)
    readStates(fields, row: row, into: &line)
    return .line(line)
  }

  /// The identity of the record's line, or `nil` when the export gives no order id.
  func key(_ fields: FieldBuffer) -> (key: LineKey, hasLineID: Bool)? {
    let order = cell(fields, .orderID)
    guard !order.isEmpty else { return nil }
    if let column = profile.columns[.lineID] {
      let line = trimmed(fields[column])
      if !line.isEmpty { return (LineKey(source[...], order, line), true) }
    }
    if let column = profile.columns[.sku] {
      let sku = trimmed(fields[column])
      if !sku.isEmpty { return (LineKey(source[...], order, [1], sku), false) }
    }
    let title = cell(fields, .title)
    let name = title.isEmpty ? cell(fields, .category) : title
    let folded = matcher.foldedName(profile.dialect.text(name))
    return (LineKey(source[...], order, [2], Array(folded.utf8)[...]), false)
  }

  /// The text of a field, for outputs that show it.
  func text(_ field: ExportField, of fields: FieldBuffer) -> String {
    profile.dialect.text(cell(fields, field))
  }

  /// The bytes by which a product is known: category and title.
  func productBytes(_ fields: FieldBuffer) -> [UInt8] {
    Array(cell(fields, .category)) + [0x1F] + Array(cell(fields, .title))
  }

  /// What names a line: order id, line id, category and title, as written.
  func names(_ fields: FieldBuffer) -> [ArraySlice<UInt8>] {
    let line = profile.columns[.lineID].map { trimmed(fields[$0]) } ?? []
    return [cell(fields, .orderID), line, cell(fields, .category), cell(fields, .title)]
  }

  /// The keyed hash of the serial number; `nil` without a key, a column or a number.
  func serialHash(_ fields: FieldBuffer) -> UInt64? {
    guard let key = options.unitKey else { return nil }
    let text = text(.serial, of: fields).filter { $0.isLetter || $0.isNumber }.uppercased()
    return text.isEmpty ? nil : UInt64(key.hash(text).prefix(16), radix: 16)
  }

  // MARK: Parts

  private struct Rejection: Error {
    let reason: RecordReason
    let column: Int
  }

  private func quantity(_ fields: FieldBuffer) -> Result<Int64, Rejection> {
    guard let column = profile.columns[.quantity] else { return .success(1) }
    let text = trimmed(fields[column])
    if text.isEmpty { return .failure(Rejection(reason: .noQuantity, column: column)) }
    guard let number = number(text, profile.quantityMark) else {
      return .failure(Rejection(reason: .unreadableQuantity, column: column))
    }
    guard let whole = number.whole else {
      return .failure(Rejection(reason: .fractionalQuantity, column: column))
    }
    // More than a million of one thing in one order is a number from another column.
    guard whole.magnitude <= 1_000_000 else {
      return .failure(Rejection(reason: .unreadableQuantity, column: column))
    }
    return .success(whole)
  }

  private func number(
    _ text: ArraySlice<UInt8>, _ mark: ReadingOptions.DecimalMark
  ) -> NumberText? {
    NumberText(text, mark: mark.byte, allowsCurrency: false)
  }

  private mutating func product(_ fields: FieldBuffer) -> ProductMatch {
    productText.removeAll(keepingCapacity: true)
    productText.append(contentsOf: cell(fields, .category))
    productText.append(0x1F)
    productText.append(contentsOf: cell(fields, .title))
    let (dialect, matcher) = (profile.dialect, matcher)
    return products.value(productText[...]) { text in
      let parts = text.split(separator: 0x1F, maxSplits: 1, omittingEmptySubsequences: false)
      return matcher.product(category: dialect.text(parts[0]), title: dialect.text(parts[1]))
    }
  }

  private mutating func readRevenue(_ fields: FieldBuffer, into line: inout SaleLine) -> Reading? {
    guard let mark = profile.priceMark,
      let column = profile.columns[.lineTotal] ?? profile.columns[.unitPrice]
    else { return nil }
    let isTotal = profile.columns[.lineTotal] == column
    let text = trimmed(fields[column])
    if text.isEmpty { return nil }
    guard let price = NumberText(text, mark: mark.byte, allowsCurrency: true) else {
      return .rejected(.unreadablePrice, column: column)
    }
    line.currency = currency(fields)
    let digits = line.currency.minorDigits
    guard var revenue = price.minorUnits(times: isTotal ? 1 : line.units, decimals: digits) else {
      return .rejected(.unreadablePrice, column: column)
    }
    // A return's own row takes revenue back, whichever sign its total has.
    if isTotal, line.units < 0, revenue > 0 { revenue = -revenue }
    line.revenue = revenue
    return nil
  }

  private mutating func currency(_ fields: FieldBuffer) -> CurrencyCode {
    let text = cell(fields, .currency)
    let dialect = profile.dialect
    let named =
      text.isEmpty ? nil : currencies.value(text) { CurrencyCode(dialect.text($0)) }
    return named ?? options.currency ?? .none
  }

  private mutating func readPlaces(_ fields: FieldBuffer, row: Int, into line: inout SaleLine) {
    let country = cell(fields, .country)
    line.country = self.country(country) ?? ""
    if line.country.isEmpty {
      if !country.isEmpty { unknownCountries.add(row: row) }
      line.country = options.country ?? ""
    }
    line.refurbishingCountry =
      self.country(cell(fields, .refurbishingCountry)) ?? options.refurbishingCountry ?? ""
  }

  private mutating func country(_ text: ArraySlice<UInt8>) -> String? {
    guard !text.isEmpty else { return nil }
    let (dialect, matcher) = (profile.dialect, matcher)
    let country = countries.value(text) { matcher.country(dialect.text($0)) ?? "" }
    return country.isEmpty ? nil : country
  }

  private mutating func readStates(_ fields: FieldBuffer, row: Int, into line: inout SaleLine) {
    let (dialect, matcher) = (profile.dialect, matcher)
    let status = cell(fields, .status)
    if status.isEmpty, order.isOrphan {
      // What became of its order is not known here.
      line.status = .unknown
      unknownStatuses.add(row: row)
    } else if !status.isEmpty {
      line.status = statuses.value(status) { matcher.status(dialect.text($0)) }
      if line.status == .unknown { unknownStatuses.add(row: row) }
    }
    if let column = openKindColumn {
      let said = kinds.value(trimmed(fields[column])) { matcher.lineKind(dialect.text($0)) }
      if said?.isOtherFlow == true { unnamedFlows.add(row: row) }
    }
    let kind = cell(fields, .kind)
    line.kind =
      kind.isEmpty ? options.kind : kinds.value(kind) { matcher.lineKind(dialect.text($0)) }
    let condition = cell(fields, .condition)
    if !condition.isEmpty {
      line.condition = conditions.value(condition) { matcher.condition(dialect.text($0)) }
      if line.condition.certainty == .notUnderstood { unknownConditions.add(row: row) }
    }
    let cancelled = cell(fields, .cancelledAt)
    if !cancelled.isEmpty {
      line.isCancelled = cancellations.value(cancelled) { !matcher.saysNothing(dialect.text($0)) }
    }
  }

  /// Whether the row sums others up: it names no product and lacks the date or the order's id, or one of
  /// these says "Total" or the like.
  private func isSummary(_ fields: FieldBuffer) -> Bool {
    func own(_ field: ExportField) -> ArraySlice<UInt8> {
      profile.columns[field].map { trimmed(fields[$0]) } ?? []
    }
    let namesProduct = [ExportField.title, .category, .sku].contains { !own($0).isEmpty }
    let saysTotal = [ExportField.orderID, .date, .title].contains { field in
      let text = own(field)
      return !text.isEmpty && text.count <= 20 && matcher.isSummary(profile.dialect.text(text))
    }
    if saysTotal { return own(.date).isEmpty || !namesProduct || own(.orderID).isEmpty }
    return !namesProduct && (own(.date).isEmpty || own(.orderID).isEmpty)
  }

  private func cell(_ fields: FieldBuffer, _ field: ExportField) -> ArraySlice<UInt8> {
    guard let column = profile.columns[field] else { return [] }
    let own = trimmed(fields[column])
    return own.isEmpty ? order.cell(field) : own
  }

  private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> { bytes.trimmed }
}
