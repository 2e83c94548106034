import SalesExports

/// What a line of the ledger is beside its product and its words, a bit each; the file format.
struct LineFlags: OptionSet, Hashable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A return in a row of its own.
  static let isReturn = LineFlags(rawValue: 1)
  /// At a price of exactly nothing.
  static let isFree = LineFlags(rawValue: 2)
  /// All of its units came back.
  static let isAllBack = LineFlags(rawValue: 4)
  /// The export gives a price.
  static let hasRevenue = LineFlags(rawValue: 8)
  /// A later import has the line again.
  static let isReplaced = LineFlags(rawValue: 16)
  /// The line names an order of another source, where it counts.
  static let isMentioned = LineFlags(rawValue: 32)

  /// The order id looks like a number that a platform gives, and not like one that is alike by chance.
  static let hasPlatformNumber = LineFlags(rawValue: 64)

  /// Those that matter for where a line ends.
  var deciding: LineFlags { subtracting(.hasPlatformNumber) }

  /// Those of a line that comes new.
  init(_ line: LineBatch.Line) {
    var flags: LineFlags = []
    if line.units < 0 { flags.insert(.isReturn) }
    if line.isFree { flags.insert(.isFree) }
    if line.units > 0, line.returned >= line.units { flags.insert(.isAllBack) }
    if line.hasRevenue { flags.insert(.hasRevenue) }
    self = flags
  }
}
