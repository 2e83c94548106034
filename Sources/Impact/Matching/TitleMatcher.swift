/// Finds out from its title what a line is.
///
/// An accessory's title nearly always names the device it is for, so the order of words decides: what
/// stands before the device's name, or after it without a "with", makes the line an accessory. Counting
/// a case as a phone would be the worst error of the program.
struct TitleMatcher: Sendable {
  /// What a title says.
  struct Result {
    let kind: ProductMatch.Kind
    let level: MatchLevel
    let titleCondition: Condition
    /// The rule that decided; `nil` when none did.
    let rule: RulePlace?

    /// The same with another condition.
    func with(_ condition: Condition) -> Result {
      Result(kind: kind, level: level, titleCondition: condition, rule: rule)
    }
  }

  private typealias Match = TitleRuleIndex.Match
  private typealias Decision = (kind: ProductMatch.Kind, level: MatchLevel, match: Match)

  private let exempt: TitleRuleIndex
  private let rules: TitleRuleIndex
  private let conditions: ConditionRules

  init(_ rules: [TitleRule], conditions: ConditionRules) {
    exempt = TitleRuleIndex(rules.filter { $0.kind == .exempt })
    self.rules = TitleRuleIndex(rules.filter { $0.kind != .exempt })
    self.conditions = conditions
  }

  func match(_ title: String) -> Result {
    var words = TitleTokens(title)
    blankExempt(&words)
    let condition = conditions.title(words)
    let found = TitleFindings(rules.matches(words), words: words, condition: condition)
    let consoles = ConsoleTitle(found, condition)
    let names = found.families + (consoles.isDevice ? found.consoles : [])
    let decision =
      service(found, names) ?? made(for: found, names) ?? accessory(found, names)
      ?? part(found, names) ?? device(found, names, consoles, condition)
    return Result(
      kind: decision?.kind ?? .unknown, level: decision?.level ?? .word,
      titleCondition: condition.condition, rule: decision?.match.rule.place)
  }

  /// A service, unless it is part of a device's offer: "12 months warranty".
  private func service(_ found: TitleFindings, _ names: [Match]) -> Decision? {
    guard !found.services.isEmpty else { return nil }
    let device = (names + found.nouns).map(\.index).min() ?? .max
    let goods = min(device, found.accessories.map(\.index).min() ?? .max)
    let service = found.services.first { service in
      if service.rule.position == .always || service.index <= goods { return true }
      guard service.rule.position == .bare, found.specs.isEmpty else { return false }
      return !found.comesWithDevice(service, device: device)
        && !found.inclusions.contains { $0.index == service.end }
    }
    return service.map { (.notGoods, .word, $0) }
  }

  /// What is made for a device: "kit for iPhone 12", whatever a kit may be.
  private func made(for found: TitleFindings, _ names: [Match]) -> Decision? {
    guard !found.purposes.isEmpty else { return nil }
    let devices = found.families + found.consoles + found.nouns
    let purpose = found.purposes.first { purpose in
      !devices.contains { $0.index < purpose.index }
        && !found.specs.contains { $0.index > purpose.index }
        && devices.contains { (purpose.end..<(purpose.end + 3)).contains($0.index) }
    }
    return purpose.map { (.accessory, .word, $0) }
  }

  private func accessory(_ found: TitleFindings, _ names: [Match]) -> Decision? {
    let device = (names + found.nouns).map(\.index).min()
    if device != nil, found.isSpecified, !found.accessories.contains(where: \.isUnconditional) {
      return nil
    }
    let accessory = found.accessories.first { accessory in
      if accessory.rule.position == .always { return true }
      guard let device, device < accessory.index else { return true }
      // Where memory and processor are named, it is what the device is sold with.
      if found.specs.count(where: { $0.index > device }) > 1 { return false }
      let between = (device + 1)..<accessory.index
      if accessory.rule.position == .shipped,
        (found.specs + found.nouns).contains(where: { between.contains($0.index) })
      {
        return false
      }
      return !found.comesWithDevice(accessory, device: device)
    }
    return accessory.map { (.accessory, .word, $0) }
  }

  /// A spare part: it stands by the name of its device, and nothing says what only devices have.
  private func part(_ found: TitleFindings, _ names: [Match]) -> Decision? {
    guard !found.parts.isEmpty, found.specs.isEmpty else { return nil }
    let name = best(names)
    if name == nil, found.nouns.isEmpty,
      let part = found.parts.first(where: { $0.rule.result.isEmpty })
    {
      return (.accessory, .word, part)
    }
    let part = found.parts.first { part in
      if let name {
        guard part.rule.isPart(of: name.rule.result) else { return false }
        if part.index >= name.index { return !found.comesWithDevice(part, device: name.index) }
        return !found.nouns.contains { $0.index < part.index && $0.end != part.index }
      }
      return found.nouns.contains { noun in
        part.rule.isPart(of: noun.rule.result)
          && (part.index == noun.end || part.end == noun.index || part.index == 0)
          && !found.comesWithDevice(part, device: noun.index)
      }
    }
    return part.map { (.accessory, .word, $0) }
  }

  private func device(
    _ found: TitleFindings, _ names: [Match], _ consoles: ConsoleTitle,
    _ condition: ConditionRules.TitleReading
  ) -> Decision? {
    if let name = best(names) {
      guard found.isNamed(name, condition) else { return nil }
      return (kind(name), .family, name)
    }
    if let game = consoles.game { return (.accessory, .word, game) }
    guard let noun = best(found.nouns), found.isHead(noun, condition) else { return nil }
    return (kind(noun), .word, noun)
  }

  private func kind(_ match: Match) -> ProductMatch.Kind {
    match.rule.result == "none" ? .unknown : .device(match.rule.result)
  }

  /// The earliest match; of several at one word the longest.
  private func best(_ matches: [Match]) -> Match? {
    func rank(_ match: Match) -> (Int, Int, Int, Int) {
      let pattern = match.rule.pattern
      return (match.index, -pattern.parts.count, -pattern.length, match.rule.row)
    }
    return matches.min { rank($0) < rank($1) }
  }

  /// Blanks the exempt words, so that the others keep their places.
  private func blankExempt(_ words: inout TitleTokens) {
    // Matches come in the order of their words; of those at one word the longest counts.
    var index = 0
    var length = 0
    for match in exempt.matches(words) {
      if match.index >= index + max(length, 1) || length == 0 {
        blank(&words, index, length)
        (index, length) = (match.index, match.rule.pattern.parts.count)
      } else if match.index == index {
        length = max(length, match.rule.pattern.parts.count)
      }
    }
    blank(&words, index, length)
  }

  private func blank(_ words: inout TitleTokens, _ index: Int, _ count: Int) {
    for offset in 0..<count { words.blank(index + offset) }
  }
}
