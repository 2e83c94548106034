public import Foundation
public import Impact

extension StatementDocument {
  /// Reads `statement.json`.
  ///
  /// - Parameter bytes: The bytes of the file.
  /// - Throws: ``StatementReadingError`` for bytes that are no statement.
  public init(reading bytes: Data) throws(StatementReadingError) {
    if let key = JSONKeys.firstDuplicate(in: bytes) {
      throw StatementReadingError("'\(key)' stands twice in one object")
    }
    do {
      self = try Self.decode(bytes)
    } catch DecodingError.keyNotFound(let key, let context) {
      let path = (context.codingPath + [key]).map(\.stringValue).joined(separator: ".")
      throw StatementReadingError("the statement has no '\(path)'")
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context)
    {
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      throw StatementReadingError("'\(path)' has a value of another kind than a statement's")
    } catch {
      throw StatementReadingError("the file is no JSON, or it was cut off")
    }
    guard schema == "impact-statement/1" else {
      throw StatementReadingError("the schema is '\(schema)', not impact-statement/1")
    }
  }

  /// Lists that later versions added, empty in a statement of a version that did not know them.
  private static let addedLater: [String: JSONTree] = [
    "bridges": .list([]), "gates": .list([]), "other_flows": .list([]), "outlooks": .list([]),
    "units_sold_again": .null,
    "coverage": .object(["units_percent": .null, "revenue_percent": .null]),
  ]

  private static func decode(_ bytes: Data) throws -> StatementDocument {
    let decoder = JSONDecoder()
    guard case .object(var tree) = try decoder.decode(JSONTree.self, from: bytes),
      case .object(let record) = tree["record"],
      record["program_version"] != .text(ProgramVersion.current)
    else { return try decoder.decode(StatementDocument.self, from: bytes) }
    tree.merge(addedLater) { stated, _ in stated }
    return try decoder.decode(
      StatementDocument.self, from: try JSONEncoder().encode(JSONTree.object(tree)))
  }

  /// The activity data, checked against their control row.
  ///
  /// - Throws: ``StatementReadingError`` for cells that are none or do not add up.
  public func activityTable() throws(StatementReadingError) -> ActivityTable {
    guard let control = activity.last, control.month == "control" else {
      throw StatementReadingError(
        "the activity data have no control row: they were cut", "make the statement again")
    }
    var table = ActivityTable()
    guard activity.count <= 5_000_000 else {
      throw StatementReadingError("the activity data have more cells than there can be")
    }
    for cell in activity.dropLast() {
      guard let month = CalendarMonth(iso: cell.month),
        let level = MatchLevel(rawValue: cell.level),
        let kind = LineKind(rawValue: cell.kind)
      else {
        throw StatementReadingError(
          "the activity data have a cell that is none (month '\(cell.month)')",
          "make the statement again")
      }
      let tally = try StatementFacts.tally(cell.rows, cell.units, cell.revenue)
      let before = table.count
      table.add(
        tally,
        to: ActivityTable.Key(
          month: month, country: cell.country, refurbishingCountry: cell.refurbishingCountry,
          item: cell.item, level: level, condition: cell.condition, kind: kind, seller: cell.seller)
      )
      guard table.count > before else {
        throw StatementReadingError(
          "a cell of the activity data stands twice (month \(cell.month), \(cell.item))",
          "make the statement again")
      }
    }
    guard Cell(control: table) == control else {
      throw StatementReadingError(
        "the activity data do not add up to their control row: they were cut or changed "
          + "(\(table.count) cells with \(table.control.units) units; the control row says "
          + "\(control.item) and \(control.units))", "make the statement again")
    }
    return table
  }

  fileprivate static func revenue(_ amounts: [String: Int64]) throws(StatementReadingError)
    -> Revenue
  {
    var revenue = Revenue()
    for (code, amount) in amounts.sorted(by: { $0.key < $1.key }) {
      guard let currency = CurrencyCode(code), amount != .min else {
        throw StatementReadingError("'\(code)' is not a currency")
      }
      revenue.add(amount, currency)
    }
    return revenue
  }
}

