/// Finds the model of a device in its title, among the models that a pack has factors for.
///
/// A model is found only when the title says all of its name and storage and no word that makes it
/// another model: "iPhone 12 Pro" is no "iPhone 12". In doubt the category's factors are used.
struct ModelIndex: Sendable {
  private struct Candidate: Sendable {
    let model: DeviceModel
    let name: [String]
    let storage: [String]
    let brand: [String]
  }

  private var byFirstWord: [String: [Candidate]] = [:]
  private let variants: Set<String>

  /// - Parameters:
  ///   - models: The models.
  ///   - variants: Words that make a name another model's when they follow it.
  init(_ models: [DeviceModel], variants: Set<String>) {
    self.variants = variants
    for model in models {
      let name = TitleTokens(model.name).words
      guard let first = name.first else { continue }
      // A name such as "10" or "G6" says nothing without its brand.
      let isTelling = first.utf8.count >= 4 && !first.utf8.contains { (0x30...0x39).contains($0) }
      byFirstWord[first, default: []].append(
        Candidate(
          model: model, name: name, storage: Self.joined(TitleTokens(model.storage).words),
          brand: isTelling ? [] : TitleTokens(model.brand).words))
    }
  }

  /// The model of a device of a category, or of any; `nil` when none fits, or several fit equally.
  func model(category: String?, title: String) -> DeviceModel? {
    guard !byFirstWord.isEmpty else { return nil }
    let words = TitleTokens(title).words
    let sizes = Set(Self.joined(words))
    var best: [Candidate] = []
    for index in words.indices {
      for candidate in byFirstWord[words[index]] ?? []
      where candidate.model.category == category ?? candidate.model.category
        && fits(candidate, at: index, words, sizes)
      {
        let rank = Self.rank(candidate)
        let known = best.first.map(Self.rank) ?? (0, 0)
        if rank > known { best = [] }
        if rank >= known, !best.contains(where: { $0.model == candidate.model }) {
          best.append(candidate)
        }
      }
    }
    return best.count == 1 ? best[0].model : nil
  }

  private static func rank(_ candidate: Candidate) -> (Int, Int) {
    (candidate.name.count, candidate.storage.count)
  }

  private func fits(
    _ candidate: Candidate, at index: Int, _ words: [String], _ sizes: Set<String>
  ) -> Bool {
    let end = index + candidate.name.count
    guard end <= words.count, words[index..<end].elementsEqual(candidate.name) else { return false }
    if end < words.count, variants.contains(words[end]) { return false }
    return candidate.storage.allSatisfy(sizes.contains)
      && candidate.brand.allSatisfy(words.contains)
  }

  /// The words, and every number with the word behind it, so that "64 GB" is "64gb".
  private static func joined(_ words: [String]) -> [String] {
    var all: [String] = []
    var index = 0
    while index < words.count {
      let isNumber = words[index].utf8.allSatisfy { (0x30...0x39).contains($0) }
      if isNumber, index + 1 < words.count, ["gb", "tb", "go", "to"].contains(words[index + 1]) {
        all.append(words[index] + unit(words[index + 1]))
        index += 2
      } else {
        all.append(Self.sizeWord(words[index]))
        index += 1
      }
    }
    return all
  }

  /// French writes "64 Go" for 64 GB.
  private static func unit(_ word: String) -> String {
    word == "go" ? "gb" : word == "to" ? "tb" : word
  }

  private static func sizeWord(_ word: String) -> String {
    let digits = word.prefix { $0.isNumber }
    guard !digits.isEmpty else { return word }
    return digits + unit(String(word.dropFirst(digits.count)))
  }
}
