import Impact

/// What the texts of an export mean, each resolved once.
struct LineWords {
  private let matcher: Matcher
  private let values: [ExportField: [String: String]]
  private let unshipped: Set<String>
  private var statuses: TextMemory<StatusVerdict>
  private var lineStatuses: TextMemory<StatusVerdict>
  private var fulfilments: TextMemory<Bool>
  private var conditions: TextMemory<ConditionReading>
  private var kinds: TextMemory<LineKind?>
  private var cancellations: TextMemory<Bool>
  private var countries: TextMemory<String?>
  private var currencies: TextMemory<CurrencyCode?>
  private var units: TextMemory<Bool>

  init(_ platform: Platform, matcher: Matcher, capacity: Int) {
    self.matcher = matcher
    values = platform.values
    unshipped = platform.unshipped
    statuses = TextMemory(capacity: capacity)
    lineStatuses = TextMemory(capacity: capacity)
    fulfilments = TextMemory(capacity: capacity)
    conditions = TextMemory(capacity: capacity)
    kinds = TextMemory(capacity: capacity)
    cancellations = TextMemory(capacity: capacity)
    countries = TextMemory(capacity: capacity)
    currencies = TextMemory(capacity: capacity)
    units = TextMemory(capacity: capacity)
  }

  /// The text of a cell; a platform's code in the words that the tables know.
  ///
  /// A function of its own arguments: a closure that held `self` would hold the memories as well, and each new
  /// word would copy them.
  private static func text(_ bytes: ArraySlice<UInt8>, _ words: [String: String]?) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let words else { return text }
    return words[text.lowercased()] ?? text
  }

  /// The verdict on the status of the order.
  mutating func status(_ bytes: ArraySlice<UInt8>) -> StatusVerdict {
    let (matcher, words) = (matcher, values[.status])
    return statuses.value(bytes) { matcher.status(Self.text($0, words)) }
  }

  /// The verdict on the status of the line.
  mutating func lineStatus(_ bytes: ArraySlice<UInt8>) -> StatusVerdict {
    let (matcher, words) = (matcher, values[.lineStatus])
    return lineStatuses.value(bytes) { matcher.status(Self.text($0, words)) }
  }

  /// Whether the text says that the goods were not shipped.
  mutating func isUnshipped(_ bytes: ArraySlice<UInt8>) -> Bool {
    let unshipped = unshipped
    return fulfilments.value(bytes) {
      unshipped.contains(String(decoding: $0, as: UTF8.self).lowercased())
    }
  }

  /// The condition that the text names.
  mutating func condition(_ bytes: ArraySlice<UInt8>) -> ConditionReading {
    let (matcher, words) = (matcher, values[.condition])
    return conditions.value(bytes) { matcher.condition(Self.text($0, words)) }
  }

  /// The kind of line that the text names.
  mutating func kind(_ bytes: ArraySlice<UInt8>) -> LineKind? {
    let (matcher, words) = (matcher, values[.kind])
    return kinds.value(bytes) { matcher.lineKind(Self.text($0, words)) }
  }

  /// Whether a date of cancellation, or a yes, stands in the cell.
  mutating func isCancelled(_ bytes: ArraySlice<UInt8>) -> Bool {
    let matcher = matcher
    return cancellations.value(bytes) {
      !matcher.saysNothing(String(decoding: $0, as: UTF8.self))
    }
  }

  /// The country that the text names, alpha-2, or `nil`.
  mutating func country(_ bytes: ArraySlice<UInt8>) -> String? {
    let (matcher, words) = (matcher, values[.country])
    return countries.value(bytes) { matcher.country(Self.text($0, words)) }
  }

  /// The currency that the text names, or `nil`.
  mutating func currency(_ bytes: ArraySlice<UInt8>) -> CurrencyCode? {
    currencies.value(bytes) { CurrencyCode(String(decoding: $0, as: UTF8.self)) }
  }

  /// Whether the text is a unit that counts pieces.
  mutating func isPieces(_ bytes: ArraySlice<UInt8>) -> Bool {
    let (matcher, words) = (matcher, values[.unitCode])
    return units.value(bytes) { matcher.isPieces(Self.text($0, words)) }
  }
}
