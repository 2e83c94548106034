import HTTPTypes
import Hummingbird
import Impact
import Logging
import NIOCore
import NIOEmbedded
import Reporter
import Synchronization
import Testing

@testable import ImpactServer

/// A service that is asked without a socket.
struct TestService: Sendable {
  /// What was answered.
  struct Answer {
    let status: Int
    let headers: HTTPFields
    let body: String
  }

  /// Gathers what a service writes to its log.
  final class Lines: Sendable {
    private let bytes = Mutex<[UInt8]>([])
    func add(_ more: [UInt8]) { bytes.withLock { $0 += more } }
    var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }
  }

  static let token = "a-token-of-many-letters"

  let service: ImpactService
  let book: MemoryBook
  private let log: RequestLog
  private let lines = Lines()

  /// Makes a service with a ledger, a token and every kind of log line.
  init(
    hasLedger: Bool = true, ledger: (any SalesBook)? = nil,
    writer: any AnswerWriter = TestWriter(), _ change: (inout ServerSettings) -> Void = { _ in }
  ) throws {
    book = MemoryBook()
    var settings = ServerSettings()
    settings.port = 0
    settings.log = .requests
    settings.token = AccessToken(Array("\(Self.token)\n".utf8))
    change(&settings)
    let pack = try FactorPack.builtIn()
    let content = ServiceContent(
      pack: pack, digests: PackDigests(pack: pack, matchingTables: PackTable.embedded),
      method: try #require(pack.standardMethod), book: ledger ?? (hasLedger ? book : nil),
      writer: writer)
    let lines = lines
    log = RequestLog(settings.log) { lines.add($0) }
    service = try ImpactService(content, settings: settings, log: log)
  }

  /// What was logged until now.
  var logged: String {
    log.flush()
    return lines.text
  }

  /// An order of one phone.
  static func order(_ id: String, source: String = "shop.csv") throws -> Order {
    let line = OrderLine(
      day: CalendarDay(daysSince1970: 20_000),
      product: try Matcher.builtIn().product(category: "", title: "iPhone 12 64GB"), ordered: 1,
      units: 1, state: .counted, reason: .counted)
    return Order(id: id, source: source, lines: [line])
  }

  /// Asks.
  func ask(
    _ path: String, _ method: HTTPRequest.Method = .get, token: String? = nil,
    headers: HTTPFields = [:], body: [UInt8] = []
  ) async throws -> Answer {
    var fields = headers
    if let token { fields[.authorization] = "Bearer \(token)" }
    let request = Request(
      head: HTTPRequest(
        method: method, scheme: "http", authority: "localhost", path: path, headerFields: fields),
      body: RequestBody(buffer: ByteBuffer(bytes: body)))
    let context = BasicRequestContext(
      source: ApplicationRequestContextSource(
        channel: NIOAsyncTestingChannel(),
        logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
    let response = try await service.responder.respond(to: request, context: context)
    let collector = Collector()
    try await response.body.write(collector)
    return Answer(
      status: Int(response.status.code), headers: response.headers, body: collector.text)
  }

  /// Gathers the body of an answer.
  private final class Collector: ResponseBodyWriter, Sendable {
    private let bytes = Mutex(ByteBuffer())
    var text: String { String(buffer: bytes.withLock { $0 }) }
    func write(_ buffer: ByteBuffer) async throws {
      bytes.withLock { _ = $0.writeImmutableBuffer(buffer) }
    }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}
