import ImpactTestSupport

@testable import SalesExports

/// Bytes in memory, in blocks as small as a test likes.
final class MemoryBlocks: BlockSource {
  private var rest: ArraySlice<UInt8>
  private let size: () -> Int
  private let failsAfter: Int?
  private var given = 0

  /// Makes blocks of one size.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - size: The size of all blocks but the last.
  ///   - failsAfter: How many bytes are given before the disk fails.
  init(_ bytes: [UInt8], size: Int = 1 << 16, failsAfter: Int? = nil) {
    rest = bytes[...]
    self.size = { size }
    self.failsAfter = failsAfter
  }

  /// Blocks of random sizes.
  init(_ bytes: [UInt8], seed: UInt64) {
    var random = SeededRandom(seed: seed)
    rest = bytes[...]
    size = { Int.random(in: 1...7, using: &random) }
    failsAfter = nil
  }

  convenience init(_ text: String, size: Int = 1 << 16) { self.init(Array(text.utf8), size: size) }

  func nextBlock() throws -> [UInt8]? {
    if let failsAfter, given >= failsAfter {
      throw ExportError(.unreadable, file: "x", problem: "the disk is gone", mend: "look")
    }
    guard !rest.isEmpty else { return nil }
    let block = Array(rest.prefix(max(size(), 1)))
    rest = rest.dropFirst(block.count)
    given += block.count
    return block
  }
}

extension BlockSource {
  /// All bytes; fails the test's expectation of blocks that are never empty by stopping there.
  func all(most: Int = 1 << 30) throws -> [UInt8] {
    var all: [UInt8] = []
    while all.count < most, let block = try nextBlock(), !block.isEmpty { all += block }
    return all
  }

  /// All bytes as text.
  func text() throws -> String { String(decoding: try all(), as: UTF8.self) }
}
