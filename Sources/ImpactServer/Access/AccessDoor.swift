import HTTPTypes

/// Decides who is answered.
struct AccessDoor: Sendable {
  let token: AccessToken?
  let publicParts: Set<PublicPart>

  /// Why a request is not answered; `nil` when it is.
  func refusal(of route: Route, headers: HTTPFields) -> ProblemKind? {
    switch route.access {
    case .everyone: return nil
    case .part(let part):
      if publicParts.contains(part) { return nil }
      // Counters name no sale: without a token there is nobody to keep them from.
      if part == .metrics, token == nil { return nil }
    case .token: break
    }
    guard token != nil else { return .tokenNotSet }
    guard headers[.authorization] != nil else { return .tokenMissing }
    return showsToken(headers) ? nil : .tokenWrong
  }

  /// Whether a request shows the token.
  func showsToken(_ headers: HTTPFields) -> Bool {
    guard let token, let shown = headers[.authorization] else { return false }
    let scheme = "bearer "
    let bytes = shown.utf8
    return bytes.count > scheme.utf8.count
      && zip(bytes, scheme.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
      && token.isEqual(to: bytes.dropFirst(scheme.utf8.count))
  }
}
