import Impact

/// A random sample of lines in the order of their rows: each line has the same chance, and the same seed
/// gives the same lines.
///
/// Source: algorithm R of Vitter, "Random sampling with a reservoir", ACM TOMS 11 (1985).
struct LineSample {
  private let size: Int
  private var generator: SeededNumbers
  private var seen = 0
  private var lines: [(number: Int, cells: [String])] = []

  init(size: Int, seed: UInt64) {
    self.size = size
    generator = SeededNumbers(seed: seed)
  }

  mutating func take(_ cells: [String]) {
    seen += 1
    guard lines.count >= size else {
      lines.append((number: seen, cells: cells))
      return
    }
    let place = Int(generator.next(below: UInt64(seen)))
    if place < size { lines[place] = (number: seen, cells: cells) }
  }

  /// The lines, in the order in which they were seen.
  var sorted: [[String]] { lines.sorted { $0.number < $1.number }.map(\.cells) }
}
