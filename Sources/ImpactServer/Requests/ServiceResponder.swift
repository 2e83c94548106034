import HTTPTypes
import Hummingbird
import Impact
import NIOCore
import Reporter

/// Finds the answer to a request, counts it and notes it.
///
/// Routes are a closed list and no tree: finding one costs a few comparisons, and what is counted and logged is its
/// number.
struct ServiceResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  let content: ServiceContent
  let settings: ServerSettings
  let problems: Problems
  let metrics: ServiceMetrics
  let log: RequestLog
  private let door: AccessDoor
  private let sales: SalesAnswers
  private let fixed: FactorAnswers
  private let pages: WebPages
  private let explanations: [String: StoredAnswer]
  private let origins: AllowedOrigins
  private let baskets = WorkQueue("baskets", limit: 256)
  private let products = WorkQueue("products", limit: 256)
  private let clock = ContinuousClock()

  init(_ content: ServiceContent, settings: ServerSettings, log: RequestLog) throws {
    self.content = content
    self.settings = settings
    self.log = log
    problems = try Problems()
    metrics = ServiceMetrics()
    door = AccessDoor(token: settings.token, publicParts: settings.publicParts)
    sales = SalesAnswers(content, publicParts: settings.publicParts, metrics: metrics)
    fixed = try FactorAnswers(content, isPublic: settings.publicParts.contains(.factors))
    pages = try WebPages(content, settings: settings)
    origins = AllowedOrigins(settings.origins)
    let fields = AnswerHeaders.fields(.json, .hour)
    explanations = Dictionary(
      uniqueKeysWithValues: try ProblemKind.allCases.map {
        ($0.rawValue, StoredAnswer(fields, try JSONText.write(ProblemExplanation($0)).utf8))
      })
  }

  func respond(to request: Request, context: Context) async throws -> Response {
    let start = clock.now
    metrics.inFlight.add()
    defer { metrics.inFlight.takeAway() }
    let target = (request.head.path ?? "/")[...]
    let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex
    let path = RequestPath(target[..<mark])
    var response: Response
    do {
      response = try await answer(request, path, query: target[mark...].dropFirst())
    } catch let refusal as AnswerRefusal {
      response = problems.answer(refusal).response(to: request)
    } catch let error where error is NIOTooManyBytesError {
      response = problems.answer(.largeBody).response(to: request)
    } catch let error where error is ChannelError || error is CancellationError {
      throw error
    } catch {
      log.note(mistake: error, in: path.route)
      response = problems.answer(.ourFault).response(to: request)
    }
    origins.mark(&response, for: request, path.route)
    let time = microseconds(since: start)
    let status = Int(response.status.code)
    metrics.count(path.route, status: status, microseconds: time)
    log.note(
      method: Self.name(request.method), path.route, status: status, microseconds: time,
      bytes: response.body.contentLength ?? 0)
    return request.method == .head ? response.createHeadResponse() : response
  }

  private func microseconds(since start: ContinuousClock.Instant) -> UInt64 {
    let (seconds, attoseconds) = (clock.now - start).components
    return UInt64(max(0, seconds * 1_000_000 + attoseconds / 1_000_000_000_000))
  }

  /// The method for the log, which holds nothing that a client made up.
  private static func name(_ method: HTTPRequest.Method) -> StaticString {
    switch method {
    case .get: "GET"
    case .head: "HEAD"
    case .post: "POST"
    case .options: "OPTIONS"
    default: "other"
    }
  }

  private func answer(
    _ request: Request, _ path: RequestPath, query: Substring
  ) async throws -> Response {
    let route = path.route
    if route == .unknown { return problems.answer(.unknownPath).response(to: request) }
    guard route.methods.contains(request.method) else {
      if let answer = origins.preflight(request, route) { return answer }
      var response = problems.answer(.wrongMethod).response(to: request)
      response.headers[.allow] = route.methods.map(\.rawValue).joined(separator: ", ")
      return response
    }
    if let refusal = door.refusal(of: route, headers: request.headers) {
      return problems.answer(refusal).response(to: request)
    }
    var parameters: RequestParameters
    do {
      parameters = try RequestParameters(query, known: route.parameters)
    } catch {
      return problems.answer(refusal(error, route)).response(to: request)
    }
    if route == .headline || route == .sentence {
      parameters["link"] = try link(parameters["link"], request)
    }
    let stored: StoredAnswer
    switch route {
    case .order: return try order(path, parameters, request)
    case .estimates: return try await estimate(request, parameters)
    case .sentence:
      stored = try await sentence(parameters)
    case .headline, .statement: stored = try await sales.answer(route, parameters)
    case .factors: stored = try fixed.list(parameters) ?? problems.answer(.ourFault)
    case .factor:
      stored = try await category(path, parameters) ?? problems.answer(.unknownCategory)
    case .methods: stored = fixed.methods
    case .page: stored = pages.page(parameters["lang"], accepted: request.headers[.acceptLanguage])
    case .asset:
      stored = path.decodedName.flatMap(pages.asset) ?? problems.answer(.unknownPath)
    case .openAPI: stored = pages.openAPI
    case .problem:
      stored =
        path.decodedName.flatMap { explanations[$0] } ?? problems.answer(.unknownPath)
    case .health: stored = try health()
    case .metrics:
      stored = StoredAnswer(
        AnswerHeaders.fields(.metrics, .notKept),
        metrics.text(version: try content.book?.version()).utf8, isTagged: false)
    case .unknown: stored = problems.answer(.unknownPath)
    }
    return stored.response(to: request)
  }

  /// The address that words name: what nobody but the seller may choose, since it makes them fit for publication.
  private func link(_ asked: String?, _ request: Request) throws(AnswerRefusal) -> String? {
    guard let asked, asked != settings.link else { return settings.link }
    if let link = settings.link {
      throw .unusable(
        "the link is another than that of this service", mend: "leave it out: words name \(link)")
    }
    guard door.showsToken(request.headers) else {
      throw .unusable(
        "only who shows the token may choose a link",
        mend: "leave it out, show the token, or start 'impact serve' with --link")
    }
    return asked
  }

  private func sentence(_ parameters: RequestParameters) async throws -> StoredAnswer {
    _ = try ServiceContent.locale(parameters["locale"])
    let writer = content.writer
    let bytes = try await products.run { try writer.sentence(parameters) }
    return StoredAnswer(
      AnswerHeaders.fields(
        .json, settings.publicParts.contains(.factors) ? .asked : .notKept), bytes)
  }

  /// The words for parameters that cannot be used; a name that a client made up is not repeated.
  private func refusal(_ mistake: RequestParameters.Mistake, _ route: Route) -> AnswerRefusal {
    switch mistake {
    case .unreadable: AnswerRefusal(.unreadableRequest)
    case .unknown:
      AnswerRefusal(
        .unknownParameter,
        mend: (route.parameters ?? []).isEmpty
          ? "leave parameters out: this address has none"
          : "use \((route.parameters ?? []).sorted().joined(separator: ", "))")
    case .repeated(let name):
      AnswerRefusal(
        .unknownParameter, detail: "the parameter '\(name)' stands twice", mend: "write it once")
    }
  }

  /// The hot path: no text is put together here but the answer itself.
  private func order(
    _ path: RequestPath, _ parameters: RequestParameters, _ request: Request
  ) throws -> Response {
    guard let book = content.book else {
      return problems.answer(.noLedger).response(to: request)
    }
    let locale = try ServiceContent.locale(parameters["locale"])
    guard let id = path.decodedName else {
      return problems.answer(.unknownOrder).response(to: request)
    }
    let orders = try book.orders(id: id)
    guard !orders.isEmpty else { return problems.answer(.unknownOrder).response(to: request) }
    let bytes = try content.writer.order(orders, locale: locale)
    return Response(
      status: .ok, headers: AnswerHeaders.privateJSON,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// The numbers of a category; those for a country are worked out each time, which takes a millisecond or two.
  private func category(
    _ path: RequestPath, _ parameters: RequestParameters
  ) async throws -> StoredAnswer? {
    guard let name = path.decodedName, let known = fixed.category(name) else { return nil }
    guard let country = parameters["country"] else { return known }
    guard country.utf8.count == 2, country.utf8.allSatisfy({ (0x41...0x5a).contains($0) }) else {
      throw AnswerRefusal.unusable(
        "the country is not two capital letters", mend: "write FR, DE, US ...")
    }
    return try await products.run { try fixed.category(name, country: country) }
  }

  private func estimate(
    _ request: Request, _ parameters: RequestParameters
  ) async throws -> Response {
    let locale = try ServiceContent.locale(parameters["locale"])
    if let type = request.headers[.contentType], !Self.isJSON(type) {
      return problems.answer(.notJSON).response(to: request)
    }
    if let length = request.headers[.contentLength].flatMap(Int.init), length > settings.bodyLimit {
      return problems.answer(.largeBody).response(to: request)
    }
    let body = try await request.body.collect(upTo: settings.bodyLimit)
    let basket = Array(body.readableBytesView)
    let writer = content.writer
    let bytes = try await baskets.run { try writer.estimate(basket, locale: locale) }
    return Response(
      status: .ok, headers: AnswerHeaders.privateJSON,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  private static func isJSON(_ type: String) -> Bool {
    let name = type.prefix { $0 != ";" }.lowercased().filter { $0 != " " && $0 != "\t" }
    return name == "application/json" || name.hasPrefix("application/") && name.hasSuffix("+json")
  }

  private func health() throws -> StoredAnswer {
    let ledger: HealthDocument.Ledger
    if let book = content.book {
      ledger = (try? book.version()) == nil ? .unreadable : .readable
    } else {
      ledger = .none
    }
    return StoredAnswer(
      AnswerHeaders.fields(.json, .notKept), try JSONText.write(HealthDocument(ledger)).utf8,
      status: ledger == .unreadable ? .serviceUnavailable : .ok, isTagged: false)
  }
}
