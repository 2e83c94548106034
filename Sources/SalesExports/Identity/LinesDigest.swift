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
    var bytes: [UInt8] = []
    for text in texts {
      bytes += text
      bytes.append(0x1F)
    }
    let values: [String] = [
      line.day.description, String(line.units), String(line.returnedUnits),
      line.revenue.map { String($0) } ?? "", line.currency.code, line.country,
      line.refurbishingCountry, line.product.item ?? "", line.product.level.rawValue,
      line.condition.grade, line.status.rawValue,
    ]
    for value in values {
      bytes += Array(value.utf8)
      bytes.append(0x1F)
    }
    sum &+= SipHash.hash(bytes, key0: 0, key1: 0)
    count &+= 1
  }

  /// Adds the lines of another input.
  mutating func add(_ other: LinesDigest) {
    sum &+= other.sum
    count &+= other.count
  }

  /// The number of lines and the sum, in hexadecimal.
  public var text: String {
    let digits = String(sum, radix: 16)
    return "\(count)-" + String(repeating: "0", count: 32 - digits.count) + digits
  }
}
