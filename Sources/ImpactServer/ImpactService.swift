import Dispatch
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// The HTTP service: answers about orders, baskets, sentences, headlines, statements, factors and methods, and a
/// page on which people ask for them.
///
///     let service = try ImpactService(content, settings: ServerSettings())
///     try await service.run { port in print("listening on \(port)") }
public struct ImpactService: Sendable {
  private let settings: ServerSettings
  private let log: RequestLog
  let responder: ServiceResponder

  /// Works out what can be answered at once.
  ///
  /// - Throws: ``AssessmentError`` for a pack whose numbers do not go together.
  public init(_ content: ServiceContent, settings: ServerSettings) throws {
    try self.init(content, settings: settings, log: RequestLog(settings.log))
  }

  init(_ content: ServiceContent, settings: ServerSettings, log: RequestLog) throws {
    self.settings = settings
    self.log = log
    responder = try ServiceResponder(content, settings: settings, log: log)
  }

  /// Answers until the program is told to stop (SIGTERM, SIGINT): then what is being answered is finished.
  ///
  /// - Parameter onStart: Called with the port when requests are answered.
  /// - Throws: When the address cannot be listened on.
  public func run(onStart: @escaping @Sendable (Int) -> Void) async throws {
    let timer = log.beginFlushing()
    defer {
      timer.cancel()
      log.flush()
    }
    try await application(onStart).runService()
  }

  private func application(
    _ onStart: @escaping @Sendable (Int) -> Void
  ) -> Application<ServiceResponder> {
    let (problems, metrics, seconds) = (responder.problems, responder.metrics, settings.timeLimit)
    // What the libraries say is about themselves, and may name what was asked for.
    let quiet = Logger(label: "impact") { _ in SwiftLogNoOpLogHandler() }
    return Application(
      responder: responder,
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          additionalChannelHandlers: [
            ConnectionGuard(seconds: seconds, problems: problems, metrics: metrics)
          ],
          // Later than the guard's own limit, which says why it ends a connection.
          idleTimeout: .seconds(Int64(seconds) + 1),
          httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: settings.headerLimit, maxHeaderListSize: settings.headerLimit,
            maxHeaderFieldCount: 100))),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port), backlog: 1_024,
        availableConnectionsDelegate: .maximum(settings.connectionLimit, logger: quiet)),
      onServerRunning: { channel in onStart(channel.localAddress?.port ?? 0) }, logger: quiet)
  }
}
