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

  /// The tables of the newest pack, built into the program, sorted by name.
  ///
  /// They are compiled in with `#embed`, so the program can be copied anywhere on its own.
  public static let embedded: [PackTable] = all.filter { !$0.name.hasPrefix(releasedFolder) }

  /// The tables of an earlier pack that was released, sorted by name; empty when there is none of that
  /// version.
  ///
  /// Released packs stay in the program for good: a statement made with one can be recomputed.
  package static func released(_ version: String) -> [PackTable] {
    let folder = "\(releasedFolder)\(version)/"
    return all.filter { $0.name.hasPrefix(folder) }.map {
      PackTable(name: String($0.name.dropFirst(folder.count)), bytes: $0.bytes)
    }
  }

  /// The versions of earlier packs, sorted.
  package static var releasedVersions: [String] {
    Set(
      all.filter { $0.name.hasPrefix(releasedFolder) }.compactMap {
        $0.name.split(separator: "/").dropFirst().first.map(String.init)
      }
    ).sorted()
  }

  private static let releasedFolder = "released/"

  private static let all: [PackTable] = (0..<factor_table_count()).map { index in
    let table = factor_table(index)
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    return PackTable(name: String(cString: table.name), bytes: Array(bytes))
  }.sorted { $0.name < $1.name }
}
