import Foundation
package import Testing

/// Compares text with a file under `Golden/`, byte for byte.
///
/// `RECORD_GOLDEN=1 swift test` writes the files instead, and fails, so that a recording is looked at and
/// committed like any other change. A missing file is a failure, never a silent first recording.
package func expectGolden(
  _ text: String, _ name: String, filePath: StaticString = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let golden = URL(filePath: "\(filePath)").deletingLastPathComponent()
    .appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
    try text.write(to: golden, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name); read the difference", sourceLocation: sourceLocation)
    return
  }
  let expected = try #require(
    try? String(contentsOf: golden, encoding: .utf8), "no golden file \(name)",
    sourceLocation: sourceLocation)
  guard text != expected else { return }
  let lines = zip(text.split(separator: "\n"), expected.split(separator: "\n"))
  let first = lines.enumerated().first { $0.element.0 != $0.element.1 }
  Issue.record(
    """
    \(name) differs, first in line \(first.map { $0.offset + 1 } ?? -1):
    now:    \(first?.element.0.prefix(300) ?? "(lengths differ)")
    golden: \(first?.element.1.prefix(300) ?? "")
    """, sourceLocation: sourceLocation)
}
