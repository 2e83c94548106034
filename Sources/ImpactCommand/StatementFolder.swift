import Foundation
import Reporter

/// The folder of a statement: each file appears whole or not at all.
struct StatementFolder {
  /// The folder as the user named it.
  let name: String

  private static let known = [
    "statement.html", "statement.json", "activity.csv", "datapackage.json",
  ]

  /// Looks at the folder before any work is done.
  ///
  /// - Throws: ``Failure`` when it holds another statement and `replace` is not set, or is a file.
  init(_ name: String, replace: Bool) throws {
    self.name = name
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else {
      throw Failure(.cannotCreate, "impact: error: \(name) is a file; name a folder with -o")
    }
    let held = Self.known.filter { FileManager.default.fileExists(atPath: "\(name)/\($0)") }
    guard held.isEmpty || replace else {
      throw Failure(
        .cannotCreate,
        "impact: error: \(name) holds another statement; name another folder, or say --replace")
    }
  }

  /// Writes the files beside their places and renames them when all are written.
  func write(_ files: StatementFiles) throws {
    // The moment of writing is short: an interrupt waits, so that nothing stays behind half-written.
    let interrupts = HeldInterrupts()
    defer { interrupts.release() }
    let manager = FileManager.default
    var written: [(from: String, to: String)] = []
    var isNew = false
    do {
      isNew = !manager.fileExists(atPath: name)
      try manager.createDirectory(atPath: name, withIntermediateDirectories: true)
      for (file, text) in files.files {
        let temporary = "\(name)/.\(file).partial"
        written.append((temporary, "\(name)/\(file)"))
        try Self.write(text, to: temporary)
      }
      // The statement itself comes last: where it stands, all it rests on stands too.
      for (from, to) in written.reversed() where rename(from, to) != 0 {
        throw CocoaError(.fileWriteUnknown)
      }
    } catch {
      for (from, _) in written { unlink(from) }
      if isNew { rmdir(name) }
      throw Failure(
        .cannotCreate,
        "impact: error: the statement cannot be written into \(name); check the folder's permissions "
          + "and the room on the disk")
    }
  }

  /// Writes a text as it lies in memory: that of a large statement is large.
  private static func write(_ text: String, to path: String) throws {
    var text = text
    try text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return try Data().write(to: URL(filePath: path)) }
      // It is only read; the type for bytes of others has no form for that.
      try Data(
        bytesNoCopy: UnsafeMutableRawPointer(mutating: base), count: bytes.count, deallocator: .none
      ).write(to: URL(filePath: path))
    }
  }
}
