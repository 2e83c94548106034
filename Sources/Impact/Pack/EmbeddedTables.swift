import CFactorTables

/// One CSV table of a factor pack: its path below the pack's folder and its bytes.
public struct PackTable: Hashable, Sendable {
  /// The path below the pack's folder, such as `open/masses.csv`.
  public let name: String
  /// The bytes of the file.
  public let bytes: [UInt8]

  /// Makes a table.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Whether it holds words by which goods are recognised, and no numbers.
  public var isForMatching: Bool { name.hasPrefix("matching/") }

  /// The tables that are built into the program, sorted by name.
  ///
  /// They are compiled in with `#embed`, so the program can be copied anywhere on its own.
  public static let embedded: [PackTable] = (0..<factor_table_count()).map { index in
    let table = factor_table(index)
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    return PackTable(name: String(cString: table.name), bytes: Array(bytes))
  }.sorted { $0.name < $1.name }
}
