public import Foundation

/// The SHA-256 of a file's bytes, for the record.
public enum FileDigest {
  /// The digest in hexadecimal.
  public static func sha256(_ bytes: Data) -> String { Digest.sha256(bytes) }
}
