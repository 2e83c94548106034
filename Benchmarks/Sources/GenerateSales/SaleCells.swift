/// Lines as records; what repeats is made once, with the separators around it.
struct SaleCells: Sendable {
  /// What stands below some titles: quotation marks within a cell.
  private static let secondLine = "\u{22}as seen in the shop\u{22}"

  private let style: CellStyle
  private let hasTimes: Bool
  private let start: Phrase
  private let separator: Phrase
  private let days: [Phrase]
  /// Title and category.
  private let goods: [Phrase]
  private let goodsWithBreaks: [Phrase]
  private let countries: [Phrase]
  private let conditions: [Phrase]
  private let statuses: [Phrase]
  private let currencies: [Phrase]

  init(_ form: SalesForm, products: [Product]) {
    let style = CellStyle(isQuoted: form.isQuoted, hasInchMarks: form.hasInches)
    let separator = style.separator
    func phrase(_ text: String) -> Phrase { Phrase(style.cell(text) + separator) }
    func goods(title: String, of product: Product) -> Phrase {
      Phrase(separator + title + separator + style.cell(product.category) + separator)
    }
    self.style = style
    hasTimes = form.dates == .timestamp
    start = Phrase(style.start)
    self.separator = Phrase(separator)
    days = SaleDays.all.map(Phrase.init)
    self.goods = products.map { goods(title: style.cell($0.title), of: $0) }
    goodsWithBreaks = products.map {
      goods(title: style.cell($0.title, secondLine: Self.secondLine), of: $0)
    }
    countries = Market.all.map { phrase($0.country) }
    conditions = SaleDraw.conditions.map(phrase)
    statuses = SaleDraw.statuses.map(phrase)
    currencies = Market.all.map { Phrase(separator + style.cell($0.currency) + style.end) }
  }

  /// Appends a line as a whole record.
  func append(_ line: SaleLine, breaks: Bool, to block: inout ByteBlock) {
    block.append(start)
    block.append(number: line.order)
    block.append(separator)
    block.append(number: line.line)
    block.append(separator)
    block.append(days[line.day])
    if hasTimes { block.append(SaleDays.time(line.second).utf8) }
    block.append(breaks ? goodsWithBreaks[line.product] : goods[line.product])
    block.append(countries[line.market])
    block.append(conditions[line.condition])
    block.append(statuses[line.status])
    block.append(number: line.quantity)
    block.append(separator)
    block.append(cents: line.price)
    block.append(currencies[line.market])
  }

  /// Appends a record of any cells; none are a blank row.
  func append(_ cells: [String], to block: inout ByteBlock) {
    guard !cells.isEmpty else { return block.append(UInt8(ascii: "\n")) }
    let record = cells.map(style.cell).joined(separator: style.separator)
    block.append((style.start + record + style.end).utf8)
  }

  /// A line as the cells of a record.
  func record(_ line: SaleLine, product: Product) -> [String] {
    let cents = line.price % 100
    return [
      "\(line.order)", "\(line.line)",
      SaleDays.all[line.day] + (hasTimes ? SaleDays.time(line.second) : ""),
      product.title, product.category, Market.all[line.market].country,
      SaleDraw.conditions[line.condition], SaleDraw.statuses[line.status], "\(line.quantity)",
      "\(line.price / 100).\(cents < 10 ? "0" : "")\(cents)", Market.all[line.market].currency,
    ]
  }
}
