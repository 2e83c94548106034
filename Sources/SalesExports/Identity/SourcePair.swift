/// Two sources of sales, by the names that `check` prints.
public struct SourcePair: Hashable, Sendable {
  /// The source whose sales count.
  public let first: String
  /// The other one.
  public let second: String

  /// Makes a pair of a text, `backmarket,shopify`; `nil` for another shape.
  public init?(_ text: String) {
    let parts = text.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), parts[0] != parts[1] else {
      return nil
    }
    (first, second) = (parts[0], parts[1])
  }

  /// Whether it is of these two, in whichever order.
  func isOf(_ one: String, _ other: String) -> Bool {
    (first, second) == (one, other) || (first, second) == (other, one)
  }
}
