/// The address at which whoever reads a claim finds method and sources.
public enum ClaimLink {
  private static let longest = 2000

  /// Whether a text is an address that may stand in a page: http or https, without signs that end one.
  public static func isAddress(_ text: String) -> Bool {
    let scheme = ["https://", "http://"].first { text.hasPrefix($0) }
    guard let scheme, text.utf8.count > scheme.utf8.count, text.utf8.count <= longest else {
      return false
    }
    return text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value != 0x7F && !"<>\"'`{}|\\^".unicodeScalars.contains($0)
    }
  }
}
