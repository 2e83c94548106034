import Impact
import SalesExports

/// The conditions of `--where`: all must hold.
struct LineFilter {
  private var category: String?
  private var country: String?
  private var month: CalendarMonth?
  private var state: RecordState?
  private var kind: LineKind?

  /// Reads `category=laptop,country=PL`.
  init(_ text: String, matcher: Matcher, pack: FactorPack) throws {
    var named: Set<String> = []
    for condition in text.split(separator: ",") {
      let parts = condition.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, named.insert(parts[0]).inserted else {
        throw Self.wrong(String(condition))
      }
      switch parts[0] {
      case "category":
        let name = pack.category(parts[1])?.id ?? matcher.category(named: parts[1])
        guard let name else { throw Self.wrong(String(condition)) }
        category = name
      case "country": country = try ReadingArguments.country(parts[1], matcher)
      case "month":
        guard let value = CalendarMonth(iso: parts[1]) else { throw Self.wrong(String(condition)) }
        month = value
      case "kind":
        guard let value = LineKind(rawValue: parts[1]) else { throw Self.wrong(String(condition)) }
        kind = value
      case "state":
        guard let value = RecordState(rawValue: parts[1]) else {
          throw Self.wrong(String(condition))
        }
        state = value
      default: throw Self.wrong(String(condition))
      }
    }
  }

  private static func wrong(_ text: String) -> Failure {
    let states = RecordState.allCases.map(\.rawValue).joined(separator: ", ")
    return Failure(
      .usage,
      "impact: error: '\(text)' is no condition, or stands twice; write category=laptop, country=PL, month=2025-03, kind=sale or "
        + "state= one of \(states)")
  }

  func accepts(_ outcome: LineOutcome) -> Bool {
    if let category, outcome.category != category { return false }
    if let country, outcome.line?.country != country { return false }
    if let month, outcome.line?.day.month != month { return false }
    if let kind, outcome.kind != kind { return false }
    if let state, outcome.state != state { return false }
    return true
  }
}
