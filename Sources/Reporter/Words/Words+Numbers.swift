package import Impact

extension Words {
  /// A number with the marks of the locale: `1,234.5`, `1 234,5`.
  package func number(_ number: ShownNumber) -> String {
    let customs = locale.customs
    let whole = customs.grouped(String(number.whole))
    let sign = number.digits < 0 ? "-" : ""
    guard number.decimals > 0 else { return sign + whole }
    let digits = String(number.fraction)
    let zeros = String(repeating: "0", count: number.decimals - digits.utf8.count)
    return "\(sign)\(whole)\(customs.decimalMark)\(zeros)\(digits)"
  }

  /// A whole number.
  package func number(_ whole: some BinaryInteger) -> String { number(ShownNumber(whole)) }

  /// A percentage: `50%`, `50 %`.
  package func percent(_ number: ShownNumber) -> String {
    locale.customs.percent.replacing("{number}", with: self.number(number))
  }

  /// A percentage of whole percents.
  package func percent(_ whole: some BinaryInteger) -> String { percent(ShownNumber(whole)) }

  /// A day in words: `31 December 2025`.
  package func day(_ day: CalendarDay) -> String {
    let (year, month, number) = day.components
    return fill(
      locale.customs.day, year, month, number == 1 ? text(CommonWord.firstDay) : String(number))
  }

  /// A month in words: `December 2025`.
  package func month(_ month: CalendarMonth) -> String {
    fill(locale.customs.month, month.year, month.month, "")
  }

  private func fill(_ pattern: String, _ year: Int, _ month: Int, _ day: String) -> String {
    pattern.replacing("{year}", with: String(year)).replacing("{day}", with: day)
      .replacing("{month}", with: text(CommonWord.months[month - 1]))
  }

  /// A span of days with its preposition: `in 2025`, `in March 2025`, `from 2 to 9 March 2025`.
  package func span(_ from: CalendarDay, _ to: CalendarDay) -> String {
    let first = from.month
    let last = to.month
    if from == to { return text(CommonWord.onDay, ["day": day(from)]) }
    if first.firstDay == from, last.lastDay == to {
      if first == last { return text(CommonWord.inMonth, ["month": month(first)]) }
      if first.month == 1, last.month == 12, first.year == last.year {
        return text(CommonWord.inYear, ["year": String(first.year)])
      }
    }
    return text(CommonWord.fromTo, ["from": day(from), "to": day(to)])
  }

  /// Things one after the other: `phones, tablets and laptops`.
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let head = items.dropLast()
    let start = head.dropFirst().reduce(head[0]) { start, next in
      text(CommonWord.listMiddle, ["first": start, "last": next])
    }
    return text(CommonWord.listEnd, ["first": start, "last": last])
  }

  /// From one number to another: `39 to 71`.
  package func range(_ low: String, _ high: String) -> String {
    text(CommonWord.range, ["low": low, "high": high])
  }
}
