/// Which value of each number a result is worked out with: central, or another for a scenario.
public struct ParameterChoice: Hashable, Sendable {
  /// One end of a range.
  public enum End: String, Hashable, Sendable {
    /// The low end.
    case low
    /// The high end.
    case high
  }

  /// The end that the numbers of a correlation group take; all others stay central.
  public var ends: [String: End] = [:]
  /// A displacement rate instead of the method's or the pack's.
  public var displacement: Rational?
  /// Years added to every second life, which never becomes negative.
  public var secondLifeShift = 0
  /// Whether every number takes the end that lowers the result: the worst case of all assumptions at
  /// once.
  public var isWorstCase = false

  /// Every number at its central value.
  public static let central = ParameterChoice()
  /// Every number at the end that lowers the result.
  public static let worstCase = ParameterChoice(isWorstCase: true)

  /// Makes a choice.
  ///
  /// - Parameters:
  ///   - ends: Ends by correlation group.
  ///   - displacement: A displacement rate, 0 to 1.
  ///   - secondLifeShift: Years added to every second life.
  ///   - isWorstCase: Whether every number takes the end that lowers the result.
  public init(
    ends: [String: End] = [:], displacement: Rational? = nil, secondLifeShift: Int = 0,
    isWorstCase: Bool = false
  ) {
    self.ends = ends
    self.displacement = displacement
    self.secondLifeShift = secondLifeShift
    self.isWorstCase = isWorstCase
  }

  /// The value of a row.
  func value(of row: FactorRow, in inputs: UnitInputs) throws(RationalOverflow) -> Rational {
    var value = row.central
    if isWorstCase {
      value = worstValue(of: row, in: inputs)
    } else if let end = ends[row.correlationGroup], !row.correlationGroup.isEmpty {
      value = row.value(at: end)
    }
    if row.quantity == .displacement, let displacement { value = displacement }
    if row.quantity == .secondLife, secondLifeShift != 0 {
      value = max(try value + Rational(secondLifeShift), .zero)
    }
    return value
  }

  /// The end that lowers the result: new device, displacement, second life and mass low; refurbishing,
  /// first life and difference in use high.
  private func worstValue(of row: FactorRow, in inputs: UnitInputs) -> Rational {
    switch row.quantity {
    case .newDevice, .displacement, .secondLife, .mass, .studyWasteNew, .studyWasteNetPerYear:
      return row.value(at: .low)
    case .refurbishing, .firstLife, .useRatio, .studyWasteRefurbished:
      return row.value(at: .high)
    case .power, .dailyUse, .grid:
      // More electricity is worse only where the refurbished device draws more than it replaces.
      let drawsMore = inputs.use.map { use in
        use.ratio.value(at: .high)
          >= (inputs.displacement?.value(at: .low) ?? inputs.rules.fixedDisplacement ?? .one)
      }
      return row.value(at: drawsMore ?? true ? .high : .low)
    case .refurbishingElectricity:
      let isDirtier = inputs.elsewhere.map { $0.there.central >= $0.study.central } ?? true
      return row.value(at: isDirtier ? .high : .low)
    case .equivalent:
      return row.central
    }
  }
}

extension FactorRow {
  /// The value at an end of the range; the central value when there is no range.
  func value(at end: ParameterChoice.End) -> Rational {
    switch end {
    case .low: low ?? central
    case .high: high ?? central
    }
  }
}
