import Foundation

/// The exports of which inputs are made by changing them.
package struct FuzzCorpus: Sendable {
  /// The formats that can be asked for.
  package enum Format: String, CaseIterable, Sendable { case csv, json, xml, xlsx }

  /// What an input is made of.
  enum Contents: Sendable {
    case bytes([UInt8])
    /// The files of an archive: changing the archive's own bytes would only break checksums.
    case parts([(name: String, bytes: [UInt8])])
  }

  let items: [(format: Format, contents: Contents)]

  /// Takes the files of a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder; files whose names say that they are no exports are left out.
  ///   - formats: The formats that are wanted.
  /// - Throws: When the folder or a file cannot be read, or none is left.
  package init(_ folder: String, formats: Set<Format> = Set(Format.allCases)) throws {
    var items: [(format: Format, contents: Contents)] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      guard let format = Self.format(of: name), formats.contains(format) else { continue }
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
      items.append((format, .bytes(bytes)))
    }
    if formats.contains(.xlsx) {
      // Often enough among the many other files.
      for _ in 0..<6 { items.append((.xlsx, .parts(WorkbookParts.all))) }
    }
    guard !items.isEmpty else { throw CocoaError(.fileNoSuchFile) }
    self.items = items
  }

  /// The bytes of any export of a format; of any at all when there is none.
  func bytes(of format: Format, _ random: inout SeededRandom) -> [UInt8] {
    let some = items.filter { $0.format == format }
    let item = (some.isEmpty ? items : some).randomElement(using: &random)
    switch item?.contents {
    case .bytes(let bytes): return bytes
    case .parts(let parts): return parts.last?.bytes ?? []
    case nil: return []
    }
  }

  private static func format(of name: String) -> Format? {
    guard !name.contains(".expected.") else { return nil }
    switch name.split(separator: ".").last {
    case "csv", "txt", "tsv": return .csv
    case "json", "ndjson": return .json
    case "xml": return .xml
    case "xlsx", "zip", "gz": return .xlsx
    default: return nil
    }
  }
}
