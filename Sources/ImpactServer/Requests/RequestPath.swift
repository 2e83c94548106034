/// A path taken apart: the route, and what stands in the place of its name.
struct RequestPath: Equatable {
  /// The longest name in a path, in bytes.
  static let longestName = 512

  let route: Route
  /// What stands in the place of the name, still percent-encoded; empty without one.
  let name: Substring

  /// Finds the route of a path.
  ///
  /// The parts of a path are told apart before they are decoded, so that a slash inside an order id (`%2F`) is
  /// part of the id.
  init(_ path: Substring) {
    let bytes = path.utf8
    func between(_ prefix: StaticString, _ suffix: StaticString) -> Substring? {
      let (front, back) = (prefix.utf8CodeUnitCount, suffix.utf8CodeUnitCount)
      guard bytes.count > front + back, bytes.starts(with: prefix),
        bytes.suffix(back).starts(with: suffix)
      else { return nil }
      let name = bytes.dropFirst(front).dropLast(back)
      return name.contains(UInt8(ascii: "/")) ? nil : Substring(name)
    }
    if let id = between("/v1/orders/", "/impact") {
      (route, name) = (.order, id)
      return
    }
    if let category = between("/v1/factors/", "") {
      (route, name) = (.factor, category)
      return
    }
    if let asset = between("/assets/", "") {
      (route, name) = (.asset, asset)
      return
    }
    if let problem = between("/problems/", "") {
      (route, name) = (.problem, problem)
      return
    }
    name = ""
    route =
      switch path {
      case "/": .page
      case "/healthz": .health
      case "/metrics": .metrics
      case "/openapi.json": .openAPI
      case "/v1/estimates": .estimates
      case "/v1/sentence": .sentence
      case "/v1/headline": .headline
      case "/v1/statement": .statement
      case "/v1/factors": .factors
      case "/v1/methods": .methods
      default: .unknown
      }
  }

  /// The name, decoded; `nil` when it is too long, is no UTF-8, or its percent signs lead nowhere.
  var decodedName: String? {
    guard let decoded = PercentText.decode(name.utf8), decoded.utf8.count <= Self.longestName
    else { return nil }
    return decoded
  }
}

extension Sequence<UInt8> {
  /// Whether the bytes begin with a text.
  fileprivate func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { starts(with: $0) }
  }
}
