/// Changes exports at random into ones that no program writes: the same seed and number give the same
/// bytes everywhere.
package struct ExportMutator: Sendable {
  private let corpus: FuzzCorpus
  private let seed: UInt64

  /// The largest input that is made: what is tested is the reading, not the patience.
  private static let largest = 1 << 18

  /// Makes inputs of a corpus.
  package init(_ corpus: FuzzCorpus, seed: UInt64) {
    self.corpus = corpus
    self.seed = seed
  }

  /// The input of a number.
  package func input(_ number: Int) -> [UInt8] {
    var random = SeededRandom(seed: seed &* 0x1_0000_0001 &+ UInt64(number))
    let item = corpus.items[Int.random(in: 0..<corpus.items.count, using: &random)]
    switch item.contents {
    case .bytes(let bytes):
      let changed = changed(bytes, item.format, &random)
      switch Int.random(in: 0..<24, using: &random) {
      case 0: return StoredArchive.gzip(changed)
      case 1: return StoredArchive.zip([("orders", changed), ("other", bytes)])
      default: return changed
      }
    case .parts(var parts):
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let part = Int.random(in: 0..<parts.count, using: &random)
        parts[part].bytes = changed(parts[part].bytes, .xml, &random)
      }
      return StoredArchive.zip(parts)
    }
  }

  private func changed(
    _ bytes: [UInt8], _ format: FuzzCorpus.Format, _ random: inout SeededRandom
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      change(&bytes, format, &random)
      if bytes.count > Self.largest { bytes.removeLast(bytes.count - Self.largest) }
    }
    return bytes
  }

  private func change(
    _ bytes: inout [UInt8], _ format: FuzzCorpus.Format, _ random: inout SeededRandom
  ) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let block = Self.block(in: bytes, &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] ^=
          1 << UInt8.random(in: 0..<8, using: &random)
      }
    case 1: bytes.removeSubrange(block)
    case 2:
      let copy = Array(bytes[block])
      let times = Bool.random(using: &random) ? 1 : Int.random(in: 2...50, using: &random)
      bytes.insert(contentsOf: repeatElement(copy, count: times).joined(), at: place)
    case 3: bytes.removeLast(bytes.count - place)
    case 4:
      let other = corpus.bytes(of: format, &random)
      let start = Int.random(in: 0...other.count, using: &random)
      bytes.replaceSubrange(place..., with: other[start...])
    case 5: Self.replaceNumber(in: &bytes, from: place, &random)
    case 6:
      let length = Int.random(in: 1...20_000, using: &random)
      let byte = Self.repeated[Int.random(in: 0..<Self.repeated.count, using: &random)]
      bytes.insert(contentsOf: repeatElement(byte, count: length), at: place)
    default:
      let words = FuzzWords.words(format)
      let word = words[Int.random(in: 0..<words.count, using: &random)]
      if Bool.random(using: &random) {
        bytes.insert(contentsOf: word, at: place)
      } else {
        bytes.replaceSubrange(place..<min(place + word.count, bytes.count), with: word)
      }
    }
  }

  private static let repeated: [UInt8] = Array(" ,;\"a1\n<[0".utf8) + [0x00, 0xFF]

  /// A range of the bytes, small ones more often.
  private static func block(in bytes: [UInt8], _ random: inout SeededRandom) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &random)
    let most = min(bytes.count - start, 1 << Int.random(in: 0...12, using: &random))
    return start..<(start + Int.random(in: 0...most, using: &random))
  }

  /// Puts another number where one stands at or behind a place.
  private static func replaceNumber(
    in bytes: inout [UInt8], from place: Int, _ random: inout SeededRandom
  ) {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    guard let start = bytes[place...].firstIndex(where: isDigit) else { return }
    let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
    let number = FuzzWords.numbers[Int.random(in: 0..<FuzzWords.numbers.count, using: &random)]
    bytes.replaceSubrange(start..<end, with: number)
  }
}
