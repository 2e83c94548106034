import Crypto

/// Passes blocks on, and knows their number and SHA-256 at the end.
final class DigestBlocks: BlockSource {
  private let base: any BlockSource
  private var hash = SHA256()
  private var count: Int64 = 0

  private let hasDigest: Bool

  /// Passes the blocks of a source on.
  ///
  /// - Parameters:
  ///   - base: The source.
  ///   - hasDigest: Whether the digest is worked out; else it is empty.
  init(_ base: any BlockSource, hasDigest: Bool = true) {
    self.base = base
    self.hasDigest = hasDigest
  }

  func nextBlock() throws -> [UInt8]? {
    guard let block = try base.nextBlock() else { return nil }
    if hasDigest { hash.update(data: block) }
    count += Int64(block.count)
    return block
  }

  /// Reads what is left; gives the size and the digest in hexadecimal.
  func finish() throws -> (count: Int64, digest: String) {
    while try nextBlock() != nil {}
    guard hasDigest else { return (count, "") }
    return (count, hash.finalize().hexadecimal)
  }
}

extension SHA256.Digest {
  /// The digest in hexadecimal.
  var hexadecimal: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