extension StatementFacts {
  /// The facts that a statement was made from, as it tells them itself.
  ///
  /// - Parameter document: A statement.
  /// - Throws: ``StatementReadingError`` for values that no statement has.
  public init(_ document: StatementDocument) throws(StatementReadingError) {
    self.init()
    activity = try document.activityTable()
    reconciliation = try Self.reconciliation(document.account)
    for input in document.record.inputs {
      var fact = Input(
        file: input.file, format: input.format, sha256: input.sha256, bytes: input.bytes,
        reconciliation: try Self.reconciliation(input.account))
      fact.source = input.source ?? ""
      fact.platform = input.platform ?? ""
      fact.reading = input.reading ?? [:]
      inputs.append(fact)
    }
    passedBy = document.passedBy.map { (file: $0.file, reason: $0.reason) }
    for row in document.setAside {
      guard let state = RecordState(rawValue: row.state),
        let reason = RecordReason(rawValue: row.reason)
      else { throw StatementReadingError("'\(row.reason)' is no reason that this program knows") }
      setAside.append(
        SetAsideRow(
          file: row.file, state: state, reason: reason, column: row.column, value: row.value,
          tally: try Self.tally(row.rows, row.units, row.revenue), firstRows: row.firstRows))
    }
    for row in document.unmatched {
      let tally = try Self.tally(row.rows, row.units, row.revenue)
      if row.reason.isEmpty {
        unmatchedOther = tally
        continue
      }
      guard let reason = RecordReason(rawValue: row.reason) else {
        throw StatementReadingError("'\(row.reason)' is no reason that this program knows")
      }
      unmatched.append(
        UnmatchedRow(
          title: row.title, category: row.category, reason: reason, item: row.item, tally: tally))
    }
    period = Period(
      from: try Self.day(document.periodAsked.from), to: try Self.day(document.periodAsked.to))
    if let from = try Self.day(document.countedDays.from),
      let to = try Self.day(document.countedDays.to), from <= to
    {
      countedDays = from...to
    }
    latestDay = try Self.day(document.returnsKnownUpTo)
    settings = document.record.settings.sorted { $0.key < $1.key }
      .map { (name: $0.key, value: $0.value) }
    findings = document.findings
    reliesOnSellersWord = document.reliesOnSellersWord
    linesDigest = document.record.linesDigest
    declarations = document.declarations
    unitsSoldAgain = document.unitsSoldAgain
    entity = document.entity.name
    role = document.entity.role
  }

  private static func reconciliation(
    _ account: AccountDocument
  ) throws(StatementReadingError) -> Reconciliation {
    var reconciliation = Reconciliation()
    for row in account.states {
      guard let state = RecordState(rawValue: row.state) else {
        throw StatementReadingError("'\(row.state)' is no place where records end")
      }
      reconciliation.add(try tally(row.rows, row.units, row.revenue), to: state)
    }
    try bound(account.sold)
    try bound(account.returned)
    reconciliation.addUnits(sold: account.sold, returned: account.returned)
    return reconciliation
  }

  /// Rows, units and revenue, within bounds that no sum of them overflows.
  fileprivate static func tally(
    _ rows: Int64, _ units: Int64, _ revenue: [String: Int64]
  ) throws(StatementReadingError) -> Tally {
    try bound(rows)
    try bound(units)
    var tally = Tally()
    tally.rows = rows
    tally.units = units
    tally.revenue = try StatementDocument.revenue(revenue)
    return tally
  }

  private static func bound(_ count: Int64) throws(StatementReadingError) {
    guard count.magnitude <= 1_000_000_000_000 else {
      throw StatementReadingError("a count of \(count) is more than there can be")
    }
  }

  private static func day(_ text: String?) throws(StatementReadingError) -> CalendarDay? {
    guard let text else { return nil }
    guard let day = CalendarDay(iso: text) else {
      throw StatementReadingError("'\(text)' is not a day")
    }
    return day
  }
}
