public import Impact

/// Where records ended, with units and revenue: of all inputs, or of one.
public struct AccountDocument: Codable, Hashable, Sendable {
  /// The records of one state.
  public struct State: Codable, Hashable, Sendable {
    /// The state.
    public var state: String
    /// Records.
    public var rows: Int64
    /// Units, as ordered.
    public var units: Int64
    /// Minor units by currency.
    public var revenue: [String: Int64]

    enum CodingKeys: String, CodingKey {
      case state, rows, units
      case revenue = "revenue_minor_units"
    }
  }

  /// Units sold, of the records that count or are returned.
  public var sold: Int64
  /// Units that came back.
  public var returned: Int64
  /// The states that occurred, in their order.
  public var states: [State]

  /// The account of a reconciliation.
  public init(_ reconciliation: Reconciliation) {
    sold = reconciliation.unitsSold
    returned = reconciliation.unitsReturned
    states = RecordState.allCases.compactMap { state in
      let tally = reconciliation[state]
      guard tally.rows != 0 else { return nil }
      return State(
        state: state.rawValue, rows: tally.rows, units: tally.units,
        revenue: tally.revenue.document)
    }
  }
}
