import Crypto
import Impact

/// SHA-256 digests of what a statement was made from.
enum Digest {
  /// The digest of some bytes, in hexadecimal.
  static func sha256(_ bytes: some Sequence<UInt8>) -> String {
    hexadecimal(SHA256.hash(data: Array(bytes)))
  }

  /// The digest of a set of tables: of each its name, its size, and its bytes, in the order of names.
  static func sha256(_ tables: [PackTable]) -> String {
    var digest = SHA256()
    for table in tables.sorted(by: { $0.name < $1.name }) {
      digest.update(data: Array("\(table.name)\n\(table.bytes.count)\n".utf8))
      digest.update(data: table.bytes)
    }
    return hexadecimal(digest.finalize())
  }

  private static func hexadecimal(_ digest: SHA256Digest) -> String {
    digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
