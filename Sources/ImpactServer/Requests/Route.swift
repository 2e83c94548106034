import HTTPTypes

/// What can be asked for.
///
/// The list is closed, so that counters and log lines name a route and never a path.
enum Route: Int, CaseIterable, Sendable {
  case page, asset, health, metrics, openAPI, problem
  case order, estimates, sentence, headline, statement
  case factors, factor, methods
  /// Any other path.
  case unknown

  /// Who is answered.
  enum Access: Equatable {
    case everyone
    case part(PublicPart)
    case token
  }

  /// The path with names for what changes, as in the description of the service.
  var template: String {
    switch self {
    case .page: "/"
    case .asset: "/assets/{name}"
    case .health: "/healthz"
    case .metrics: "/metrics"
    case .openAPI: "/openapi.json"
    case .problem: "/problems/{problem}"
    case .order: "/v1/orders/{id}/impact"
    case .estimates: "/v1/estimates"
    case .sentence: "/v1/sentence"
    case .headline: "/v1/headline"
    case .statement: "/v1/statement"
    case .factors: "/v1/factors"
    case .factor: "/v1/factors/{category}"
    case .methods: "/v1/methods"
    case .unknown: "unknown"
    }
  }

  /// The methods that it is asked with.
  var methods: [HTTPRequest.Method] { self == .estimates ? [.post] : [.get, .head] }

  /// Who is answered.
  var access: Access {
    switch self {
    case .page, .asset, .health, .openAPI, .problem, .unknown: .everyone
    case .metrics: .part(.metrics)
    case .order: .token
    case .headline: .part(.headline)
    case .statement: .part(.statement)
    case .estimates, .sentence, .factors, .factor, .methods: .part(.factors)
    }
  }

  /// The parameters behind the question mark; any other is a mistake that is told.
  ///
  /// `nil` where they are not looked at: links to the page carry parameters of others.
  var parameters: Set<String>? {
    switch self {
    case .page, .asset, .unknown: nil
    case .health, .metrics, .openAPI, .problem, .methods: []
    case .factor: ["country"]
    case .order, .estimates: ["locale"]
    case .sentence: ["product", "method", "market", "locale", "link"]
    case .headline: ["period", "category", "method", "market", "locale", "link"]
    case .statement: ["period", "method", "edition"]
    case .factors: ["method", "edition"]
    }
  }

  /// Whether pages of other origins may be let read the answer.
  var isForShops: Bool {
    switch self {
    case .order, .estimates, .sentence, .headline, .statement, .factors, .factor, .methods: true
    case .page, .asset, .health, .metrics, .openAPI, .problem, .unknown: false
    }
  }
}
