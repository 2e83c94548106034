/// Reads `name: value` pairs that stand one behind the other in a cell.
///
/// Names of products hold every sign that could separate, so only a known name behind a separator begins
/// a pair.
struct PackedText {
  /// The known names, in lower case.
  let names: [String]
  /// The signs that separate two pairs or two items.
  let separators: Set<Character>

  /// The pairs of a text, in order, names in lower case.
  func pairs(_ text: String) -> [(name: String, value: String)] {
    let characters = Array(text)
    var starts: [(name: String, start: Int, value: Int)] = []
    var index = 0
    // The last sign that is no blank: what may separate.
    var last: Character?
    while index < characters.count {
      if last.map(separators.contains) ?? true, let (name, value) = name(characters, at: index) {
        starts.append((name, index, value))
        index = value
        last = ":"
      } else {
        if !characters[index].isWhitespace { last = characters[index] }
        index += 1
      }
    }
    return starts.enumerated().map { number, start in
      let end = number + 1 < starts.count ? starts[number + 1].start : characters.count
      var value = characters[start.value..<max(end, start.value)]
      while let last = value.last, separators.contains(last) || last.isWhitespace {
        value.removeLast()
      }
      while let first = value.first, first.isWhitespace { value.removeFirst() }
      return (start.name, String(value))
    }
  }

  /// The known name that begins at an index, and where its value begins.
  private func name(_ text: [Character], at index: Int) -> (name: String, value: Int)? {
    for name in names {
      let end = index + name.count
      guard end < text.count, text[end] == ":" else { continue }
      if String(text[index..<end]).lowercased() == name { return (name, end + 1) }
    }
    return nil
  }
}
