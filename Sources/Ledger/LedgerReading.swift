public import Impact

/// What a ledger knows of some days: activity data, and an account of every record that was ever added.
public struct LedgerReading: Sendable {
  /// Records that do not count, with one reason.
  public struct SetAside: Sendable {
    /// The import.
    public let importID: Int64
    /// Where they ended.
    public let state: RecordState
    /// Why.
    public let reason: RecordReason
    /// The column, from 1; 0 when it is not about one cell.
    public let column: Int
    /// The value, as far as it may be shown.
    public let value: String
    /// Rows, units and revenue.
    public let tally: Tally
    /// The first rows, where the records are no lines.
    public let firstRows: [Int]
  }

  /// A product without a category or factor.
  public struct Unmatched: Sendable {
    /// The title, folded and masked.
    public let title: String
    /// The text of the category column.
    public let category: String
    /// Why it does not count.
    public let reason: RecordReason
    /// The category that has no factor, or empty.
    public let item: String
    /// Rows, units and revenue.
    public var tally: Tally
  }

  /// The imports, in the order in which later ones win.
  public internal(set) var imports: [LedgerImport] = []
  /// The activity data of the lines that count.
  public internal(set) var activity = ActivityTable()
  /// The records of all imports by where they ended.
  public internal(set) var reconciliation = Reconciliation()
  /// Records that do not count.
  public internal(set) var setAside: [SetAside] = []
  /// Products without a result, those with most units first.
  public internal(set) var unmatched: [Unmatched] = []
  /// The tally of those that the list has no room for.
  public internal(set) var unmatchedOther = Tally()
  /// The first and the last day of lines that count or are returned.
  public internal(set) var countedDays: ClosedRange<CalendarDay>?
  /// The latest day in the ledger: returns are known up to it.
  public internal(set) var latestDay: CalendarDay?
  /// Whether any line that counts does so by the seller's word alone.
  public internal(set) var reliesOnSellersWord = false
  /// Units that count because a grade was taken as a refurbished device's.
  public internal(set) var unitsByGradeAlone: Int64 = 0
  /// Changes with everything that changes an answer of the ledger.
  public internal(set) var changes: Int64 = 0
}
