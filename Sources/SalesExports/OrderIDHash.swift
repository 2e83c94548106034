import Crypto

/// Replaces order ids by keyed hashes: the same id gives the same hash, and nobody without the key can
/// find the id again, also by trying all ids.
public struct OrderIDHash: Sendable {
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

  /// HMAC-SHA-256 of an order id in hexadecimal, the first 32 digits; empty for no order id.
  public func hash(_ orderID: String) -> String {
    guard !orderID.isEmpty else { return "" }
    let code = HMAC<SHA256>.authenticationCode(for: Array(orderID.utf8), using: key)
    return code.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
