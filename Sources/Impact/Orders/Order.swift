/// An order as it is known now: its lines after every later export, return and cancellation.
public struct Order: Hashable, Sendable {
  /// The id as asked for; never a name, an address or a number of a device.
  public var id: String
  /// What the id is an id of: a platform, or the first file of a plain table.
  public var source: String
  /// The lines, in the order of the export.
  public var lines: [OrderLine]

  /// Makes an order.
  public init(id: String, source: String, lines: [OrderLine]) {
    self.id = id
    self.source = source
    self.lines = lines
  }
}
