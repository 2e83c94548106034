import Foundation
import Impact
import Reporter

/// A statement on disk: `statement.json`, or the folder that holds it.
struct StatementFile {
  /// The base name, for messages.
  let name: String
  /// The folder, where one was named.
  let folder: String?
  /// The bytes of `statement.json`.
  let bytes: Data

  /// A statement larger than this is none: a million cells take a third of it.
  private static let largest = 1 << 30

  init(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(
        .noInput, "impact: error: no statement \(path); name a statement.json or its folder")
    }
    folder = isFolder.boolValue ? path : nil
    let file = isFolder.boolValue ? "\(path)/statement.json" : path
    name = URL(filePath: file).lastPathComponent
    guard FileManager.default.fileExists(atPath: file) else {
      throw Failure(
        .noInput, "impact: error: no statement.json in \(path); name the folder of a statement")
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    guard (attributes?[.size] as? Int ?? 0) <= Self.largest else {
      throw Failure(
        .data, "\(name):1:1: error: the file is too large for a statement; name another")
    }
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw Failure(
        .inputOutput, "impact: error: \(name) cannot be read; check its permissions")
    }
    self.bytes = bytes
  }

  /// The document.
  func document() throws -> StatementDocument {
    do {
      return try StatementDocument(reading: bytes)
    } catch {
      throw failure(error)
    }
  }

  /// The statement recomputed, and compared with what the file says.
  func verification(_ packs: PackArguments) throws -> Verification {
    do {
      return try Verification(of: bytes) { try packs.pack(of: $0).pack }
    } catch let error as StatementReadingError {
      throw failure(error)
    }
  }

  private func failure(_ error: StatementReadingError) -> Failure {
    Failure(.data, "\(name):1:1: error: \(error)")
  }

  /// The bytes of another file of the folder; `nil` when there is none.
  static func contents(_ file: String, in folder: String) throws -> Data? {
    let path = "\(folder)/\(file)"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure(.inputOutput, "impact: error: \(file) cannot be read; check its permissions")
    }
    return bytes
  }
}
