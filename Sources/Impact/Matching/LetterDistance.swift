/// In how many letters two words differ.
enum LetterDistance {
  /// The fewest letters to change, add, leave out or exchange with their neighbour; `nil` when there are
  /// more than `limit`.
  static func between(_ first: [UInt8], _ second: [UInt8], atMost limit: Int) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    var before: [Int] = []
    var above = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let isSame = first[row] == second[column]
        var least = min(
          above[column] + (isSame ? 0 : 1), above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, before[column - 1] + 1)
        }
        current.append(least)
      }
      guard current.contains(where: { $0 <= limit }) else { return nil }
      before = above
      above = current
    }
    return above[second.count] <= limit ? above[second.count] : nil
  }
}
