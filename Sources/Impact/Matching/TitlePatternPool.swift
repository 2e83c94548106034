/// Patterns laid out flat in two arrays: a title is compared with hundreds of them, and what points at an object
/// of its own for every word would cost more than the comparison.
struct TitlePatternPool: Sendable {
  private struct Part {
    let kind: TitlePattern.Part.Kind
    let start: Int32
    let count: Int32
  }

  private var text: [UInt8] = []
  private var parts: [Part] = []
  /// By pattern its first part, and the number of all parts behind the last.
  private var starts: [Int32] = [0]

  /// Adds the next pattern.
  mutating func append(_ pattern: TitlePattern) {
    for part in pattern.parts {
      parts.append(
        Part(kind: part.kind, start: Int32(text.count), count: Int32(part.text.count)))
      text += part.text
    }
    starts.append(Int32(parts.count))
  }

  /// Whether a pattern matches the words from an index on.
  func matches(_ number: Int, _ words: TitleTokens, at index: Int) -> Bool {
    let first = Int(starts[number])
    let count = Int(starts[number + 1]) - first
    guard index + count <= words.count else { return false }
    for offset in 0..<count
    where !matches(parts[first + offset], words, words.range(index + offset)) {
      return false
    }
    return true
  }

  private func matches(_ part: Part, _ words: TitleTokens, _ word: Range<Int>) -> Bool {
    let count = Int(part.count)
    switch part.kind {
    case .word: return word.count == count && equals(part, words, word.lowerBound)
    case .prefix: return word.count >= count && equals(part, words, word.lowerBound)
    case .suffix:
      return word.count >= max(count, 1) && equals(part, words, word.upperBound - count)
    case .prefixAndDigit:
      return word.count > count && words.bytes[word.lowerBound + count].isDigit
        && equals(part, words, word.lowerBound)
    case .amount:
      guard word.count > count, equals(part, words, word.upperBound - count) else { return false }
      for place in word.lowerBound..<(word.upperBound - count) where !words.bytes[place].isDigit {
        return false
      }
      return true
    }
  }

  /// Whether the letters of a part stand at a place.
  private func equals(_ part: Part, _ words: TitleTokens, _ place: Int) -> Bool {
    let start = Int(part.start)
    for offset in 0..<Int(part.count) where text[start + offset] != words.bytes[place + offset] {
      return false
    }
    return true
  }
}
