import Impact

/// Values of the plainest shapes are read here, all others by ``LineReader``'s rules.
extension ChunkCounter {
  @inline(__always)
  mutating func day(
    _ cell: UnsafeBufferPointer<UInt8>, row: Int
  ) -> (day: CalendarDay, month: Int32)? {
    var cell = cell
    // A time behind a day changes nothing, unless days are those of a zone.
    if !hasZone, PlainTime.isBehindDay(cell) { cell = UnsafeBufferPointer(rebasing: cell[..<10]) }
    if let known = days.find(cell) { return known }
    guard let date = DateText(Array(cell)[...], matcher: matcher) else { return nil }
    evidence.see(date, row: row)
    guard let day = lines.day(date) else { return nil }
    days.add(cell, day)
    return (day, day.month.ordinal)
  }

  /// The units, and whether they are written in the plainest way.
  @inline(__always)
  mutating func units(_ row: RowCells) -> (units: Int64, isPlain: Bool)? {
    guard let column = plan.quantity else { return (1, true) }
    let cell = row[column]
    if cell.count <= 6 {
      if let plain = PlainNumber(cell), plain.mark == 0 { return (plain.digits, true) }
      if cell.count > 1, cell[0] == 0x2D,
        let plain = PlainNumber(UnsafeBufferPointer(rebasing: cell[1...])), plain.mark == 0
      {
        return (-plain.digits, true)
      }
    }
    guard case .success(let units) = lines.quantity(Array(cell)[...], column) else { return nil }
    return (units, false)
  }

  /// Revenue in minor units, and whether the price is nothing.
  @inline(__always)
  mutating func price(
    _ cell: UnsafeBufferPointer<UInt8>, units: Int64, words: Int, row: Int
  ) -> (revenue: Int64, isFree: Bool)? {
    let scale = classes.scales[words]
    if let plain = PlainNumber(cell), plain.mark == 0 || plain.mark == plan.priceMark,
      plain.decimals <= scale.digits, units.magnitude <= 100
    {
      var revenue = plain.digits &* scale.factor(decimals: plain.decimals)
      if !plan.isTotal { revenue &*= units }
      guard revenue.magnitude <= 1_000_000_000_000_000 else { return nil }
      if plan.isTotal, units < 0, revenue > 0 { revenue = -revenue }
      plainPrices.points += plain.mark == 0x2E ? 1 : 0
      plainPrices.commas += plain.mark == 0x2C ? 1 : 0
      plainPrices.hasPrices = plainPrices.hasPrices || plain.digits != 0
      return (revenue, plain.digits == 0 && hasPrices)
    }
    let text = Array(cell)[...]
    guard let number = NumberText(text, mark: plan.priceMark, allowsCurrency: true),
      var revenue = number.minorUnits(times: plan.isTotal ? 1 : units, decimals: scale.digits)
    else { return nil }
    if plan.isTotal, units < 0, revenue > 0 { revenue = -revenue }
    evidence.see(price: text, row: row)
    return (revenue, number.digits == 0 && hasPrices)
  }
}
