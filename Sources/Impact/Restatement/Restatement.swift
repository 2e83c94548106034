/// Why a published figure changed: data correction, matching rules, volume, mix, factor, method.
///
/// Sequential, each step in whole milligrams of CO2e; the parts of every category add up to its change,
/// and the categories of every part to the total.
public struct Restatement: Sendable {
  /// A reason for a change.
  public enum Part: String, CaseIterable, Sendable {
    /// The sales of the old period as they are known now.
    case dataCorrection = "data_correction"
    /// Other rules by which products are recognised.
    case matchingRules = "matching_rules"
    /// More or fewer units, at the old mean per unit.
    case volume
    /// Other devices and countries.
    case mix
    /// Other factors: pack or edition.
    case factor
    /// Another method.
    case method

    /// The reason in plain words.
    public var words: String {
      switch self {
      case .dataCorrection: "the old period's sales as known now"
      case .matchingRules: "rules by which products are recognised"
      case .volume: "more or fewer units, at the old mean per unit"
      case .mix: "other devices and countries"
      case .factor: "another factor pack or edition"
      case .method: "another method"
      }
    }
  }

  /// The sales of a statement, with the rules and factors of its figure.
  public struct Side: Sendable {
    let activity: ActivityTable
    let assessor: UnitAssessor

    /// Makes a side.
    public init(activity: ActivityTable, assessor: UnitAssessor) {
      self.activity = activity
      self.assessor = assessor
    }
  }

  /// One category, or one side of the study.
  public struct Row: Hashable, Sendable {
    /// The old figure.
    public fileprivate(set) var old = Milligrams.zero
    /// What each reason moved.
    public fileprivate(set) var parts: [Part: Milligrams] = [:]
    /// The new figure.
    public fileprivate(set) var new = Milligrams.zero
    /// Units of the old statement.
    public fileprivate(set) var oldUnits: Int64 = 0
    /// Units of the new statement.
    public fileprivate(set) var newUnits: Int64 = 0

    fileprivate var isEmpty: Bool {
      old == .zero && new == .zero && oldUnits == 0 && newUnits == 0
        && parts.values.allSatisfy { $0 == .zero }
    }

    fileprivate mutating func add(_ other: Row) {
      old += other.old
      new += other.new
      oldUnits += other.oldUnits
      newUnits += other.newUnits
      parts.merge(other.parts) { $0 + $1 }
    }
  }

  /// By category, in the order of the new pack's table.
  public private(set) var categories: [(category: DeviceCategory, row: Row)] = []
  /// Devices that the study covers.
  public private(set) var inside = Row()
  /// Devices outside the study, by proxies.
  public private(set) var outside = Row()

  /// Works out why a figure changed.
  ///
  /// - Parameters:
  ///   - old: The old statement.
  ///   - again: The old period's sales as read again; the new statement's for the same period; `nil`
  ///     when they are not known, and then nothing is data correction.
  ///   - correction: The part that differences of the sales read again belong to: data correction, or
  ///     matching rules.
  ///   - new: The new statement.
  /// - Throws: ``RationalOverflow`` for a pack with too many digits, which a loaded pack has not.
  public init(
    old: Side, again: ActivityTable?, correction: Part, new: Side
  ) throws(RationalOverflow) {
    let oldMethod = new.assessor.pack.method(old.assessor.method.id)
    let newFactors = UnitAssessor(
      pack: new.assessor.pack, method: oldMethod ?? old.assessor.method,
      edition: new.assessor.edition, choice: old.assessor.choice)
    let (oldPack, newPack) = (old.assessor.pack, new.assessor.pack)
    // A model that the other pack does not know is its category there; what its own factors moved is
    // factor.
    let newSales = new.activity.items(knownTo: oldPack, else: newPack)
    let asPublished = try Sums(old.activity, old.assessor)
    let comparable = try Sums(
      old.activity.items(knownTo: newPack, else: oldPack), old.assessor)
    let corrected =
      try again.map { activity throws(RationalOverflow) in
        try Sums(activity.items(knownTo: oldPack, else: newPack), old.assessor)
      } ?? comparable
    let moved = try Sums(newSales, old.assessor)
    let revalued = try Sums(new.activity, newFactors)
    let result = try Sums(new.activity, new.assessor)
    let known = Set(newPack.categories.map(\.id))
    let all = newPack.categories + oldPack.categories.filter { !known.contains($0.id) }
    for isInside in [true, false] {
      let side = all.filter { $0.isInsideStudy == isInside }
      let mean = corrected.mean(over: side)
      var sum = Row()
      for part in Part.allCases { sum.parts[part] = .zero }
      var volumeBefore = Milligrams.zero
      var change: Int64 = 0
      for category in side {
        let id = category.id
        var row = Row()
        row.old = asPublished.net.net(of: id)
        row.new = result.net.net(of: id)
        row.oldUnits = asPublished.units[id] ?? 0
        row.newUnits = result.units[id] ?? 0
        for part in Part.allCases { row.parts[part] = .zero }
        row.parts[correction] = corrected.net.net(of: id) - comparable.net.net(of: id)
        // The running sum is rounded, so that the categories add up to the rounded total.
        change += (moved.units[id] ?? 0) - (corrected.units[id] ?? 0)
        let volume = Milligrams((try mean * Rational(Int128(change), over: 1)).roundedHalfEven())
        row.parts[.volume] = volume - volumeBefore
        volumeBefore = volume
        row.parts[.mix] =
          moved.net.net(of: id) - corrected.net.net(of: id) - (row.parts[.volume] ?? .zero)
        row.parts[.factor] =
          revalued.net.net(of: id) - moved.net.net(of: id)
          + (comparable.net.net(of: id) - row.old)
        row.parts[.method] = row.new - revalued.net.net(of: id)
        guard !row.isEmpty else { continue }
        categories.append((category, row))
        sum.add(row)
      }
      if isInside {
        inside = sum
      } else {
        outside = sum
      }
    }
  }

  /// What some sales avoided by some rules.
  private struct Sums {
    let net: NetByCategory
    private(set) var units: [String: Int64] = [:]

    init(_ activity: ActivityTable, _ assessor: UnitAssessor) throws(RationalOverflow) {
      let index = ActivityIndex(activity)
      net = try ScenarioAssessor(of: index, by: assessor).central
      for entry in index.total {
        guard let category = assessor.pack.category(of: index.keys[entry.key].item) else {
          continue
        }
        units[category.id, default: 0] += entry.units
      }
    }

    /// The mean per unit over some categories; zero where nothing was sold.
    func mean(over categories: [DeviceCategory]) -> Rational {
      let sold = categories.reduce(0) { $0 + (units[$1.id] ?? 0) }
      guard sold > 0 else { return .zero }
      let sum = categories.reduce(Milligrams.zero) { $0 + net.net(of: $1.id) }
      return Rational(sum.count, over: Int128(sold))
    }
  }
}
