/// A number that is drawn many times at once, or the same in every draw.
///
/// Operations go draw by draw, in order; nothing is summed over draws, so the result does not depend on
/// how the machine does it.
enum DrawnNumber: FormulaNumber, Sendable {
  /// The same in every draw.
  case constant(Double)
  /// One value per draw.
  case drawn([Double])

  init(_ exact: Rational) { self = .constant(exact.approximation) }

  static func * (left: Self, right: Self) -> Self { combine(left, right) { $0 * $1 } }
  static func / (left: Self, right: Self) -> Self { combine(left, right) { $0 / $1 } }
  static func + (left: Self, right: Self) -> Self { combine(left, right) { $0 + $1 } }
  static func - (left: Self, right: Self) -> Self { combine(left, right) { $0 - $1 } }

  @inline(__always)
  private static func combine(
    _ left: Self, _ right: Self, _ operation: (Double, Double) -> Double
  ) -> Self {
    switch (left, right) {
    case (.constant(let a), .constant(let b)):
      return .constant(operation(a, b))
    case (.constant(let a), .drawn(let b)):
      return .drawn(b.map { operation(a, $0) })
    case (.drawn(let a), .constant(let b)):
      return .drawn(a.map { operation($0, b) })
    case (.drawn(let a), .drawn(let b)):
      return .drawn(
        Array(unsafeUninitializedCapacity: a.count) { buffer, count in
          for index in 0..<a.count {
            buffer.initializeElement(at: index, to: operation(a[index], b[index]))
          }
          count = a.count
        })
    }
  }
}
