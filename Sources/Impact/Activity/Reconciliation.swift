/// The table that accounts for every record read: nothing is dropped in silence.
public struct Reconciliation: Hashable, Sendable {
  /// The tally of each state.
  public private(set) var tallies: [RecordState: Tally] = [:]
  /// Units sold, before returns, of the records that count.
  public private(set) var unitsSold: Int64 = 0
  /// Units that came back, of the records that count or are returned; zero or more.
  public private(set) var unitsReturned: Int64 = 0

  /// Nothing read.
  public init() {}

  /// Adds records that ended in one state.
  public mutating func add(_ tally: Tally, to state: RecordState) {
    tallies[state, default: Tally()].add(tally)
  }

  /// Adds units that count.
  public mutating func addUnits(sold: Int64, returned: Int64) {
    unitsSold += sold
    unitsReturned += returned
  }

  /// The tally of one state.
  public subscript(state: RecordState) -> Tally { tallies[state] ?? Tally() }

  /// Every record read: the sum of the ten states.
  public var rowsRead: Int64 { tallies.values.reduce(0) { $0 + $1.rows } }

  /// The units of every record read.
  public var unitsRead: Int64 { tallies.values.reduce(0) { $0 + $1.units } }

  /// Units that count: sold less returned.
  public var unitsCounted: Int64 { unitsSold - unitsReturned }

  /// Adds another table.
  public mutating func add(_ other: Reconciliation) {
    for (state, tally) in other.tallies { add(tally, to: state) }
    addUnits(sold: other.unitsSold, returned: other.unitsReturned)
  }
}
