import Impact

/// The publications behind results, as claims name them: `ADEME 2022`.
struct ClaimSources {
  /// Publisher and year, in the order of the pack, each once.
  let names: [String]
  /// Whether some of it is an assumption of our own.
  let hasOwnAssumptions: Bool

  init(_ terms: [Term], _ pack: FactorPack) {
    // The first source of a number is the one of its central value.
    let isDevice = { (term: Term) in term.symbol == "E_new" || term.symbol == "R" }
    let keys = Set(terms.filter(isDevice).compactMap(\.sources.first))
    let others = Set(terms.flatMap(\.sources))
    func isOwn(_ source: FactorSource) -> Bool { source.url.isEmpty }
    var names: [String] = []
    for source in pack.sources where keys.contains(source.key) && !isOwn(source) {
      // As little English as can be in the midst of another language.
      let publisher = source.publisher.prefix { $0 != "," }.replacing(" and ", with: "/")
      let name = "\(publisher) \(source.year)"
      if !names.contains(name) { names.append(name) }
    }
    self.names = names
    hasOwnAssumptions = pack.sources.contains { others.contains($0.key) && isOwn($0) }
  }

  /// The names in words, with what is our own.
  func text(_ words: Words) -> String {
    let own = hasOwnAssumptions ? [words.text(ClaimWord.ownAssumption)] : []
    guard !names.isEmpty else { return own.first ?? "" }
    return words.text(ClaimWord.sources, ["publishers": words.list(names + own)])
  }
}
