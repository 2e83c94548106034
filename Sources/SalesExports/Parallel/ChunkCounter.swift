import Impact

/// Counts the records of chunks: those of the usual kind here, at once; all others are handed on.
///
/// Each thread has one. A line's texts are looked up by their hashes, and ``LineReader`` is asked what a text
/// means when it comes for the first time, so that both readers have one set of rules. What is counted does
/// not depend on which thread counted it; what depends on the order of records is handed on in order.
struct ChunkCounter {
  let plan: ColumnPlan
  private let columns: HotColumns
  private let hasOrder: Bool
  private let hasLine: Bool
  private let orderColumn: Int
  private let lineColumn: Int
  /// The column of the seller's numbers, where lines are kept.
  private let numberColumn: Int?
  private var kept: KeptChunk?
  private let profile: ExportProfile
  private let format: DelimitedFormat
  let matcher: Matcher
  private let rules: LineRules
  let hasZone: Bool
  let hasPrices: Bool
  /// The place of the file among the inputs.
  private let file: Int
  private let replaced: ReplacedRecords
  var lines: LineReader
  var classes = LineClasses()
  private var unmatched: [Int: [UInt8]] = [:]
  var days = DayMemory()
  /// How many products were handed over to be kept.
  private var keptProducts = 0
  private let alikeTable = HashTable(most: 1 << 26)

  /// The lines, as far as they are alike but for their month.
  private(set) var alike: [AlikeLines] = []
  /// What matters of them in each row.
  private var kinds: [AlikeLines.Kind] = []
  /// What they add up to by month.
  private let sums = MonthlySums()
  /// What the columns of the records say that were counted here.
  var evidence: ColumnEvidence
  var plainPrices = ColumnEvidence.PlainPrices()
  private(set) var encoding = EncodingEvidence()
  private(set) var notices = LineNotices()
  private(set) var digest = LinesDigest()
  private(set) var latestDay = CalendarDay(daysSince1970: .min)
  private var firstBooked = CalendarDay(daysSince1970: .max)
  private var lastBooked = CalendarDay(daysSince1970: .min)
  private var screen: OrderScreen

  init(_ job: CountingJob) {
    plan = job.plan
    columns = HotColumns(plan)
    (hasOrder, hasLine) = (plan.orderID != nil, plan.lineID != nil)
    (orderColumn, lineColumn) = (plan.orderID ?? 0, plan.lineID ?? 0)
    numberColumn = job.keepsLines ? job.export.profile.columns[.sku] : nil
    kept = job.keepsLines ? KeptChunk(worker: ObjectIdentifier(alikeTable)) : nil
    hasPrices = job.export.profile.hasPrices
    profile = job.export.profile
    format = job.format
    matcher = job.matcher
    rules = job.rules
    hasZone = job.options.timeZone != nil
    replaced = job.replaced
    file = job.index
    var options = job.options
    // What this reader would remember stands in the classes.
    options.rememberedTextBytes = 1 << 20
    lines = LineReader(profile: profile, options: options, matcher: matcher)
    evidence = job.emptyEvidence
    screen = OrderScreen(job.screening, header: job.orderHeader)
  }

