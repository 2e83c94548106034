/// Which lines the orders have: of six orders in a row, two have two lines, the others one.
///
/// So the lines of any order are found without those before it.
struct OrderBook: Sendable {
  private static let firstLines = [0, 1, 2, 4, 5, 7]
  private static let linesOfSix = 8

  /// How many lines there are in all.
  let lines: Int

  /// How many orders hold them.
  var count: Int {
    let rest = lines % Self.linesOfSix
    return lines / Self.linesOfSix * Self.firstLines.count
      + Self.firstLines.count { $0 < rest }
  }

  /// The numbers of an order's lines, of all from 0.
  func lines(of order: Int) -> Range<Int> {
    min(lines, first(of: order))..<min(lines, first(of: order + 1))
  }

  private func first(of order: Int) -> Int {
    let (six, place) = order.quotientAndRemainder(dividingBy: Self.firstLines.count)
    return six * Self.linesOfSix + Self.firstLines[place]
  }
}
