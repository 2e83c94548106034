/// Works out what the same sales avoided under other values: the exact formula, with other ends of ranges
/// or other parameters.
///
/// Only climate change. A device that a choice does not touch keeps its central result.
package struct ScenarioAssessor {
  private struct Group {
    let category: DeviceCategory
    let inputs: UnitInputs
    let correlationGroups: Set<String>
    let central: Milligrams
    let units: Int64
  }

  private let assessor: UnitAssessor
  private var groups: [Group] = []

  package init(
    of index: ActivityIndex, by assessor: UnitAssessor
  ) throws(RationalOverflow) {
    self.assessor = assessor
    for (key, units) in index.units(KeyGroups(index.keys, pack: assessor.pack)) {
      guard let inputs = assessor.inputs(key), let category = assessor.pack.category(of: key.item),
        let central = try assessor.climateChange(inputs, assessor.choice)
      else { continue }
      groups.append(
        Group(
          category: category, inputs: inputs, correlationGroups: inputs.climateGroups,
          central: central.net, units: units))
    }
  }

  /// The correlation groups of all ranges that the result rests on, sorted.
  package func correlationGroups(isInside: Bool) -> [String] {
    groups.filter { $0.category.isInsideStudy == isInside }
      .reduce(into: Set()) { $0.formUnion($1.correlationGroups) }.sorted()
  }

  /// The result as it is.
  package var central: NetByCategory {
    groups.reduce(into: NetByCategory()) { $0.add($1.central * $1.units, of: $1.category) }
  }

  /// The result with one correlation group at an end of its ranges, all else as it is.
  package func net(
    _ group: String, at end: ParameterChoice.End
  ) throws(RationalOverflow) -> NetByCategory {
    var choice = assessor.choice
    choice.ends[group] = end
    return try net(choice) { $0.correlationGroups.contains(group) }
  }

  /// The result of another choice of values.
  package func net(_ choice: ParameterChoice) throws(RationalOverflow) -> NetByCategory {
    try net(choice) { _ in true }
  }

  private func net(
    _ choice: ParameterChoice, where isTouched: (Group) -> Bool
  ) throws(RationalOverflow) -> NetByCategory {
    var result = NetByCategory()
    for group in groups {
      var net = group.central
      if isTouched(group), let other = try assessor.climateChange(group.inputs, choice) {
        net = other.net
      }
      result.add(net * group.units, of: group.category)
    }
    return result
  }
}