  /// Counts a chunk.
  ///
  /// - Returns: The records that are handed on, in order, and what is known of its orders.
  /// - Throws: ``ChunkCutter/Unsuited`` when only the plain reader can read the file.
  mutating func count(_ chunk: Chunk) throws -> ChunkOutcome {
    var outcome = ChunkOutcome(number: chunk.number)
    chunk.listCells()
    chunk.findEncoding()
    encoding.add(chunk.encoding)
    screen.begin()
    let text = CellText(chunk, quote: format.quote)
    let chunkNumber = chunk.number
    let recordsBefore = chunk.recordsBefore
    let header = profile.headerRecord
    let offset = max(header - 1, 0)
    var nextReplaced = replaced.place(of: chunk.recordsBefore - header)
    var isHandedOn = true
    for record in 0..<chunk.records {
      let number = recordsBefore + record + 1
      guard number > header else { continue }
      let row = RowCells(text, record: record)
      let ids = try ids(row)
      if screen.isNeeded { screen.see(order: ids.order, line: ids.line) }
      let ordinal = number - header - 1
      var repeats: RecordReason?
      if let later = replaced.later(at: nextReplaced, ordinal: ordinal) {
        nextReplaced += 1
        repeats = later == file ? .laterRow : .laterExport
      }
      if try count(row, ids, at: number - offset, repeats, chunkNumber, &outcome) {
        isHandedOn = false
        continue
      }
      // What a row leaves blank may stand in the row before it.
      if !isHandedOn, plan.orderID != nil {
        let before = RowCells(text, record: record - 1)
        outcome.events.append(.before(try before.fields(format)))
      }
      outcome.events.append(
        .record(try row.fields(format), OpenedExport.Place(row: number - offset, ordinal: ordinal)))
      isHandedOn = true
    }
    if !isHandedOn, plan.orderID != nil {
      outcome.lastCounted =
        try RowCells(text, record: chunk.records - 1).fields(format)
    }
    outcome.orders = screen.end()
    if let lines = kept {
      outcome.kept = lines
      kept = KeptChunk(worker: lines.worker)
    }
    evidence.see(plainPrices)
    plainPrices = ColumnEvidence.PlainPrices()
    return outcome
  }

  /// The first and the last day of lines that are booked.
  var bookedDays: ClosedRange<CalendarDay>? {
    firstBooked <= lastBooked ? firstBooked...lastBooked : nil
  }

  /// The hashes of orders that this thread saw, where they are needed.
  var orderHashes: OrderHashes { screen.hashes }

  // MARK: Orders

  /// The ids of a record; empty for none.
  private typealias IDs = (order: UnsafeBufferPointer<UInt8>, line: UnsafeBufferPointer<UInt8>)

  /// The ids of a record.
  @inline(__always)
  private mutating func ids(_ row: RowCells) throws -> IDs {
    let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    let order = hasOrder && orderColumn < row.count ? row[orderColumn] : empty
    let line = hasLine && lineColumn < row.count ? row[lineColumn] : empty
    guard !row.isEscaped(order), !row.isEscaped(line) else { throw ChunkCutter.Unsuited() }
    return (order, line)
  }

  // MARK: Lines

  /// Counts a record; `false` when it is none of the usual kind.
  @inline(__always)
  private mutating func count(
    _ row: RowCells, _ ids: IDs, at number: Int, _ repeats: RecordReason?, _ chunk: Int,
    _ outcome: inout ChunkOutcome
  ) throws -> Bool {
    guard row.count == plan.width, !hasOrder || ids.order.count > 0, isSilent(row),
      row[plan.name].count > 0,
      let (day, month) = day(row[plan.date], row: number),
      let (units, isPlain) = units(row), units != 0
    else { return false }
    var productHash = CellHash()
    for column in columns.product { productHash.take(row[column]) }
    var wordHash = CellHash()
    for column in columns.words { wordHash.take(row[column]) }
    var product = classes.product(productHash)
    var words = classes.words(wordHash)
    if product == nil || words == nil {
      guard isOfItsOwn(row) else { return false }
      guard try resolve(row, number, &product, productHash, &words, wordHash) else { return false }
    }
    guard let product, let words else { return false }
    let meaning = classes.products[product].meaning
    if classes.isBare[words], !isOfItsOwn(row) { return false }
    var (revenue, isFree) = (Int64(0), false)
    if let column = plan.price {
      guard let read = price(row[column], units: units, words: words, row: number) else {
        return false
      }
      (revenue, isFree) = read
    }
    if !isPlain, let column = plan.quantity {
      evidence.see(quantity: Array(row[column])[...], row: number)
    }
    let isInside = rules.period.contains(day)
    let place = alikeLines(
      meaning, words, isReturn: units < 0, isFree: isFree, isInside: isInside, day, repeats)
    let kind = kinds[place]
    guard sums.add(units: units, revenue: revenue, to: place, month: month) else {
      throw ChunkCutter.Unsuited()
    }
    if kept != nil, repeats == nil {
      keep(row, ids, number, product, words, day, units, revenue, isFree)
    }
    if day > latestDay { latestDay = day }
    if classes.hasNotices[words] { notices.add(classes.wordClasses[words].notices, row: number) }
    if kind.ending.isBooked {
      if day < firstBooked { firstBooked = day }
      if day > lastBooked { lastBooked = day }
      var name = CellHash()
      name.take(ids.order)
      name.take(ids.line)
      digest.add(
        name: name, product: classes.products[product].names, verdicts: kind.verdicts,
        day: day, units: units, returned: 0, revenue: plan.price == nil ? nil : revenue)
    }
    if kind.unlisted > 0 {
      alike[place].firstRows.append(number)
      kinds[place].unlisted -= 1
    }
    if kind.ending == .unmatched {
      try addUnmatched(row, product, place, units, revenue, chunk, &outcome)
    }
    return true
  }

