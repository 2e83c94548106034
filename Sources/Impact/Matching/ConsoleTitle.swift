/// Tells a console from its games, on whose titles its name stands as well.
///
/// A console's title has its storage, or the word "console", or nothing that could be a game's name:
/// "PS4 Pro white with controller", but not "Tetris PS4" or "PS4 Tetris".
struct ConsoleTitle {
  /// Whether the consoles that the title names are for sale.
  let isDevice: Bool
  /// The console whose game is for sale.
  let game: TitleRuleIndex.Match?

  /// - Parameters:
  ///   - found: What the rules found.
  ///   - condition: What the words of condition say.
  init(_ found: TitleFindings, _ condition: ConditionRules.TitleReading) {
    guard let console = found.consoles.first else {
      isDevice = false
      game = nil
      return
    }
    // What comes with a console, or is said of its warranty, may be called anything.
    let end =
      (found.inclusions + found.services).map(\.index).filter { $0 > console.index }.min()
      ?? found.words.count
    // "Konsole" and the like; a word for another device, such as "camera", is an accessory's here.
    let words = found.nouns.filter {
      $0.rule.result == "none" || $0.rule.result == console.rule.result
    }
    let isPlain =
      words.count == found.nouns.count && (0..<end).allSatisfy { found.isPlain($0, condition) }
    isDevice = isPlain || !found.specs.isEmpty || !words.isEmpty
    game = isDevice ? nil : console
  }
}
