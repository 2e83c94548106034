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

  /// In the worst case, the ends that lower the result of the device at hand.
  var worst = WorstEnds()

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

  /// The end of a row in the worst case.
  ///
  /// Displacement and mass low, refurbishing and first life high lower every result. Whether a longer second
  /// life, a heavier new device or more electricity lowers it depends on the device: ``UnitAssessor`` tries
  /// both ends of each.
  private func worstValue(of row: FactorRow, in inputs: UnitInputs) -> Rational {
    switch row.quantity {
    case .displacement, .mass, .studyWasteNew, .studyWasteNetPerYear: return row.value(at: .low)
    case .refurbishing, .firstLife, .useRatio, .studyWasteRefurbished: return row.value(at: .high)
    case .newDevice: return row.value(at: worst.newDevice)
    case .secondLife: return row.value(at: worst.secondLife)
    case .power, .dailyUse: return row.value(at: worst.electricity)
    case .grid:
      let isThere = inputs.use?.grid == row || inputs.elsewhere?.there == row
      return row.value(at: isThere ? worst.electricity : worst.elsewhere)
    case .refurbishingElectricity: return row.value(at: worst.elsewhere)
    case .equivalent: return row.central
    }
  }

  /// The ends of numbers of which either may lower a result.
  struct WorstEnds: Hashable, Sendable {
    var newDevice = End.low
    var secondLife = End.low
    var electricity = End.high
    var elsewhere = End.high

    /// All combinations; the first is the usual one.
    static let all: [WorstEnds] = [End.low, .high].flatMap { newDevice in
      [End.low, .high].flatMap { secondLife in
        [End.high, .low].flatMap { electricity in
          [End.high, .low].map { elsewhere in
            WorstEnds(
              newDevice: newDevice, secondLife: secondLife, electricity: electricity,
              elsewhere: elsewhere)
          }
        }
      }
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
