/// Lines of an export on their way into a ledger.
///
/// Products and words are numbered from 0 in the order in which they come first; every batch brings those
/// that its lines need and that no batch before it had.
public struct LineBatch: Sendable {
  /// One line: numbers only, so that millions of them cost little.
  public struct Line: Sendable {
    /// The record, the header being 1.
    public var row: Int
    /// The number of its product.
    public var product: Int
    /// The number of its words.
    public var words: Int
    /// The day of the order, in days since 1970-01-01.
    public var day: Int32
    /// Units as ordered; negative in a return's own row.
    public var units: Int64
    /// Units that came back; zero or more.
    public var returned: Int64
    /// Revenue of the line in minor units; 0 without one.
    public var revenue: Int64
    /// Whether the export gives a price.
    public var hasRevenue: Bool
    /// Whether the export gives a price of exactly nothing.
    public var isFree: Bool
    /// Where its ids begin in ``LineBatch/ids``.
    public var start: Int
    /// The bytes of the order id, which comes first.
    public var orderCount: Int
    /// The bytes of the line id, which follows.
    public var lineCount: Int
    /// The bytes of the seller's number of the product, which comes last.
    public var numberCount: Int
  }

  /// The products that come for the first time.
  public var products: [KeptProduct] = []
  /// The words that come for the first time.
  public var words: [KeptWords] = []
  /// The lines, in the order of the export.
  public var lines: [Line] = []
  /// What may be an order of another source, named in a line: the place of the line in ``lines``, and the token.
  public var mentions: [(line: Int, token: [UInt8])] = []
  /// The ids of the lines, one after the other: order id, line id, number of the product.
  public var ids: [UInt8] = []

  /// Nothing.
  init() {}
}
