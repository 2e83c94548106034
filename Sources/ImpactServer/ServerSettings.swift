/// What a server needs to know before it starts.
public struct ServerSettings: Sendable {
  /// What is written down about requests.
  public enum Log: String, CaseIterable, Sendable {
    /// A line for every request.
    case requests
    /// A line for every request that failed by our fault.
    case errors
    /// Nothing about requests.
    case none
  }

  /// The address to listen on.
  public var host = "127.0.0.1"
  /// The port to listen on; 0 for any that is free.
  public var port = 8080
  /// The token that those who may look up orders show; `nil` when there is none.
  public var token: AccessToken?
  /// What is answered without a token.
  public var publicParts: Set<PublicPart> = PublicPart.standard
  /// The address that headlines and sentences name for the full statement; `nil` lets those with the token choose.
  public var link: String?
  /// The origins of web pages that may read answers, such as `https://shop.example`.
  public var origins: [String] = []
  /// What is written down about requests.
  public var log = Log.errors
  /// The largest body of a request in bytes.
  public var bodyLimit = 1_000_000
  /// The largest head of a request in bytes: its line and its headers.
  public var headerLimit = 32_768
  /// How many seconds a request may take to arrive, and an answer to be taken; a connection without a request is
  /// closed after as long.
  public var timeLimit = 15
  /// How many connections are served at once; more of them wait.
  public var connectionLimit = 1_024

  /// The defaults.
  public init() {}
}
