import Foundation
import SalesExports

/// A file with a secret key, never printed and never kept.
enum KeyFile {
  /// Reads a key.
  static func read(_ path: String) throws -> KeyedHash {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure(.noInput, "impact: error: the key file cannot be read; check its path")
    }
    guard let hash = KeyedHash(key: bytes) else {
      throw Failure(
        .usage,
        "impact: error: the key has fewer than \(KeyedHash.shortestKey) bytes; make one with "
          + "'head -c 32 /dev/urandom > key'")
    }
    return hash
  }
}
