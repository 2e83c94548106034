/// What was noticed while reading lines: how often, and where first.
struct LineNotices {
  /// How often something occurred, and where first.
  struct FirstAndCount {
    private(set) var count = 0
    private(set) var firstRow = 0

    mutating func add(row: Int) {
      if count == 0 || row < firstRow { firstRow = row }
      count += 1
    }

    mutating func add(_ other: FirstAndCount) {
      guard other.count > 0 else { return }
      firstRow = count == 0 ? other.firstRow : min(firstRow, other.firstRow)
      count += other.count
    }
  }

  /// What the words of a line alone make noticed, a bit each.
  struct Kinds: OptionSet, Hashable {
    let rawValue: UInt8
    static let country = Kinds(rawValue: 1)
    static let status = Kinds(rawValue: 2)
    static let flow = Kinds(rawValue: 4)
    static let condition = Kinds(rawValue: 8)
    static let currency = Kinds(rawValue: 16)
  }

  /// Rows with a country text that the tables do not know.
  var unknownCountries = FirstAndCount()
  /// Rows with a status that the tables do not know.
  var unknownStatuses = FirstAndCount()
  /// Rows whose column of an open name, such as "Type", says trade-in, recycling, repair or donation.
  var unnamedFlows = FirstAndCount()
  /// Rows with a condition text that the tables do not know.
  var unknownConditions = FirstAndCount()
  /// Rows with a currency that is none of ISO 4217.
  var unknownCurrencies = FirstAndCount()
  /// Rows of orders that were paid back in part, with no word on which line.
  var partialRefunds = FirstAndCount()

  /// What was noticed at all, of what words alone make noticed.
  var kinds: Kinds {
    var kinds: Kinds = []
    if unknownCountries.count > 0 { kinds.insert(.country) }
    if unknownStatuses.count > 0 { kinds.insert(.status) }
    if unnamedFlows.count > 0 { kinds.insert(.flow) }
    if unknownConditions.count > 0 { kinds.insert(.condition) }
    if unknownCurrencies.count > 0 { kinds.insert(.currency) }
    return kinds
  }

  /// Notices what the words of a row make noticed.
  mutating func add(_ kinds: Kinds, row: Int) {
    if kinds.contains(.country) { unknownCountries.add(row: row) }
    if kinds.contains(.status) { unknownStatuses.add(row: row) }
    if kinds.contains(.flow) { unnamedFlows.add(row: row) }
    if kinds.contains(.condition) { unknownConditions.add(row: row) }
    if kinds.contains(.currency) { unknownCurrencies.add(row: row) }
  }

  /// Adds what was noticed in other rows.
  mutating func add(_ other: LineNotices) {
    unknownCountries.add(other.unknownCountries)
    unknownStatuses.add(other.unknownStatuses)
    unnamedFlows.add(other.unnamedFlows)
    unknownConditions.add(other.unknownConditions)
    unknownCurrencies.add(other.unknownCurrencies)
    partialRefunds.add(other.partialRefunds)
  }
}
