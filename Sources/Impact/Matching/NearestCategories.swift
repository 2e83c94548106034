/// Finds the category whose name is most like a text: made once for a list of texts.
public struct NearestCategories: Sendable {
  private struct Name: Sendable {
    let letters: [UInt8]
    /// One bit for every kind of letter in it.
    let kinds: UInt32
    let name: String
    let category: String
  }

  /// The names by how many letters they have.
  private var names: [[Name]] = Array(repeating: [], count: longest + most + 1)

  /// Longer texts are no names, and the work grows with the square.
  private static let longest = 64
  /// The most letters in which a name may differ.
  private static let most = 3

  init(_ aliases: some Sequence<(name: String, category: String)>) {
    var ids: Set<String> = []
    for alias in aliases {
      add(alias.name, of: alias)
      ids.insert(alias.category)
    }
    for id in ids { add(id, of: (name: id, category: id)) }
  }

  private mutating func add(_ text: String, of alias: (name: String, category: String)) {
    let letters = text.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
    guard letters.count < names.count else { return }
    names[letters.count].append(
      Name(
        letters: letters, kinds: Self.kinds(letters), name: alias.name, category: alias.category))
  }

  private static func kinds(_ letters: [UInt8]) -> UInt32 {
    letters.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  /// The category whose id or name differs from a text in the fewest letters: at most three, and no more
  /// than one in four; `nil` when none is like it.
  public func category(nearestTo text: String) -> String? {
    let letters = Array(TitleTokens(text).bytes.prefix(Self.longest + 1))
    guard (3...Self.longest).contains(letters.count) else { return nil }
    let most = min(Self.most, letters.count / 4)
    let kinds = Self.kinds(letters)
    var best: (distance: Int, name: String, category: String)?
    for names in names[max(letters.count - most, 0)...(letters.count + most)] {
      // Each changed letter brings at most one kind more, and takes at most one away.
      for name in names
      where (name.kinds & ~kinds).nonzeroBitCount <= most
        && (kinds & ~name.kinds).nonzeroBitCount <= most
      {
        guard let distance = LetterDistance.between(letters, name.letters, atMost: most) else {
          continue
        }
        let known = best.map { ($0.distance, $0.name, $0.category) } ?? (.max, "", "")
        if (distance, name.name, name.category) < known {
          best = (distance, name.name, name.category)
        }
      }
    }
    return best?.category
  }
}
