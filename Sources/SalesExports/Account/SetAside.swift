public import Impact

/// The records that do not count, by file, reason and value: nothing is dropped in silence.
public struct SetAside: Sendable {
  /// What the records of an entry have in common.
  public struct Key: Hashable, Sendable {
    /// The index of the input.
    public let input: Int
    /// Where the records ended.
    public let state: RecordState
    /// Why.
    public let reason: RecordReason
    /// The column, from 1; 0 when the reason is not about one cell.
    public let column: Int
    /// The value that cannot be read, as far as it may be shown; empty for other reasons.
    public let value: String
  }

  /// Records with one reason.
  public struct Entry: Hashable, Sendable {
    /// How many rows, units, and how much revenue.
    public internal(set) var tally = Tally()
    /// The first ten row numbers, the header being 1.
    public internal(set) var firstRows: [Int] = []
  }

  /// The most rows that are listed of an entry.
  static let mostFirstRows = 10
  /// The most distinct values that are listed per input and reason; the rest stand together.
  static let mostValues = 1_000
  /// What stands for the values past that number.
  static let otherValues = "other values"

  private var entries: [Key: Entry] = [:]
  private var distinct: [Key: Int] = [:]

  init() {}

  mutating func add(
    input: Int, row: Int, state: RecordState, reason: RecordReason, column: Int = 0,
    value: String = "", tally: Tally
  ) {
    var key = Key(input: input, state: state, reason: reason, column: column, value: value)
    if !value.isEmpty, entries[key] == nil {
      let group = Key(input: input, state: state, reason: reason, column: 0, value: "")
      if distinct[group, default: 0] >= Self.mostValues {
        key = Key(
          input: input, state: state, reason: reason, column: column, value: Self.otherValues)
      } else {
        distinct[group, default: 0] += 1
      }
    }
    entries[key, default: Entry()].add(tally, row: row)
  }

  /// Adds records without values, with the first of their rows in ascending order.
  mutating func add(
    input: Int, state: RecordState, reason: RecordReason, tally: Tally, firstRows: [Int]
  ) {
    let key = Key(input: input, state: state, reason: reason, column: 0, value: "")
    entries[key, default: Entry()].add(tally, rows: firstRows)
  }

  /// The entries in the order of inputs, states, reasons and values.
  public var sorted: [(key: Key, entry: Entry)] {
    entries.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension SetAside.Entry {
  fileprivate mutating func add(_ other: Tally, row: Int) {
    tally.add(other)
    if firstRows.count < SetAside.mostFirstRows { firstRows.append(row) }
  }

  fileprivate mutating func add(_ other: Tally, rows: [Int]) {
    tally.add(other)
    firstRows = Array((firstRows + rows).sorted().prefix(SetAside.mostFirstRows))
  }
}

extension SetAside.Key: Comparable {
  /// By input, state, reason, column and value.
  public static func < (left: SetAside.Key, right: SetAside.Key) -> Bool {
    (left.input, left.state.order, left.reason.rawValue, left.column, left.value)
      < (right.input, right.state.order, right.reason.rawValue, right.column, right.value)
  }
}
