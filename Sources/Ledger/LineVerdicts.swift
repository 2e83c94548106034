import Impact
import SalesExports

/// The rules of a statement for the lines of a ledger: asked once for all lines that are alike.
struct LineVerdicts {
  /// Words with the seller's word for goods of which nothing is said.
  struct Words: Hashable {
    let words: KeptWords
    let areAllRefurbished: Bool
  }

  private let plain: LineRules
  private let trusting: LineRules
  private(set) var meanings: [Int: KeptMeaning] = [:]
  private(set) var words: [Int: Words] = [:]
  private var known: [Key: LineVerdict] = [:]

  private struct Key: Hashable {
    let meaning: Int
    let words: Int
    let flags: LineFlags

    /// One number for all: this is asked for every line.
    func hash(into hasher: inout Hasher) {
      hasher.combine(
        UInt64(truncatingIfNeeded: meaning) << 32 ^ UInt64(truncatingIfNeeded: words) << 8
          ^ UInt64(flags.rawValue))
    }
  }

  init(pack: FactorPack) {
    plain = LineRules(pack: pack)
    trusting = LineRules(pack: pack, areAllRefurbished: true)
  }

  mutating func add(_ meaning: KeptMeaning, id: Int) { meanings[id] = meaning }

  mutating func add(_ words: Words, id: Int) { self.words[id] = words }

  /// Whether the products of a match are listed one by one: they have no category, or one without a factor.
  func isListed(_ match: ProductMatch) -> Bool {
    switch match.kind {
    case .unknown: true
    case .device: plain.lacksFactor(match)
    case .accessory, .notGoods: false
    }
  }

  /// The verdict on lines; `nil` for numbers that the tables do not have.
  mutating func verdict(meaning: Int, words: Int, flags: LineFlags) -> LineVerdict? {
    let flags = flags.deciding
    let key = Key(meaning: meaning, words: words, flags: flags)
    if let verdict = known[key] { return verdict }
    guard let line = line(meaning: meaning, words: words, flags: flags),
      let said = self.words[words]
    else { return nil }
    let outcome =
      flags.contains(.isReplaced)
      ? (state: RecordState.repeated, reason: RecordReason.laterExport)
      : flags.contains(.isMentioned)
        ? (.repeated, .mentioned) : (said.areAllRefurbished ? trusting : plain).decide(line)
    let verdict = LineVerdict(
      state: outcome.state, reason: outcome.reason,
      isBooked: outcome.state == .counted || outcome.state == .returned,
      isStatusReturned: said.words.status == .returned, currency: said.words.currency)
    known[key] = verdict
    return verdict
  }

  /// A line like those of a class, of one unit; its day is none.
  func line(meaning: Int, words: Int, flags: LineFlags) -> SaleLine? {
    guard let meaning = meanings[meaning], let said = self.words[words]?.words else { return nil }
    var line = SaleLine(
      day: CalendarDay(daysSince1970: 0), units: flags.contains(.isReturn) ? -1 : 1,
      returnedUnits: flags.contains(.isAllBack) ? 1 : 0, currency: said.currency,
      country: said.country, refurbishingCountry: said.refurbishingCountry,
      product: meaning.match, condition: said.condition, status: said.status,
      isCancelled: said.isCancelled, kind: said.kind)
    line.isPieces = said.isPieces
    line.isFree = flags.contains(.isFree)
    return line
  }
}
