/// What a server needs to know before it starts.
public struct ServerSettings: Sendable {
  /// The address to listen on.
  public var host = "127.0.0.1"
  /// The port to listen on.
  public var port = 8080

  /// The defaults.
  public init() {}
}
