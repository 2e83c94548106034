public import Impact

/// A statement: the figures under every method, with everything that stands beside them.
public struct Statement: Sendable {
  /// What it was made from.
  public let facts: StatementFacts
  /// The pack.
  public let pack: FactorPack
  /// The digests of pack and matching tables.
  public let digests: PackDigests
  /// How ranges were drawn; `nil` where the statement has none.
  public let draws: DrawSettings?
  /// The same sales under every method of the pack, in its order.
  public let methods: [Assessment]
  /// The figure: the sales under the statement's method.
  public let figure: Assessment
  /// The same sales under `prudent`, which always stands beside the figure.
  public let beside: Assessment
  /// What moves the two figures most, and what they would be under other assumptions.
  public let outlooks: [Outlook]
  /// Trade-in, recycling, repair and donation, apart from resale.
  public let otherFlows: OtherFlows
  /// Why every other method gives another figure.
  public let bridges: [MethodBridge]
  /// The activity data in order, as text, and its digest: worked out once, and used by every file.
  let activity: ActivityText

  /// Works out a statement.
  ///
  /// - Parameters:
  ///   - facts: What it is made from.
  ///   - pack: The pack.
  ///   - digests: The digests of the pack and of the tables that lines were recognised with.
  ///   - method: The method of the figure; one of the pack.
  ///   - edition: The pinned edition.
  ///   - choice: Central values, or the worst case of all assumptions, which has no ranges.
  ///   - seed: The seed of drawn ranges.
  /// - Throws: ``AssessmentError`` or ``RationalOverflow`` for a pack whose numbers do not go together.
  public init(
    facts: StatementFacts, pack: FactorPack, digests: PackDigests, method: Method,
    edition: Edition = .final, choice: ParameterChoice = .central,
    seed: UInt64 = DrawSettings.standardSeed
  ) throws {
    self.facts = facts
    self.pack = pack
    self.digests = digests
    draws = choice == .central ? DrawSettings(seed: seed) : nil
    let index = ActivityIndex(facts.activity)
    let draws = draws
    guard pack.method(method.id) != nil else { throw StatementError.unknownMethod(method.id) }
    func assessor(_ method: Method, _ choice: ParameterChoice) -> UnitAssessor {
      UnitAssessor(pack: pack, method: method, edition: edition, choice: choice)
    }
    let figure = assessor(method, choice)
    let besideMethod = pack.methods.first { $0.standing == .beside } ?? method
    let printed = besideMethod.id == method.id ? [method] : [method, besideMethod]
    var tasks: [@Sendable () throws -> StatementPart] = [
      { .activity(ActivityText(facts.activity)) }
    ]
    for each in pack.methods {
      let other = assessor(each, choice)
      let isPrinted = printed.contains { $0.id == each.id }
      tasks.append {
        var source = draws.map(DrawSource.init)
        return .assessment(
          try Assessment(of: index, by: other, draws: &source, rangesByPlaceAndTime: isPrinted))
      }
      if each.id != method.id {
        tasks.append { .bridge(try MethodBridge(of: index, from: figure, to: other)) }
      }
    }
    // Around the central values, also where the figures are a worst case.
    for central in printed.map({ assessor($0, .central) }) {
      tasks.append { .outlook(try Outlook(of: index, by: central)) }
    }
    let parts = try Concurrent.map(tasks)
    let methods = parts.compactMap { if case .assessment(let part) = $0 { part } else { nil } }
    self.methods = methods
    outlooks = parts.compactMap { if case .outlook(let part) = $0 { part } else { nil } }
    bridges = parts.compactMap { if case .bridge(let part) = $0 { part } else { nil } }
    activity =
      parts.lazy.compactMap { if case .activity(let part) = $0 { part } else { nil } }.first
      ?? ActivityText(facts.activity)
    otherFlows = try OtherFlows(of: facts.activity, pack: pack)
    guard let own = methods.first(where: { $0.assessor.method.id == method.id }) else {
      throw StatementError.unknownMethod(method.id)
    }
    self.figure = own
    beside = methods.first { $0.assessor.method.id == besideMethod.id } ?? own
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
    for assessment in methods {
      for (_, impact) in assessment.units {
        for term in impact.terms { if let row = term.row { seen.insert(row.place) } }
      }
    }
    return pack.rows.filter { seen.contains($0.place) }
  }

  /// Whether the figures are the worst case of all assumptions at once.
  public var isWorstCase: Bool { figure.assessor.choice.isWorstCase }

  /// What several of an item are called: the plural of a category, or the name of a model.
  public func label(of item: String) -> String {
    pack.category(item)?.plural ?? pack.model(item)?.label ?? item
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
