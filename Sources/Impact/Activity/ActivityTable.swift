/// Activity data: how many units of what were sold, in which month and country.
///
/// The narrow waist of the program: exports, ledgers and SQL engines all produce this table, and every
/// figure is worked out from it. Rows of an export only ever count; factors are applied to counts.
public struct ActivityTable: Hashable, Sendable {
  /// What a cell is about.
  public struct Key: Hashable, Sendable {
    /// The month of sale.
    public var month: CalendarMonth
    /// The country of sale, alpha-2; empty when not known.
    public var country: String
    /// The country of refurbishing, alpha-2; empty when not known.
    public var refurbishingCountry: String
    /// The category, or a model of an overlay pack.
    public var item: String
    /// How the category was found.
    public var level: MatchLevel
    /// The grade of the device as a known word; empty when none is given.
    public var condition: String
    /// Sale or return, or a flow apart from resale.
    public var kind: LineKind
    /// The seller; empty unless asked for.
    public var seller: String

    /// Makes a key.
    public init(
      month: CalendarMonth, country: String = "", refurbishingCountry: String = "", item: String,
      level: MatchLevel = .given, condition: String = "", kind: LineKind = .sale,
      seller: String = ""
    ) {
      self.month = month
      self.country = country
      self.refurbishingCountry = refurbishingCountry
      self.item = item
      self.level = level
      self.condition = condition
      self.kind = kind
      self.seller = seller
    }
  }

  /// One cell.
  public struct Cell: Hashable, Sendable {
    /// What it is about.
    public let key: Key
    /// Its rows, units and revenue.
    public let tally: Tally
  }

  var tallies: [Key: Tally] = [:]

  /// An empty table.
  public init() {}

  /// Adds to a cell.
  public mutating func add(_ tally: Tally, to key: Key) {
    tallies[key, default: Tally()].add(tally)
  }

  /// Adds units sold; the short form for callers with their own counts.
  ///
  /// - Parameters:
  ///   - units: How many; negative for returns.
  ///   - category: A category of the pack, such as `smartphone`.
  ///   - country: The country of sale, alpha-2, or empty.
  ///   - month: The month of sale.
  public mutating func add(
    units: Int64, of category: String, country: String = "", month: CalendarMonth
  ) {
    var tally = Tally()
    tally.rows = 1
    tally.units = units
    add(
      tally,
      to: Key(
        month: month, country: country, item: category, kind: units < 0 ? .return : .sale))
  }

  /// Adds all cells of another table; the order of additions never matters.
  public mutating func add(_ other: ActivityTable) {
    for (key, tally) in other.tallies { add(tally, to: key) }
  }

  /// The cells, in the order of their keys.
  public var cells: [Cell] {
    let entries = Array(tallies)
    return ActivityOrder.sorted(entries.map(\.key)).map {
      Cell(key: entries[$0].key, tally: entries[$0].value)
    }
  }

  /// Gives every cell, in no order; for sums, which need none.
  package func forEach(_ body: (Key, Tally) -> Void) {
    for (key, tally) in tallies { body(key, tally) }
  }

  /// The cells of sales and their returns: what resale avoided is worked out from them alone.
  public var resale: ActivityTable {
    var table = ActivityTable()
    table.tallies = tallies.filter { !$0.key.kind.isOtherFlow }
    return table
  }

  /// The same sales, with every item that a pack does not know replaced by its category in another pack.
  public func items(knownTo pack: FactorPack, else other: FactorPack) -> ActivityTable {
    var table = ActivityTable()
    for (key, tally) in tallies {
      var key = key
      if pack.category(of: key.item) == nil, let category = other.category(of: key.item) {
        key.item = category.id
      }
      table.add(tally, to: key)
    }
    return table
  }

  /// How many cells there are.
  public var count: Int { tallies.count }

  /// Rows and units of all cells: the control row, by which a table that was cut is refused.
  public var control: Tally {
    tallies.values.reduce(into: Tally()) { $0.add($1) }
  }

  /// The first and the last month, or `nil` for an empty table.
  public var months: ClosedRange<CalendarMonth>? {
    guard let first = tallies.keys.map(\.month).min(), let last = tallies.keys.map(\.month).max()
    else { return nil }
    return first...last
  }
}

extension ActivityTable.Key: Comparable {
  /// Month, country, item, and then the rest.
  public static func < (left: ActivityTable.Key, right: ActivityTable.Key) -> Bool {
    if left.month != right.month { return left.month < right.month }
    if left.country != right.country { return left.country < right.country }
    if left.refurbishingCountry != right.refurbishingCountry {
      return left.refurbishingCountry < right.refurbishingCountry
    }
    if left.item != right.item { return left.item < right.item }
    return (left.level.rawValue, left.condition, left.kind.rawValue, left.seller)
      < (right.level.rawValue, right.condition, right.kind.rawValue, right.seller)
  }
}
