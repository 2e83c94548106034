import Impact

/// What the columns of a table say over the whole of it: order of dates, decimal marks, prices.
struct ColumnEvidence {
  private let mapping: ColumnMapping
  private let matcher: Matcher
  private let priceColumn: Int?
  private(set) var dates = DateOrderEvidence()
  private(set) var quantities = DecimalMarkEvidence()
  private(set) var prices = DecimalMarkEvidence()
  /// The distinct texts of columns whose meaning their values decide.
  private var texts: [Int: Set<String>] = [:]
  /// Whether any date can be read.
  private var hasDates = false
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
    for column in columns { texts[column] = [] }
  }

  /// How many of the texts of a column satisfy a condition, and how many there are.
  func share(_ column: Int, _ isKnown: (String) -> Bool) -> (known: Int, all: Int) {
    let texts = texts[column] ?? []
    return (texts.count(where: isKnown), texts.count)
  }

  /// Looks at a record.
  mutating func see(_ fields: FieldBuffer, row: Int) {
    if let column = mapping[.date] {
      let text = fields[column].trimmed
      if let date = DateText(text, matcher: matcher) {
        hasDates = true
        dates.see(date, row: row)
      } else if !hasDates, bareNumber == nil, let number = BareDateNumber(text) {
        bareNumber = (number, row)
      }
    }
    for column in texts.keys where (texts[column]?.count ?? 0) < Self.mostTexts {
      let text = fields[column].trimmed
      if !text.isEmpty, text.count <= Self.longestText {
        texts[column]?.insert(String(decoding: text, as: UTF8.self))
      }
    }
    if let column = mapping[.quantity] { quantities.see(fields[column], row: row) }
    guard let column = priceColumn else { return }
    let price = fields[column]
    prices.see(price, row: row)
    hasPrices = hasPrices || price.contains { (0x31...0x39).contains($0) }
  }
}
