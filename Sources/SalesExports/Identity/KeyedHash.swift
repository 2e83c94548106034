import Crypto

/// Replaces order ids and serial numbers by keyed hashes: the same text gives the same hash, and nobody
/// without the key can find the text again, also by trying all texts.
public struct KeyedHash: Sendable {
  private let key: SymmetricKey

  /// The fewest bytes of a key.
  public static let shortestKey = 16

  /// Takes a key.
  ///
  /// - Parameter key: The bytes of a key file, 16 or more.
  ///
  /// The result is `nil` for a key that is too short to protect anything.
  public init?(key: some Sequence<UInt8>) {
    let bytes = Array(key)
    guard bytes.count >= Self.shortestKey else { return nil }
    self.key = SymmetricKey(data: bytes)
  }

  /// HMAC-SHA-256 of a text in hexadecimal, the first 32 digits; empty for no text.
  public func hash(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
    return code.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
