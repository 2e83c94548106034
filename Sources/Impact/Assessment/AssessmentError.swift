/// Why activity data cannot be worked out; a pack that loads rules the first out.
public enum AssessmentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Numbers with too many digits.
  case overflow(RationalOverflow)
  /// The central value of a total lies outside its own interval: the ranges of the pack do not fit its
  /// central values.
  case centralOutsideInterval(total: String, method: String, central: Milligrams, Interval)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .overflow(let overflow): overflow.description
    case .centralOutsideInterval(let total, let method, let central, let interval):
      "the central value of \(total) under '\(method)' (\(central.kilograms) kg) lies outside its own "
        + "95 % interval (\(interval.low.kilograms) to \(interval.high.kilograms) kg); "
        + "mend the ranges of the pack: low and high must lie on both sides of central"
    }
  }
}
