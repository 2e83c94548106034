public import Impact

/// What was read from all exports: activity data, and an account of every record.
public struct SalesReading: Sendable {
  /// One input: what it is, how it was read, and what came of its records.
  public struct Input: Sendable {
    /// What the first reading found.
    public internal(set) var profile: ExportProfile
    /// The source of its lines, by the name that options take.
    public let source: String
    /// The records of this input by where they ended.
    public internal(set) var reconciliation = Reconciliation()
  }

  /// The inputs, in the order in which later ones win.
  public internal(set) var inputs: [Input] = []
  /// Files of a folder that are no exports, by base name, with the reason.
  public internal(set) var passedBy: [(file: String, reason: String)] = []
  /// The activity data.
  public internal(set) var activity = ActivityTable()
  /// The records of all inputs by where they ended.
  public internal(set) var reconciliation = Reconciliation()
  /// Records that do not count, by file, reason and value.
  public internal(set) var setAside = SetAside()
  /// Products without a category or factor.
  public internal(set) var unmatched: UnmatchedProducts
  /// The first and the last day of lines that count or are returned.
  public internal(set) var countedDays: ClosedRange<CalendarDay>?
  /// The latest day in the inputs: returns are known up to it.
  public internal(set) var latestDay: CalendarDay?
  /// A sum over all lines that count or are returned.
  public internal(set) var linesDigest = LinesDigest()
  /// Units that count and whose serial number was sold before in these inputs; `nil` where no serial
  /// numbers were looked at.
  public internal(set) var unitsSoldAgain: Int64?
  /// How alike the sales of two sources are, where nothing in them tells which are the same.
  public internal(set) var overlaps: [SourceOverlap] = []
  /// How many records of one of two sources name orders of the other.
  var mentions: [Set<Int>: Int64] = [:]
  /// The units of each source by day, country and category.
  var overlap = OverlapIndex()
  /// The hashes of serial numbers that were seen; gone with the reading.
  var serials: Set<UInt64> = []
  /// What the reader of the figures should know.
  public internal(set) var findings: [Finding] = []
  /// Whether any line that counts does so by the seller's word alone.
  public internal(set) var reliesOnSellersWord = false

  /// Units that count, sold before returns, because a grade such as "good" was taken as a refurbished
  /// device's.
  public internal(set) var unitsByGradeAlone: Int64 = 0

  /// Takes what all records of an input say of how they are to be read.
  mutating func take(_ profile: ExportProfile, at index: Int) { inputs[index].profile = profile }

  init(options: ReadingOptions) {
    unmatched = UnmatchedProducts(capacity: options.rememberedTextBytes)
  }
}
