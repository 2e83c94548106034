import Impact

/// What the columns of a table say over the whole of it: order of dates, decimal marks, prices.
struct ColumnEvidence {
  private let mapping: ColumnMapping
  private let matcher: Matcher
  private let priceColumn: Int?
  private(set) var dates = DateOrderEvidence()
  private(set) var quantities = DecimalMarkEvidence()
  private(set) var prices = DecimalMarkEvidence()
  /// The distinct texts of columns whose meaning their values decide, each with its first row.
  private var texts: [Int: [String: Int]] = [:]
  /// Whether any date can be read.
  private(set) var hasDates = false
  private var bareNumber: (number: BareDateNumber, row: Int)?
  /// The counts of days or seconds that stand where dates should, when no date can be read at all.
  var bareDates: (number: BareDateNumber, row: Int)? { hasDates ? nil : bareNumber }
  /// Whether any price is more than nothing: where all are zero, the column says nothing.
  private(set) var hasPrices = false

  init(_ mapping: ColumnMapping, matcher: Matcher) {
    self.mapping = mapping
    self.matcher = matcher
    priceColumn = mapping[.lineTotal] ?? mapping[.unitPrice]
  }

  /// How many distinct texts of a column are enough to know what it is.
  private static let mostTexts = 64
  /// The longest text of a status or condition.
  private static let longestText = 60

  /// Looks at texts of some columns as well.
  mutating func watch(_ columns: [Int]) {
    for column in columns { texts[column] = [:] }
  }

  /// The columns whose texts are looked at.
  var watched: [Int] { texts.keys.sorted() }

  /// How many of the texts of a column satisfy a condition, and how many there are.
  func share(_ column: Int, _ isKnown: (String) -> Bool) -> (known: Int, all: Int) {
    let texts = texts[column] ?? [:]
    return (texts.keys.count(where: isKnown), texts.count)
  }

  /// Looks at a record.
  mutating func see(_ fields: FieldBuffer, row: Int) {
    if let column = mapping[.date] {
      let text = fields[column].trimmed
      if let date = DateText(text, matcher: matcher) {
        see(date, row: row)
      } else if !hasDates, bareNumber == nil, let number = BareDateNumber(text) {
        bareNumber = (number, row)
      }
    }
    for column in texts.keys { see(text: fields[column].trimmed, of: column, row: row) }
    if let column = mapping[.quantity] { see(quantity: fields[column], row: row) }
    if let column = priceColumn { see(price: fields[column], row: row) }
  }

  /// Looks at a date.
  mutating func see(_ date: DateText, row: Int) {
    hasDates = true
    dates.see(date, row: row)
  }

  /// Looks at a text of a watched column.
  mutating func see(text: ArraySlice<UInt8>, of column: Int, row: Int) {
    guard (texts[column]?.count ?? 0) < Self.mostTexts, !text.isEmpty,
      text.count <= Self.longestText
    else { return }
    let text = String(decoding: text, as: UTF8.self)
    if texts[column]?[text] == nil { texts[column]?[text] = row }
  }

  /// Looks at a quantity.
  mutating func see(quantity: ArraySlice<UInt8>, row: Int) { quantities.see(quantity, row: row) }

  /// Looks at a price.
  mutating func see(price: ArraySlice<UInt8>, row: Int) {
    prices.see(price, row: row)
    hasPrices = hasPrices || price.contains { (0x31...0x39).contains($0) }
  }

  /// Looks at prices of digits with one or two decimals, or none.
  mutating func see(_ plain: PlainPrices) {
    prices.add(points: plain.points, commas: plain.commas)
    hasPrices = hasPrices || plain.hasPrices
  }

  /// What was seen of prices of the plainest shape.
  struct PlainPrices {
    /// Prices with a point.
    var points = 0
    /// Prices with a comma.
    var commas = 0
    /// Whether any is more than nothing.
    var hasPrices = false
  }

  /// Adds what was seen in other records of the same file; which of them stand before which does not matter.
  mutating func add(_ other: ColumnEvidence) {
    dates.add(other.dates)
    quantities.add(other.quantities)
    prices.add(other.prices)
    hasDates = hasDates || other.hasDates
    hasPrices = hasPrices || other.hasPrices
    if let number = other.bareNumber, number.row < bareNumber?.row ?? .max { bareNumber = number }
    for (column, found) in other.texts {
      let all = (texts[column] ?? [:]).merging(found) { min($0, $1) }
      let first = all.sorted { $0.value < $1.value }.prefix(Self.mostTexts)
      texts[column] = Dictionary(uniqueKeysWithValues: first.map { ($0.key, $0.value) })
    }
  }
}
