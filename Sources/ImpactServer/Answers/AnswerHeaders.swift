import HTTPTypes

/// Headers of answers, put together when the program starts.
enum AnswerHeaders {
  /// What a browser may do with the page: run and show what the service itself sends, and nothing else.
  private static let pagePolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'"

  /// The headers of an answer of that kind, but for its length and tag.
  static func fields(
    _ type: MediaType, _ freshness: Freshness, varies: String? = nil
  ) -> HTTPFields {
    var fields = HTTPFields()
    fields[.contentType] = type.rawValue
    fields[.cacheControl] = freshness.header
    if let varies { fields[.vary] = varies }
    fields[.xContentTypeOptions] = "nosniff"
    fields[.contentSecurityPolicy] =
      type == .html ? pagePolicy : "default-src 'none'; frame-ancestors 'none'"
    fields[.referrerPolicy] = "no-referrer"
    if type == .html {
      fields[.crossOriginOpenerPolicy] = "same-origin"
      fields[.permissionsPolicy] = "camera=(), geolocation=(), microphone=()"
    }
    return fields
  }

  /// An answer to somebody with a token: the hot path, so it is put together once.
  static let privateJSON = fields(.json, .notKept)
}

extension HTTPField.Name {
  static let referrerPolicy = named("Referrer-Policy")
  static let crossOriginOpenerPolicy = named("Cross-Origin-Opener-Policy")
  static let permissionsPolicy = named("Permissions-Policy")

  private static func named(_ name: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(name) else {
      preconditionFailure("the names above are letters and hyphens")
    }
    return name
  }
}
