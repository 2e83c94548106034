public import Impact

/// Answers what orders avoided, in the languages that the program has words in.
///
///     let answers = try OrderAnswers(pack: pack, digests: digests, method: method)
///     let bytes = try answers.json(order, in: .english)
///
/// Made once, and used by any number of threads at once: everything in it is constant but for caches, each of
/// which is guarded by locks of its own and bounded in values and bytes. An order that is like one asked for
/// before but for its id, days and titles is answered from the cache, which is most orders of a shop.
public final class OrderAnswers: Sendable {
  /// The most lines that an order may have.
  public static let mostLines = 10_000
  /// Longer orders are answered anew each time.
  private static let mostLinesKept = 32

  private let method: AnswerMethod
  private let beside: AnswerMethod?
  private let numbers: OrderNumbers
  private let besideNumbers: OrderNumbers?
  private let templates: BoundedCache<OrderShape, AnswerTemplate>

  /// Makes the answers of a method.
  ///
  /// - Parameters:
  ///   - pack: The factors.
  ///   - digests: The digests of the pack and of the tables that lines were recognised with.
  ///   - method: The method of the figure; the pack's other standing method is told beside it.
  ///   - edition: The pinned edition.
  ///   - seed: The seed of drawn ranges.
  ///   - drawsAhead: Whether all categories are drawn now, for a service; a command draws what it needs.
  ///   - cacheBytes: The most memory that answers are kept in.
  /// - Throws: `AssessmentError`; a loaded pack's numbers have not too many digits.
  public init(
    pack: FactorPack, digests: PackDigests, method: Method, edition: Edition = .final,
    seed: UInt64 = DrawSettings.standardSeed, drawsAhead: Bool = false,
    cacheBytes: Int = 128 << 20
  ) throws(AssessmentError) {
    func orders(_ method: Method) throws(AssessmentError) -> OrderAssessor {
      try OrderAssessor(
        UnitAssessor(pack: pack, method: method, edition: edition),
        ranges: DrawSettings(seed: seed), drawsAhead: drawsAhead)
    }
    let own = try orders(method)
    self.method = AnswerMethod(own, digests: digests)
    numbers = OrderNumbers(own)
    let standing: Method.Standing = method.standing == .beside ? .standard : .beside
    if let other = pack.methods.first(where: { $0.standing == standing }) {
      let orders = try orders(other)
      beside = AnswerMethod(orders, digests: digests)
      besideNumbers = OrderNumbers(orders)
    } else {
      beside = nil
      besideNumbers = nil
    }
    templates = BoundedCache(most: 65_536, mostBytes: cacheBytes)
  }

  /// The method, edition and pack of all answers, such as `ademe-2022/final/2026.1`.
  public var methodVersion: String { method.version }

  private func maker(_ locale: WordLocale) -> OrderAnswerMaker {
    OrderAnswerMaker(
      words: Words(locale), method: method, numbers: numbers, besideMethod: beside,
      besideNumbers: besideNumbers)
  }

  /// The answer for an order.
  ///
  /// - Throws: ``OrderAnswerError`` for too many lines.
  public func answer(_ order: Order, in locale: WordLocale = .english) throws -> OrderAnswer {
    try check(order.lines.count)
    return try maker(locale).answer(order.lines, id: order.id, source: order.source)
  }

  /// What a basket would avoid: the same answer, without an id, a source and days.
  ///
  /// - Throws: ``OrderAnswerError`` for too many lines.
  public func estimate(_ basket: Basket, in locale: WordLocale = .english) throws -> OrderAnswer {
    var answer = try maker(locale).answer(basket.lines, id: nil, source: nil)
    for index in answer.lines.indices { answer.lines[index].day = "" }
    return answer
  }

  /// The answer for an order as JSON in UTF-8, without blanks: what a service sends.
  ///
  /// A few microseconds for an order that is like another one.
  ///
  /// - Throws: ``OrderAnswerError`` for too many lines.
  public func json(_ order: Order, in locale: WordLocale = .english) throws -> [UInt8] {
    try check(order.lines.count)
    guard order.lines.count <= Self.mostLinesKept else {
      return try answer(order, in: locale).json
    }
    let shape = OrderShape(locale: locale, lines: order.lines)
    if let template = templates.value(shape) { return template.fill(order) }
    var bytes = AnswerBytes(leavesSlotsOut: true)
    try answer(order, in: locale).write(to: &bytes)
    let template = AnswerTemplate(bytes)
    templates.keep(template, for: shape, bytes: template.size + order.lines.count * 200)
    return template.fill(order)
  }

  /// The answers for all orders of an id, which several sources may have: one object for one order, else an
  /// object with the list `orders`.
  ///
  /// - Parameters:
  ///   - orders: One order or more.
  ///   - locale: The language of sentences.
  /// - Returns: JSON in UTF-8 without blanks.
  /// - Throws: ``OrderAnswerError`` for too many lines.
  public func json(_ orders: [Order], in locale: WordLocale = .english) throws -> [UInt8] {
    guard orders.count != 1 else { return try json(orders[0], in: locale) }
    var bytes = Array(#"{"schema":"impact-orders/1","orders":["#.utf8)
    for (index, order) in orders.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += try json(order, in: locale)
    }
    bytes += "]}".utf8
    return bytes
  }

  private func check(_ lines: Int) throws(OrderAnswerError) {
    guard lines <= Self.mostLines else { throw .tooManyLines(lines) }
  }

  /// How many answers are kept, for tests.
  var kept: Int { templates.size.values }
}
