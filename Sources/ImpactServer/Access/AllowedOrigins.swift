import HTTPTypes
import Hummingbird

/// The origins of web pages that may read answers: none unless named.
struct AllowedOrigins: Sendable {
  private let origins: Set<String>

  init(_ origins: [String]) { self.origins = Set(origins) }

  /// Lets a page of a named origin read an answer.
  func mark(_ response: inout Response, for request: Request, _ route: Route) {
    guard !origins.isEmpty, route.isForShops else { return }
    // Who keeps answers must keep one for each origin.
    response.headers[.vary] = "Origin"
    guard let origin = allowed(request) else { return }
    response.headers[.accessControlAllowOrigin] = origin
    response.headers[.accessControlExposeHeaders] = "ETag"
  }

  /// The answer to a browser that asks beforehand; `nil` when the page is none of a named origin.
  func preflight(_ request: Request, _ route: Route) -> Response? {
    guard request.method == .options, allowed(request) != nil,
      request.headers[.accessControlRequestMethod] != nil
    else { return nil }
    return Response(
      status: .noContent,
      headers: [
        .accessControlAllowMethods: route.methods.map(\.rawValue).joined(separator: ", "),
        .accessControlAllowHeaders: "Authorization, Content-Type, If-None-Match",
        .accessControlMaxAge: "600",
      ])
  }

  private func allowed(_ request: Request) -> String? {
    request.headers[.origin].flatMap { origins.contains($0) ? $0 : nil }
  }
}
