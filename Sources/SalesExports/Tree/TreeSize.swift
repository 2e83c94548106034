/// How large a piece of a tree is.
struct TreeSize: Hashable {
  /// The most that one order may have; it is held in memory while its lines are read.
  static let limit = TreeSize(nodes: 1_000_000, bytes: 16 << 20)

  var nodes = 0
  var bytes = 0

  var isWithinLimit: Bool { nodes <= Self.limit.nodes && bytes <= Self.limit.bytes }

  mutating func grow(to other: TreeSize) {
    nodes = max(nodes, other.nodes)
    bytes = max(bytes, other.bytes)
  }
}
