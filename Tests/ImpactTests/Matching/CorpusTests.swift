import ImpactTestSupport
import Testing

@testable import Impact

/// A labelled corpus of titles in the manner of real ones, in five languages.
///
/// Titles and rules are by the same hand, so these scores are a guard against falling behind, not a
/// measure of unseen titles.
@Suite("The corpus of titles", .timeLimit(.minutes(20)))
struct CorpusTests {
  @Test("Accessories counted as a device <= 0.2 %, devices found >= 97 %, wrong category <= 0.5 %")
  func scores() throws {
    let entries = try LabelledTitle.corpus()
    #expect(entries.count > 2_500)
    let score = MatchingScore(entries, try Matcher.builtIn())
    print(score.table)
    #expect(score.falseShare <= 0.002, "\(score.falseDevices)")
    #expect(score.foundShare >= 0.97, "\(score.missed)")
    #expect(score.wrongShare <= 0.005, "\(score.wrong)")
    #expect(score.wrongStateShare <= 0.005, "\(score.states)")
  }

  @Test("So do thousands of titles made of brands, models, words and noise", arguments: [1, 2])
  func generated(seed: UInt64) throws {
    var generator = try TitleGenerator(seed: seed)
    let score = MatchingScore(
      (0..<6_000).map { _ in generator.title() }, try Matcher.builtIn())
    print(score.table)
    #expect(score.falseShare <= 0.002, "\(score.falseDevices)")
    #expect(score.foundShare >= 0.97, "\(score.missed)")
    #expect(score.wrongShare <= 0.005, "\(score.wrong)")
    #expect(score.wrongStateShare <= 0.005, "\(score.states)")
  }

  @Test("Capitals, blanks, quotes and signs around a title change nothing")
  func writing() throws {
    let matcher = try Matcher.builtIn()
    for entry in try LabelledTitle.corpus() {
      let plain = matcher.product(category: entry.categoryText, title: entry.title)
      let ways = [
        entry.title.uppercased(), entry.title.replacing(" ", with: "\u{A0}"),
        "  \(entry.title) ", "✅ \(entry.title) 🔥",
        entry.title.replacing("\"", with: "”").replacing("'", with: "’"),
      ]
      // Capital ß is SS, so the letters differ, and the words do not.
      for way in ways {
        let other = matcher.product(category: entry.categoryText, title: way)
        #expect(other.kind == plain.kind, "\(way)")
        #expect(other.titleCondition == plain.titleCondition, "\(way)")
      }
    }
  }
}
