/// What the rules find in one title.
struct TitleFindings {
  typealias Match = TitleRuleIndex.Match

  /// The words of the title, the exempt ones blanked.
  let words: TitleTokens
  private(set) var accessories: [Match] = []
  private(set) var brands: [Match] = []
  private(set) var consoles: [Match] = []
  private(set) var families: [Match] = []
  private(set) var fillers: [Match] = []
  private(set) var inclusions: [Match] = []
  private(set) var nouns: [Match] = []
  private(set) var parts: [Match] = []
  private(set) var purposes: [Match] = []
  private(set) var services: [Match] = []
  private(set) var specs: [Match] = []

  /// - Parameters:
  ///   - matches: All matches, in the order of the words.
  ///   - words: The words of the title.
  ///   - condition: What the words of condition say.
  init(_ matches: [Match], words: TitleTokens, condition: ConditionRules.TitleReading) {
    self.words = words
    for match in matches where counts(match, condition) {
      switch match.rule.kind {
      case .accessory: accessories.append(match)
      case .brand: brands.append(match)
      case .console: consoles.append(match)
      case .family: families.append(match)
      case .filler: fillers.append(match)
      case .inclusion: inclusions.append(match)
      case .noun: nouns.append(match)
      case .part: parts.append(match)
      case .purpose: purposes.append(match)
      case .service: services.append(match)
      case .spec: specs.append(match)
      case .exempt: break
      }
    }
    // "Nebula capsule" is a projector, "bluetooth speaker" no part of a phone.
    let names = (families + consoles + nouns).filter { $0.rule.result != "none" }
    func isNoName(_ match: Match) -> Bool { !names.contains { $0.outdoes(match) } }
    accessories = accessories.filter(isNoName)
    inclusions = inclusions.filter(isNoName)
    parts = parts.filter(isNoName)
    services = services.filter(isNoName)
    if specs.isEmpty { nouns = nouns.filter { $0.rule.position != .backed } }
  }

  /// Whether a match counts where it stands.
  private func counts(_ match: Match, _ condition: ConditionRules.TitleReading) -> Bool {
    switch match.rule.position {
    case .first where match.index > 0: return false
    case .lead where match.index > 2: return false
    case .whole where !isAlone(match, condition): return false
    default: break
    }
    switch match.rule.kind {
    // "For parts" says that the device is broken, and does not make it a part.
    case .accessory, .part, .service, .purpose:
      return !condition.said.contains { $0.contains(match.index) && $0.upperBound >= match.end }
    default: return true
    }
  }

  private func isAlone(_ match: Match, _ condition: ConditionRules.TitleReading) -> Bool {
    words.indices.allSatisfy {
      words.isEmpty($0) || (match.index..<match.end).contains($0) || condition.covers($0)
    }
  }

  /// Whether the title says what a computer's title says: sizes, and a processor or system as well.
  var isSpecified: Bool { specs.count > 2 && specs.contains { !$0.rule.pattern.beginsWithDigit } }

  /// Whether goods that stand behind a device come with it: "with charger", "+ case".
  func comesWithDevice(_ goods: Match, device: Int) -> Bool {
    inclusions.contains { inclusion in
      switch inclusion.rule.position {
      case .around where (goods.end..<(goods.end + 3)).contains(inclusion.index): return true
      case .itself where inclusion.end <= goods.index: return false
      default: break
      }
      guard device < inclusion.index, inclusion.index <= goods.index else { return false }
      guard inclusion.rule.position == .near, inclusion.end <= goods.index else { return true }
      return !(inclusion.end...goods.index).contains { index in
        words.beginsWithDigit(index) || families.contains { $0.index == index }
      }
    }
  }

  /// Whether a noun, in a title without a model's name, is what the goods are.
  ///
  /// The last word of an English or German compound says what it is: a "headphone hook" is a hook. In the
  /// Romance languages it is the first: a "filtre aspirateur" is a filter. Where nothing else speaks for
  /// a device, the words beside the noun must be known to say nothing.
  func isHead(_ noun: Match, _ condition: ConditionRules.TitleReading) -> Bool {
    guard specs.isEmpty, condition.condition == .unknown else { return true }
    switch noun.rule.position {
    case .head: return noun.end == words.count || isPlain(noun.end, condition)
    case .opening: return (0..<noun.index).allSatisfy { isPlain($0, condition) }
    default: return true
    }
  }

  /// Whether a title is of the device whose name it has, and of nothing that is named before it.
  ///
  /// "Réservoir Nespresso" is a tank. Where the title says what only devices have, anything may stand
  /// before the name.
  func isNamed(_ name: Match, _ condition: ConditionRules.TitleReading) -> Bool {
    guard specs.isEmpty, condition.condition == .unknown else { return true }
    return (0..<name.index).allSatisfy { isPlain($0, condition) }
  }

  /// Whether a word is known, and says nothing of what the goods are.
  func isPlain(_ index: Int, _ condition: ConditionRules.TitleReading) -> Bool {
    if words.isEmpty(index) || words.hasDigit(index) { return true }
    return condition.covers(index)
      || [fillers, brands, consoles, inclusions, nouns, purposes, services, specs].contains {
        $0.contains { ($0.index..<$0.end).contains(index) }
      }
  }
}
