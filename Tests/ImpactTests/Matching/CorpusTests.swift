import ImpactTestSupport
import Testing

@testable import Impact

/// A labelled corpus of real-looking titles in five languages.
///
/// Titles and rules are by the same hand, so these scores are a guard against falling behind, not a
/// measure of unseen titles.
@Suite("The corpus of titles", .timeLimit(.minutes(10)))
struct CorpusTests {
  private struct Entry {
    let title: String
    let category: String
    let state: String
    let categoryText: String
  }

  private func entries() throws -> [Entry] {
    var entries: [Entry] = []
    var parser = DelimitedParser()
    let take = { (fields: FieldBuffer, number: Int) in
      let cells = (0..<fields.count).map { String(decoding: fields[$0], as: UTF8.self) }
      if number == 1 {
        #expect(cells == ["title", "category_text", "language", "category", "state"])
      } else {
        entries.append(
          Entry(title: cells[0], category: cells[3], state: cells[4], categoryText: cells[1]))
      }
    }
    try parser.parse(
      Array(try ProjectFiles.text("Tests/ImpactTests/Corpus/titles.csv").utf8)[...], take)
    try parser.finish(take)
    return entries
  }

  @Test("Accessories counted as a device <= 0.2 %, devices found >= 97 %, wrong category <= 0.5 %")
  func scores() throws {
    let matcher = try Matcher.builtIn()
    let entries = try entries()
    #expect(entries.count > 600)
    let notDevices: Set = ["accessory", "not_goods", "none"]
    var devices = 0
    var found = 0
    var wrong: [String] = []
    var falseDevices: [String] = []
    var states: [String] = []
    for entry in entries {
      let match = matcher.product(category: entry.categoryText, title: entry.title)
      var got: String?
      if case .device(let category) = match.kind { got = category }
      if notDevices.contains(entry.category) {
        if got != nil { falseDevices.append(entry.title) }
      } else {
        devices += 1
        if got == entry.category { found += 1 } else if got != nil { wrong.append(entry.title) }
      }
      if match.titleCondition.rawValue != entry.state { states.append(entry.title) }
    }
    #expect(Double(falseDevices.count) <= 0.002 * Double(entries.count), "\(falseDevices)")
    #expect(Double(found) >= 0.97 * Double(devices), "\(found) of \(devices)")
    #expect(Double(wrong.count) <= 0.005 * Double(devices), "\(wrong)")
    #expect(Double(states.count) <= 0.005 * Double(entries.count), "\(states)")
  }
}
