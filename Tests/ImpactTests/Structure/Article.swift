import Impact
import ImpactTestSupport

/// An article of the documentation.
struct Article {
  static let folder = "Sources/Impact/Impact.docc"

  let name: String
  let text: String

  init(_ name: String) throws {
    self.name = name
    text = try ProjectFiles.text("\(Self.folder)/\(name).md")
  }

  static var all: [Article] {
    get throws {
      try ProjectFiles.paths(below: folder, ending: [".md"]).map {
        try Article(String($0.dropLast(3)))
      }
    }
  }

  private var lines: [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The lines of each block of a language.
  func blocks(_ language: String) -> [[Substring]] {
    fences.filter { $0.language == language }.map(\.lines)
  }

  /// The tables of an overlay: the blocks of CSV, each below the name of its file.
  var tables: [PackTable] {
    fences.filter { $0.language == "csv" }.map { fence in
      PackTable(
        name: fence.caption.replacing("`", with: ""),
        bytes: Array((fence.lines.joined(separator: "\n") + "\n").utf8))
    }
  }

  /// The words behind `impact` of every command in a shell block or in code within a sentence.
  var commands: [[Substring]] {
    let inSentences = text.split(separator: "`").filter { !$0.contains("\n") }
    return (inSentences + blocks("sh").joined()).filter { $0.hasPrefix("impact ") }
      .map { $0.split(separator: " ").dropFirst().map { $0 } }
  }

  private var fences: [(language: Substring, caption: String, lines: [Substring])] {
    var fences: [(language: Substring, caption: String, lines: [Substring])] = []
    var caption = ""
    var isInside = false
    for line in lines {
      if line.hasPrefix("```") {
        if !isInside { fences.append((line.dropFirst(3), caption, [])) }
        isInside.toggle()
      } else if isInside {
        fences[fences.count - 1].lines.append(line)
      } else if !line.isEmpty {
        caption = String(line)
      }
    }
    return fences
  }
}
