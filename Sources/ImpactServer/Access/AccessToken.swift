import Crypto

/// The token by which requests for sales are told from others.
///
/// It is kept and compared as a keyed hash under a key made when the program starts, so that neither the time of a
/// comparison nor what is in memory tells how much of a guess was right.
public struct AccessToken: Sendable {
  /// The fewest bytes of a token: as many as cannot be guessed.
  public static let fewestBytes = 16

  private let key = SymmetricKey(size: .bits256)
  private let expected: [UInt8]

  /// Keeps a token.
  ///
  /// - Parameter bytes: The content of a token file; one line end behind it is no part of it.
  ///
  /// The result is `nil` when it is too short, or has bytes that a header cannot carry.
  public init?(_ bytes: [UInt8]) {
    var token = bytes[...]
    if token.last == UInt8(ascii: "\n") { token.removeLast() }
    if token.last == UInt8(ascii: "\r") { token.removeLast() }
    guard token.count >= Self.fewestBytes, token.allSatisfy({ (0x21...0x7e).contains($0) })
    else { return nil }
    expected = Array(HMAC<SHA256>.authenticationCode(for: Array(token), using: key))
  }

  /// Whether a token is the one; takes as long for every token of a length.
  func isEqual(to token: some Collection<UInt8>) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(
      expected, authenticating: Array(token), using: key)
  }
}
