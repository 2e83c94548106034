/// The bytes of a source that gives blocks: what is unpacked, say.
final class BlockFeed: ByteFeed {
  private let source: any BlockSource
  private var block: [UInt8] = []
  private var position = 0

  init(_ source: any BlockSource) { self.source = source }

  func fill(_ memory: UnsafeMutableRawBufferPointer) throws -> Int {
    if position == block.count {
      guard let next = try source.nextBlock() else { return 0 }
      block = next
      position = 0
    }
    let count = min(memory.count, block.count - position)
    memory.copyBytes(from: block[position..<(position + count)])
    position += count
    return count
  }
}
