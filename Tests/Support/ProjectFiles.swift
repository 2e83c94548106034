package import Foundation

/// The files of the project, for tests that read them.
package enum ProjectFiles {
  /// The folder of the project.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file.
  package static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The paths below a folder, sorted, that end in one of the suffixes.
  package static func paths(below folder: String, ending suffixes: [String]) throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(
      atPath: root.appending(path: folder).path(percentEncoded: false))
    return all.filter { path in suffixes.contains { path.hasSuffix($0) } }.sorted()
  }
}
