import Impact
import Reporter

/// Answers about the sales of a period: worked out once for each version of the ledger.
struct SalesAnswers: Sendable {
  /// Where answers of a kind are worked out and kept: those that are public never keep others waiting.
  private struct Desk: Sendable {
    let kept: KeptAnswers
    let queue: WorkQueue
  }

  let content: ServiceContent
  let publicParts: Set<PublicPart>
  let metrics: ServiceMetrics
  private let statements = Desk(kept: KeptAnswers(), queue: WorkQueue("statements", limit: 16))
  private let headlines = Desk(
    kept: KeptAnswers(byteRoom: 16 << 20), queue: WorkQueue("headlines", limit: 16))

  init(_ content: ServiceContent, publicParts: Set<PublicPart>, metrics: ServiceMetrics) {
    self.content = content
    self.publicParts = publicParts
    self.metrics = metrics
  }

  /// The statement, or the headline, of a period.
  ///
  /// - Throws: ``AnswerRefusal``, or whatever makes the answer our fault.
  func answer(_ route: Route, _ parameters: RequestParameters) async throws -> StoredAnswer {
    guard let book = content.book else { throw AnswerRefusal(.noLedger) }
    let desk = route == .statement ? statements : headlines
    let question = KeptAnswers.Question(route: route, parameters: parameters)
    if let known = desk.kept.answer(to: question, version: try version(route, book)) {
      metrics.kept.add()
      return try known.get()
    }
    // What cannot be read need not wait for its turn.
    _ = try content.method(parameters["method"])
    _ = try content.edition(parameters["edition"])
    _ = try ServiceContent.period(parameters["period"])
    _ = try ServiceContent.locale(parameters["locale"])
    return try await desk.queue.run { try make(route, parameters, question, book, desk.kept) }
  }

  /// What an answer depends on beside the question; a headline also on the day, since it expires.
  private func version(_ route: Route, _ book: any SalesBook) throws -> UInt64 {
    let day = route == .headline ? StandardAnswers.today.daysSince1970 : 0
    return try book.version() &+ UInt64(UInt32(bitPattern: day)) << 40
  }

  /// Works an answer out, unless it was while this one waited.
  private func make(
    _ route: Route, _ parameters: RequestParameters, _ question: KeptAnswers.Question,
    _ book: any SalesBook, _ kept: KeptAnswers
  ) throws -> StoredAnswer {
    // An import that ends from now on leads to another version, under which nothing of this is kept.
    let version = try version(route, book)
    if let known = kept.answer(to: question, version: version) {
      metrics.kept.add()
      return try known.get()
    }
    metrics.made.add()
    let part: PublicPart = route == .statement ? .statement : .headline
    let fields = AnswerHeaders.fields(.json, publicParts.contains(part) ? .asked : .notKept)
    do {
      let facts = try book.facts(
        of: ServiceContent.period(parameters["period"]), askedAs: parameters["period"])
      let bytes =
        route == .statement
        ? Array(try statement(facts, parameters).utf8)
        : try content.writer.headline(of: facts, parameters)
      let answer = StoredAnswer(fields, bytes)
      kept.keep(.success(answer), to: question, version: version)
      return answer
    } catch let refusal as AnswerRefusal {
      kept.keep(.failure(refusal), to: question, version: version)
      throw refusal
    }
  }

  private func statement(
    _ facts: StatementFacts, _ parameters: RequestParameters
  ) throws -> String {
    try StatementFiles.json(
      try Statement(
        facts: facts, pack: content.pack, digests: content.digests,
        method: try content.method(parameters["method"]),
        edition: try content.edition(parameters["edition"])))
  }
}
