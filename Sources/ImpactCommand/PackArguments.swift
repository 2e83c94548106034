import ArgumentParser
import Foundation
import Impact
import Reporter

/// The factor pack of a command.
struct PackArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder with a pack or overlay of your own, or the version of an earlier pack; 'verify' and "
        + "'compare' take several.",
      valueName: "dir|version"),
    completion: .directory)
  var pack: [String] = []

  /// Takes over what a settings file says and the command line does not.
  mutating func fill(from settings: Settings) {
    if pack.isEmpty { pack = settings.pack.map { [$0] } ?? [] }
  }

  /// The choice for the record; empty for the newest pack without a word.
  var setting: [(name: String, value: String)] {
    pack.map { (name: "pack", value: URL(filePath: $0).lastPathComponent) }
  }

  /// The pack, and the matcher that goes with it.
  func load() throws -> (pack: FactorPack, matcher: Matcher) {
    guard let first = pack.first else { return (try FactorPack.builtIn(), try Matcher.builtIn()) }
    guard pack.count == 1 else {
      throw Failure(.usage, "impact: error: --pack names several packs; name one")
    }
    return try Self.load(first)
  }

  /// The pack alone, where nothing is recognised by its words.
  func loadPack() throws -> FactorPack {
    try pack.isEmpty ? FactorPack.builtIn() : load().pack
  }

  /// The pack that a calculation record names: built in, or the user's own by `--pack`.
  ///
  /// - Throws: ``Failure`` when it is neither, or when the user's own is another than the record's.
  func pack(of record: RecordDocument) throws -> (pack: FactorPack, matcher: Matcher) {
    let own = try pack.map { try Self.load($0) }
    let released = try PackTable.releasedVersions.map { try Self.load($0) }
    let candidates =
      try own + [(pack: FactorPack.builtIn(), matcher: Matcher.builtIn())] + released
    for candidate in candidates {
      let digests = PackDigests(pack: candidate.pack, matching: record.matchingDigest)
      if digests.pack == record.pack.digest, digests.overlay == record.overlay?.digest {
        return candidate
      }
    }
    let overlay = record.overlay.map { " with \($0.id) \($0.version)" } ?? ""
    let name = "\(record.pack.id) \(record.pack.version)\(overlay)"
    guard !pack.isEmpty else {
      throw Failure(
        .no,
        "record.pack.digest: the statement was made with the factor pack \(name), which is none that "
          + "is built in (SHA-256 \(record.overlay?.digest ?? record.pack.digest)); name its folder with --pack"
      )
    }
    throw Failure(
      .no,
      "record.pack.digest: the pack in \(pack.joined(separator: ", ")) is not the one that the statement was made with "
        + "(\(name), SHA-256 \(record.overlay?.digest ?? record.pack.digest)): a table was changed, or it is another "
        + "version; name the folder as it was")
  }

  /// Loads a folder, or an earlier pack by its version.
  static func load(_ name: String) throws -> (pack: FactorPack, matcher: Matcher) {
    if try FactorPack.builtIn().version == name {
      return (try FactorPack.builtIn(), try Matcher.builtIn())
    }
    let released = PackTable.released(name)
    if !released.isEmpty { return try make(released, overlay: [], folder: name) }
    let tables = try folder(name)
    let isOverlay = tables.contains {
      $0.name == "pack.csv"
        && $0.bytes.split(separator: UInt8(ascii: "\n")).contains {
          $0.starts(with: Array("overlay_of,".utf8))
        }
    }
    return isOverlay
      ? try make(PackTable.embedded, overlay: tables, folder: name)
      : try make(tables, overlay: [], folder: name)
  }

  private static func make(
    _ tables: [PackTable], overlay: [PackTable], folder: String
  ) throws -> (pack: FactorPack, matcher: Matcher) {
    do {
      let pack = try FactorPack(tables: tables, overlay: overlay)
      let hasWords = tables.contains(where: \.isForMatching)
      return (
        pack, try Matcher(tables: hasWords ? tables : PackTable.embedded, models: pack.models)
      )
    } catch {
      throw Failure(.data, error.description)
    }
  }

  /// The tables of a folder.
  static func folder(_ name: String) throws -> [PackTable] {
    // An enumerator does not go through a link by itself.
    let folder = URL(filePath: name).resolvingSymlinksInPath().path(percentEncoded: false)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue, let files = FileManager.default.enumerator(atPath: folder)
    else {
      throw Failure(
        .noInput,
        "impact: error: no folder and no earlier pack \(name); name the folder of a pack, or one of "
          + "the versions \(versions.joined(separator: ", "))")
    }
    var tables: [PackTable] = []
    for case let file as String in files where file.hasSuffix(".csv") {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(file)") else {
        throw Failure(
          .inputOutput, "impact: error: \(file) cannot be read; check its permissions")
      }
      tables.append(PackTable(name: file, bytes: [UInt8](data)))
    }
    guard !tables.isEmpty else {
      throw Failure(.noInput, "impact: error: no tables in \(name); name the folder of a pack")
    }
    // The project's own folder also holds the packs released before.
    return tables.filter { !$0.name.hasPrefix("released/") }
  }

  /// The versions of packs that are built in.
  static var versions: [String] {
    PackTable.releasedVersions + [(try? FactorPack.builtIn().version) ?? ""]
  }
}
