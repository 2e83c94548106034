/// How alike the sales of two sources are: per day, country and category.
public struct SourceOverlap: Sendable {
  /// The two sources.
  public let first: String
  /// The other one.
  public let second: String
  /// Units that both have on one day in one country and category, and the units of the smaller source.
  public let units: Int64
  /// The units of the source that has fewer.
  public let smaller: Int64

  /// From this share on the reading stops until the user says what it is: one in five.
  static let stopsAbove: Int64 = 5

  /// Whether the two are too alike to be taken for different sales without a word.
  var isSuspicious: Bool { smaller > 0 && units * Self.stopsAbove > smaller }

  /// The share in percent, rounded down.
  public var percent: Int64 { smaller == 0 ? 0 : units * 100 / smaller }

  /// What was noticed, in words.
  public var problem: String {
    "the sources \(first) and \(second) may hold the same sales: on the same days, in the same countries, "
      + "\(percent) % of the units are of the same categories, and no order id tells"
  }

  /// What to do about it.
  public var mend: String {
    "say --same-sales \(first),\(second) when the sales of \(second) stand in \(first) as well, "
      + "or --distinct \(first),\(second) when they are different sales"
  }
}
