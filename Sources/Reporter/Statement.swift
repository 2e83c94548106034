public import Impact

/// A statement: the figures under every method, with everything that stands beside them.
public struct Statement: Sendable {
  /// What it was made from.
  public let facts: StatementFacts
  /// The pack.
  public let pack: FactorPack
  /// The digests of pack and matching tables.
  public let digests: PackDigests
  /// The figure: the sales under the statement's method.
  public let figure: Assessment
  /// The same sales under `prudent`, which always stands beside the figure.
  public let beside: Assessment
  /// The same sales under every method of the pack, in its order.
  public let methods: [Assessment]

  /// Works out a statement.
  ///
  /// - Parameters:
  ///   - facts: What it is made from.
  ///   - pack: The pack.
  ///   - matcher: The matching tables, for the record.
  ///   - method: The method of the figure.
  ///   - edition: The pinned edition.
  /// - Throws: ``RationalOverflow`` for a pack with too many digits, which a loaded pack has not.
  public init(
    facts: StatementFacts, pack: FactorPack, matcher: Matcher, method: Method, edition: Edition
  ) throws {
    self.facts = facts
    self.pack = pack
    digests = PackDigests(pack: pack, matchingTables: matcher.tables)
    methods = try pack.methods.map { method in
      try Assessment(
        of: facts.activity, by: UnitAssessor(pack: pack, method: method, edition: edition))
    }
    let figure = try Assessment(
      of: facts.activity, by: UnitAssessor(pack: pack, method: method, edition: edition))
    self.figure = figure
    beside = methods.first { $0.assessor.method.standing == .beside } ?? figure
  }

  /// The method of the figure.
  public var method: Method { figure.assessor.method }
  /// The pinned edition.
  public var edition: Edition { figure.assessor.edition }

  /// The largest amount of the two figures that stand side by side: it sets the unit of both.
  public var largestFigure: Milligrams {
    [figure, beside].compactMap { $0.total.inside.climateChange }.flatMap {
      [$0.gross ?? .zero, $0.net]
    }.max() ?? .zero
  }

  /// The days of the statement: those asked for, and where nothing was asked for those that count.
  public var days: (from: CalendarDay?, to: CalendarDay?) {
    (
      facts.period.from ?? facts.countedDays?.lowerBound,
      facts.period.to ?? facts.countedDays?.upperBound
    )
  }

  /// Every row of the pack that a figure of the statement rests on, in the order of the tables.
  public var factorRows: [FactorRow] {
    var seen: Set<FactorRow.Place> = []
    for assessment in methods + [figure] {
      for (_, impact) in assessment.units {
        for term in impact.terms { if let row = term.row { seen.insert(row.place) } }
      }
    }
    return pack.rows.filter { seen.contains($0.place) }
  }

  /// The publications that the statement rests on, by key.
  public var sources: [FactorSource] {
    let keys = Set(factorRows.flatMap(\.sources) + methods.flatMap(\.assessor.method.sources))
    return pack.sources.filter { keys.contains($0.key) }
  }

  /// The licence layers that the statement rests on.
  public var layers: [LicenceLayer] {
    let names = Set(factorRows.map(\.layer))
    return pack.layers.filter { names.contains($0.name) }
  }
}