  /// Keeps a line beyond the reading.
  private mutating func keep(
    _ row: RowCells, _ ids: IDs, _ number: Int, _ product: Int, _ words: Int, _ day: CalendarDay,
    _ units: Int64, _ revenue: Int64, _ isFree: Bool
  ) {
    kept?.add(
      LineBatch.Line(
        row: number, product: classes.products[product].kept, words: words,
        day: day.daysSince1970, units: units, returned: 0, revenue: revenue,
        hasRevenue: plan.price != nil, isFree: isFree, start: 0, orderCount: 0, lineCount: 0,
        numberCount: 0),
      order: ids.order, id: ids.line,
      number: numberColumn.map { row[$0] } ?? UnsafeBufferPointer(start: nil, count: 0))
  }

  /// Whether the columns that say something only now and then say nothing.
  @inline(__always)
  private mutating func isSilent(_ row: RowCells) -> Bool {
    for column in columns.silent where row[column].count > 0 { return false }
    for column in columns.zero {
      let cell = row[column]
      guard cell.count == 0 || cell.count == 1 && cell[0] == 0x30 else { return false }
    }
    for column in columns.zeroAmounts {
      let cell = row[column]
      guard cell.count > 0 else { continue }
      guard let plain = PlainNumber(cell), plain.digits == 0,
        plain.mark == 0 || plain.mark == plan.priceMark
      else { return false }
    }
    return true
  }

  /// Whether a row takes nothing from the row before it: it says something of its order, or in an export that
  /// says nothing of orders leaves nothing blank.
  private mutating func isOfItsOwn(_ row: RowCells) -> Bool {
    guard plan.orderID != nil else { return true }
    guard !plan.ofOrder.isEmpty else { return plan.currency.map { row[$0].count > 0 } ?? true }
    return plan.ofOrder.contains { row[plan.words[$0]].count > 0 }
  }

  // MARK: Meanings

  /// Asks what the texts of a row mean; `false` when the row is no line.
  private mutating func resolve(
    _ row: RowCells, _ number: Int, _ product: inout Int?, _ productHash: CellHash,
    _ words: inout Int?, _ wordHash: CellHash
  ) throws -> Bool {
    let fields = try row.fields(format)
    lines.notices = LineNotices()
    guard case .line(let line) = lines.read(fields, row: number) else { return false }
    // A price that is missing, in whatever words, leaves the currency unread.
    if plan.price != nil, line.revenue == nil { return false }
    if product == nil {
      var names = CellHash()
      for text in lines.names(fields).dropFirst(2) { names.take(text) }
      product = classes.add(product: line.product, names: names, hash: productHash)
      if kept != nil, let product {
        classes.products[product].kept = keptProducts
        keptProducts += 1
        kept?.products.append(KeptProduct(fields, line.product, lines: lines))
      }
    }
    if words == nil {
      for column in plan.watched {
        evidence.see(text: fields[column].trimmed, of: column, row: number)
      }
      let isBare = plan.ofOrder.allSatisfy { row[plan.words[$0]].count == 0 }
      let known = classes.wordClasses.count
      words = classes.add(
        words: LineClasses.WordClass(
          status: line.status, isCancelled: line.isCancelled, condition: line.condition,
          kind: line.kind, currency: line.currency, country: line.country,
          refurbishingCountry: line.refurbishingCountry, isPieces: line.isPieces,
          notices: lines.notices.kinds, isBare: isBare), hash: wordHash)
      if kept != nil, words == known { kept?.words.append(KeptWords(line)) }
    }
    return true
  }

