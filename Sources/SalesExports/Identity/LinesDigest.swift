import Impact

/// A sum over all lines that count, whatever their order: the same lines give the same sum, and a changed
/// line another.
///
/// It tells "the same sales in a file with other bytes" from "other sales". It is no proof against a
/// forger, who could as well write another statement.
public struct LinesDigest: Hashable, Sendable {
  private var sum: UInt128 = 0
  private var count: UInt64 = 0

  /// Adds a line that counts.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - texts: What names it: order id, line id, category and title, as written.
  mutating func add(_ line: SaleLine, texts: [ArraySlice<UInt8>]) {
    var name = CellHash()
    for text in texts.prefix(2) { name.take(text) }
    var product = CellHash()
    for text in texts.dropFirst(2) { product.take(text) }
    add(
      name: name, product: product, verdicts: Self.verdicts(of: line), day: line.day,
      units: line.units, returned: line.returnedUnits, revenue: line.revenue)
  }

  /// What the texts of a line mean, as a hash.
  static func verdicts(of line: SaleLine) -> CellHash {
    var hash = CellHash()
    let texts = [
      line.currency.code, line.country, line.refurbishingCountry, line.product.item ?? "",
      line.product.level.rawValue, line.condition.grade, line.status.rawValue,
    ]
    for text in texts { hash.take(Array(text.utf8)) }
    return hash
  }

  /// Adds a line whose texts were hashed before.
  ///
  /// - Parameters:
  ///   - name: The hash of order id and line id.
  ///   - product: The hash of category and title.
  ///   - verdicts: What the texts mean; see ``verdicts(of:)``.
  ///   - day: The day of the order.
  ///   - units: Units as ordered.
  ///   - returned: Units that came back.
  ///   - revenue: Revenue in minor units, or `nil`.
  @inline(__always)
  mutating func add(
    name: CellHash, product: CellHash, verdicts: CellHash, day: CalendarDay, units: Int64,
    returned: Int64, revenue: Int64?
  ) {
    var hash = name
    hash.take(product)
    hash.take(verdicts)
    // No revenue is something else than a revenue of nothing.
    hash.take(
      UInt64(truncatingIfNeeded: day.daysSince1970) << 1 | (revenue == nil ? 0 : 1),
      UInt64(bitPattern: revenue ?? 0))
    hash.take(UInt64(bitPattern: units), UInt64(bitPattern: returned))
    sum &+= hash.value
    count &+= 1
  }

  /// Adds the lines of another sum.
  mutating func add(_ other: LinesDigest) {
    sum &+= other.sum
    count &+= other.count
  }

  /// How the sum is made; another way has another number.
  private static let form = "2"

  /// The way in which the sum is made, the number of lines and the sum in hexadecimal.
  public var text: String {
    let digits = String(sum, radix: 16)
    return "\(Self.form)-\(count)-" + String(repeating: "0", count: 32 - digits.count) + digits
  }

  /// Whether a text of a record was made in the way of this program, so that it can be compared.
  public static func isComparable(_ text: String) -> Bool {
    let parts = text.split(separator: "-")
    return parts.count == 3 && parts[0] == form
  }
}
