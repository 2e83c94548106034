import Impact

/// A rule of the method's gates that a statement runs into: what its figures may not be used for, and why.
///
/// The ids are those of the method's checklist: G-01 to G-04 are refused when a pack is loaded, G-05 when
/// carbon credits were issued, and the others stand here.
public struct Gate: Codable, Hashable, Sendable {
  /// What a gate does.
  public enum Effect: String, Codable, Sendable {
    /// No headline may be made of the figure.
    case noHeadline = "no_headline"
    /// To be said with the figure.
    case warning
  }

  /// The id, such as `G-11`.
  public let id: String
  /// What it does.
  public let effect: Effect
  /// What is so, and what to do, in plain words.
  public let text: String

  /// The id and the words.
  public var message: String { "[\(id)] \(text)" }
}

extension Statement {
  /// The lowest share of eligible units with a result from which a headline may be made, in percent.
  static let lowestCoverage = 80

  /// The gates that the figure runs into, in the order of their ids.
  public var gates: [Gate] {
    var gates: [Gate] = []
    func add(_ id: String, _ effect: Gate.Effect, _ text: String) {
      gates.append(Gate(id: id, effect: effect, text: text))
    }
    if method.isUpperBound {
      add(
        "G-03", .warning,
        "every sale is taken to replace a new device (D = 1), though the factor pack holds no share of "
          + "refurbished devices in the market: the figure is an upper bound; state prudent beside it"
      )
    }
    switch facts.unitsSoldAgain {
    case nil: add("G-05", .warning, "repeat resale of one unit cannot be detected in these data")
    case 0?: break
    case let count?:
      add(
        "G-05", .warning,
        "units that were sold before in these data, by their serial numbers: "
          + "\(DecimalText.grouped(count)); each sale counts with a full second life, though the earlier one ended sooner"
      )
    }
    let tradeIns = otherFlows.rows.filter { $0.kind == .tradeIn }.reduce(0) { $0 + $1.units }
    if tradeIns > 0 {
      add(
        "G-06", .warning,
        "\(DecimalText.grouped(tradeIns)) trade-ins avoid nothing by themselves and stand apart; they "
          + "count when they are sold to a user")
    }
    if facts.declarations.salesToRefurbishers == true {
      add(
        "G-06", .noHeadline,
        "some of these sales went to other refurbishers, which avoids nothing for a user (0); leave them "
          + "out of the exports")
    }
    let weak = figure.byCategory.filter { quality(of: $0.category) == "C" }
    if !weak.isEmpty {
      add("G-08", .noHeadline, "\(names(weak)): figures of quality C are for no headline")
    }
    let mains = figure.byCategory.filter {
      $0.category.isMainsPowered && !method.computesUseDifference
    }
    if !mains.isEmpty {
      add(
        "G-10", .noHeadline,
        "\(names(mains)): mains-powered, and '\(method.id)' does not compute the difference in use; use "
          + "prudent for them")
    }
    if let share = Coverage(self).unitsShare,
      share < Rational(Int128(Self.lowestCoverage), over: 100)
    {
      add(
        "G-11", .noHeadline,
        "fewer than \(Self.lowestCoverage) % of eligible units have a result: no headline for the company; "
          + "give a category or a clearer title to the products without a result")
    }
    if let interval = figure.total.inside.climateChange?.interval, interval.low <= .zero {
      add("UN-02", .noHeadline, "the 95 % interval reaches zero or below it")
    }
    let outside = figure.totalsOutsideInterval + beside.totalsOutsideInterval
    if !outside.isEmpty {
      add(
        "UN-01", .warning,
        "the figure lies outside its own 95 % interval, because sales and returns nearly cancel or several "
          + "devices have ranges with more room on one side: \(Set(outside).sorted().joined(separator: "; "))"
      )
    }
    return gates
  }

  private func names(_ rows: [(category: DeviceCategory, split: Assessment.Split)]) -> String {
    rows.map(\.category.plural).joined(separator: "; ")
  }

  /// The quality of a category's figures under the statement's method.
  private func quality(of category: DeviceCategory) -> String? {
    figure.units.filter { pack.category(of: $0.key.item)?.id == category.id }
      .compactMap { Term.quality(of: $0.impact.terms) }.max()
  }
}

extension Term {
  /// The quality of a result: that of the new device's figure; good data with a proxy for refurbishing are
  /// B, as the factor pack's own words have it.
  static func quality(of terms: [Term]) -> String? {
    let new = terms.filter { $0.symbol == "E_new" }.compactMap { $0.row?.quality }.max()
    let burden = terms.first { $0.symbol == "R" }?.row?.quality
    guard let new else { return nil }
    return max(new, burden == "C" ? "B" : burden ?? new)
  }
}
