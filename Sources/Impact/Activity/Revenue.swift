/// Revenue per currency, in minor units (cents); never converted.
public struct Revenue: Hashable, Sendable {
  /// The amounts, sorted by currency, without zeros.
  public private(set) var amounts: [Amount] = []

  /// An amount of one currency.
  public struct Amount: Hashable, Sendable {
    /// The currency.
    public let currency: CurrencyCode
    /// Minor units; negative after refunds.
    public var minorUnits: Int64
  }

  /// No revenue.
  public init() {}

  /// Adds an amount.
  ///
  /// An amount that would pass 63 bits stays at the bound, which no shop reaches.
  public mutating func add(_ minorUnits: Int64, _ currency: CurrencyCode) {
    guard minorUnits != 0 else { return }
    guard let index = amounts.firstIndex(where: { $0.currency >= currency }) else {
      amounts.append(Amount(currency: currency, minorUnits: minorUnits))
      return
    }
    guard amounts[index].currency == currency else {
      amounts.insert(Amount(currency: currency, minorUnits: minorUnits), at: index)
      return
    }
    let (sum, overflow) = amounts[index].minorUnits.addingReportingOverflow(minorUnits)
    amounts[index].minorUnits = overflow ? (minorUnits > 0 ? .max : -.max) : sum
    if amounts[index].minorUnits == 0 { amounts.remove(at: index) }
  }

  /// Adds all amounts of another.
  public mutating func add(_ other: Revenue) {
    for amount in other.amounts { add(amount.minorUnits, amount.currency) }
  }

  /// `EUR=1299000;USD=70000`, empty for none: the form of the CSV tables.
  public var text: String {
    amounts.map { "\($0.currency.code)=\($0.minorUnits)" }.joined(separator: ";")
  }
}
