import ImpactTestSupport
import Testing

@testable import Impact

/// A title with what it is: of the corpus, or made by the generator.
struct LabelledTitle {
  let title: String
  let categoryText: String
  /// A category, or `accessory`, `not_goods`, `none`.
  let category: String
  let state: String

  /// Whether the goods are a device.
  var isDevice: Bool { !["accessory", "not_goods", "none"].contains(category) }

  /// The titles of a file under `Corpus/`.
  static func corpus() throws -> [LabelledTitle] {
    try rows("titles", ["title", "category_text", "language", "category", "state"]).map {
      LabelledTitle(title: $0[0], categoryText: $0[1], category: $0[3], state: $0[4])
    }
  }

  /// The records of a file under `Corpus/` without its header.
  static func rows(_ name: String, _ header: [String]) throws -> [[String]] {
    var rows: [[String]] = []
    var parser = DelimitedParser()
    let take = { (fields: FieldBuffer, number: Int) in
      let cells = (0..<fields.count).map { String(decoding: fields[$0], as: UTF8.self) }
      if number == 1 {
        #expect(cells == header)
      } else {
        rows.append(cells)
      }
    }
    try parser.parse(
      Array(try ProjectFiles.text("Tests/ImpactTests/Corpus/\(name).csv").utf8)[...], take)
    try parser.finish(take)
    return rows
  }
}