  /// The place of the lines that are alike.
  @inline(__always)
  private mutating func alikeLines(
    _ meaning: Int, _ words: Int, isReturn: Bool, isFree: Bool, isInside: Bool,
    _ day: CalendarDay, _ repeats: RecordReason?
  ) -> Int {
    let repeatFlag: UInt64 = repeats == nil ? 0 : repeats == .laterRow ? 8 : 16
    let flags: UInt64 = (isReturn ? 1 : 0) | (isFree ? 2 : 0) | (isInside ? 4 : 0) | repeatFlag
    let key = UInt64(meaning) << 32 | UInt64(words) << 5 | flags
    // The table takes its places from the low bits.
    let mixed = key &* 0xD6E8_FEB8_6659_FD93
    let low = mixed ^ mixed >> 32
    if let known = alikeTable.find(low, key) { return known }
    let place = alike.count
    _ = alikeTable.add(low, key, place)
    add(meaning, words, isReturn: isReturn, isFree: isFree, day, repeats)
    return place
  }

  private mutating func add(
    _ meaning: Int, _ words: Int, isReturn: Bool, isFree: Bool, _ day: CalendarDay,
    _ repeats: RecordReason?
  ) {
    let words = classes.wordClasses[words]
    var line = SaleLine(
      day: day, units: isReturn ? -1 : 1, currency: words.currency, country: words.country,
      refurbishingCountry: words.refurbishingCountry,
      product: classes.productClasses[meaning], condition: words.condition, status: words.status,
      isCancelled: words.isCancelled, kind: words.kind)
    line.isPieces = words.isPieces
    line.isFree = isFree
    let lines = AlikeLines(line, outcome: repeats.map { (.repeated, $0) } ?? rules.decide(line))
    alike.append(lines)
    kinds.append(AlikeLines.Kind(lines))
  }

  /// Gives what lines that are alike add up to in each month.
  func forEachSum(_ body: (AlikeLines, [(CalendarMonth, MonthlySums.Sums)]) -> Void) {
    for (place, lines) in alike.enumerated() { body(lines, sums.months(of: place)) }
  }

  private mutating func addUnmatched(
    _ row: RowCells, _ product: Int, _ place: Int, _ units: Int64, _ revenue: Int64, _ chunk: Int,
    _ outcome: inout ChunkOutcome
  ) throws {
    let lines = alike[place]
    if classes.products[product].chunk != chunk {
      classes.products[product].chunk = chunk
      classes.products[product].place = outcome.unmatched.count
      outcome.events.append(.unmatched(outcome.unmatched.count))
      var item = ""
      if case .device(let category) = lines.line.product.kind { item = category }
      outcome.unmatched.append(
        ChunkOutcome.Unmatched(
          product: try unmatchedBytes(product, row), reason: lines.outcome.reason, item: item))
    }
    let listed = classes.products[product].place
    outcome.unmatched[listed].tally.rows += 1
    outcome.unmatched[listed].tally.units += units
    outcome.unmatched[listed].tally.revenue.add(revenue, lines.line.currency)
  }

  /// The bytes by which a product is listed; those of some are remembered.
  private mutating func unmatchedBytes(_ product: Int, _ row: RowCells) throws -> [UInt8] {
    if let known = unmatched[product] { return known }
    let bytes = lines.productBytes(try row.fields(format))
    if product < Self.mostRemembered { unmatched[product] = bytes }
    return bytes
  }

  /// The products that are remembered are the first ones that came: common ones are among them.
  private static let mostRemembered = 4_096
}
