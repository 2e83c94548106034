import Synchronization

/// The counters of the service: everything they need is made when the program starts.
struct ServiceMetrics: Sendable {
  /// The statuses that are counted by themselves, in order.
  static let statuses = [
    200, 204, 304, 400, 401, 403, 404, 405, 408, 409, 413, 415, 422, 431, 500, 503,
  ]
  /// The ends of the spans of time that are counted, in microseconds.
  static let spans: [UInt64] = [
    50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 50_000, 250_000, 1_000_000, 5_000_000,
  ]

  private let answers: [Counter]
  private let times: [Counter]
  private let microseconds: [Counter]
  /// Requests that are being answered.
  let inFlight = Counter()
  /// Answers that were kept from an earlier request, and those that had to be worked out.
  let kept = Counter()
  let made = Counter()

  init() {
    let routes = Route.allCases.count
    answers = (0..<routes * Self.statuses.count).map { _ in Counter() }
    times = (0..<routes * Self.spans.count).map { _ in Counter() }
    microseconds = (0..<routes).map { _ in Counter() }
  }

  /// Counts an answer.
  func count(_ route: Route, status: Int, microseconds duration: UInt64) {
    // A status that the list lacks would be a mistake of ours, and is counted as one.
    let index = Self.statuses.firstIndex(of: status) ?? Self.statuses.count - 2
    answers[route.rawValue * Self.statuses.count + index].add()
    if let span = Self.spans.firstIndex(where: { duration <= $0 }) {
      times[route.rawValue * Self.spans.count + span].add()
    }
    microseconds[route.rawValue].add(duration)
  }

  /// All counters in the text format of Prometheus; routes that nobody asked for are left out.
  ///
  /// - Parameter version: The version of the ledger; `nil` without one.
  /// - Returns: The text.
  func text(version: UInt64?) -> String {
    var answered = ""
    var durations = ""
    for route in Route.allCases {
      let label = "route=\"\(route.template)\""
      var total: UInt64 = 0
      for (index, status) in Self.statuses.enumerated() {
        let count = answers[route.rawValue * Self.statuses.count + index].value
        guard count != 0 else { continue }
        total += count
        answered += "impact_requests_total{\(label),status=\"\(status)\"} \(count)\n"
      }
      guard total != 0 else { continue }
      var below: UInt64 = 0
      for (index, span) in Self.spans.enumerated() {
        below += times[route.rawValue * Self.spans.count + index].value
        durations +=
          "impact_request_duration_seconds_bucket{\(label),le=\"\(Self.seconds(span))\"} \(below)\n"
      }
      // Counters are read one after the other while others add: what is beyond all is never less.
      durations += """
        impact_request_duration_seconds_bucket{\(label),le="+Inf"} \(max(total, below))
        impact_request_duration_seconds_sum{\(label)} \(Self.seconds(microseconds[route.rawValue].value))
        impact_request_duration_seconds_count{\(label)} \(max(total, below))

        """
    }
    var text = """
      # HELP impact_requests_total Requests answered, by route and status.
      # TYPE impact_requests_total counter
      \(answered)# HELP impact_request_duration_seconds Time until an answer was ready.
      # TYPE impact_request_duration_seconds histogram
      \(durations)# HELP impact_requests_in_flight Requests that are being answered.
      # TYPE impact_requests_in_flight gauge
      impact_requests_in_flight \(inFlight.value)
      # HELP impact_kept_answers_total Statements and headlines that were kept, or had to be worked out.
      # TYPE impact_kept_answers_total counter
      impact_kept_answers_total{result="kept"} \(kept.value)
      impact_kept_answers_total{result="made"} \(made.value)

      """
    if let version {
      text += """
        # HELP impact_ledger_version A number that changes with every import.
        # TYPE impact_ledger_version gauge
        impact_ledger_version \(version)

        """
    }
    return text
  }

  private static func seconds(_ microseconds: UInt64) -> String {
    let (whole, rest) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    guard rest != 0 else { return "\(whole)" }
    var digits = String(String(rest + 1_000_000).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(whole).\(digits)"
  }
}
