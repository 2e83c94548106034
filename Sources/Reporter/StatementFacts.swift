public import Impact

/// Everything that a statement is made from: counts and how they came about, from whatever source.
public struct StatementFacts: Sendable {
  /// An input file.
  public struct Input: Sendable {
    /// The base name.
    public var file: String
    /// How it was read, in words.
    public var format: String
    /// SHA-256 in hexadecimal.
    public var sha256: String
    /// Size in bytes.
    public var bytes: Int64
    /// Its records by where they ended.
    public var reconciliation: Reconciliation
    /// What its order ids are ids of: a platform, or the first file of a plain table.
    public var source = ""
    /// The platform in words.
    public var platform = ""
    /// Everything that was assumed when it was read, by name: encoding, header, columns ...
    public var reading: [String: String] = [:]

    /// Makes an input.
    public init(
      file: String, format: String, sha256: String, bytes: Int64, reconciliation: Reconciliation
    ) {
      self.file = file
      self.format = format
      self.sha256 = sha256
      self.bytes = bytes
      self.reconciliation = reconciliation
    }
  }

  /// Records that do not count, with one reason.
  public struct SetAsideRow: Sendable {
    /// The base name of the file.
    public var file: String
    /// Where the records ended.
    public var state: RecordState
    /// Why.
    public var reason: RecordReason
    /// The column, from 1; 0 when it is not about one cell.
    public var column: Int
    /// The value, as far as it may be shown.
    public var value: String
    /// Rows, units and revenue.
    public var tally: Tally
    /// The first ten row numbers, the header being 1.
    public var firstRows: [Int]

    /// Makes a row.
    public init(
      file: String, state: RecordState, reason: RecordReason, column: Int, value: String,
      tally: Tally, firstRows: [Int]
    ) {
      self.file = file
      self.state = state
      self.reason = reason
      self.column = column
      self.value = value
      self.tally = tally
      self.firstRows = firstRows
    }
  }

  /// A product without a category or factor.
  public struct UnmatchedRow: Sendable {
    /// The title; empty for all others together.
    public var title: String
    /// The text of the category column.
    public var category: String
    /// Why it does not count.
    public var reason: RecordReason
    /// The category that has no factor, or empty.
    public var item: String
    /// Rows, units and revenue.
    public var tally: Tally

    /// Makes a row.
    public init(
      title: String, category: String, reason: RecordReason, item: String, tally: Tally
    ) {
      self.title = title
      self.category = category
      self.reason = reason
      self.item = item
      self.tally = tally
    }
  }

  /// The activity data.
  public var activity = ActivityTable()
  /// The records by where they ended.
  public var reconciliation = Reconciliation()
  /// The inputs.
  public var inputs: [Input] = []
  /// Files of a folder that are no exports.
  public var passedBy: [(file: String, reason: String)] = []
  /// Records that do not count.
  public var setAside: [SetAsideRow] = []
  /// Products without a result, those with most units first.
  public var unmatched: [UnmatchedRow] = []
  /// The tally of all unmatched products that the list has no room for.
  public var unmatchedOther = Tally()
  /// The period that was asked for.
  public var period = Period.all
  /// The days of the lines that count.
  public var countedDays: ClosedRange<CalendarDay>?
  /// The latest day in the inputs.
  public var latestDay: CalendarDay?
  /// Choices that were made, by name; they stand in the record.
  public var settings: [(name: String, value: String)] = []
  /// What the reader should know.
  public var findings: [String] = []
  /// Whether lines count by the seller's word alone.
  public var reliesOnSellersWord = false
  /// A sum over all lines that count, in hexadecimal, whatever their order; empty without lines.
  public var linesDigest = ""
  /// Who reports; empty when not given.
  public var entity = ""
  /// Units whose serial number was sold before in these data; `nil` where serial numbers were not looked at.
  public var unitsSoldAgain: Int64?
  /// The seller's answers to the questions that a claim needs.
  public var declarations = Declarations()
  /// Its role for the units: refurbisher, retailer, marketplace; empty when not given.
  public var role = ""

  /// Makes empty facts.
  public init() {}
}
