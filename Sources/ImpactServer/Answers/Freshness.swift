/// For how long an answer may be kept by those it passes through.
enum Freshness: Sendable {
  /// Not at all: it was answered to somebody with a token, or names an order.
  case notKept
  /// Kept by everybody, and asked for again each time with the tag of what is kept.
  case asked
  /// Kept by everybody for an hour: it only changes with the program.
  case hour

  /// The value of the header `Cache-Control`.
  var header: String {
    switch self {
    case .notKept: "no-store"
    case .asked: "public, no-cache"
    case .hour: "public, max-age=3600"
    }
  }
}
