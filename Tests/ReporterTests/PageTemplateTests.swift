import ImpactTestSupport
import Testing

@testable import Reporter

@Suite("The template in pieces")
struct PageTemplateTests {
  @Test("Pieces are the whole text, end with a line, and leave no section open")
  func pieces() throws {
    let text = try #require(ReportTemplate.text("statement.mustache"))
    let pieces = PageTemplate.pieces(text)
    #expect(pieces.joined() == text)
    #expect(pieces.count > 10)
    #expect(pieces.allSatisfy { $0.hasSuffix("\n") || $0 == pieces.last })
    for piece in pieces {
      let opened = piece.ranges(of: "{{#").count + piece.ranges(of: "{{^").count
      #expect(opened == piece.ranges(of: "{{/").count)
      // A reader's work grows with the square.
      #expect(piece.utf8.count < 16_000)
    }
  }

  @Test("Pieces render to the same text as the whole")
  func sameText() throws {
    let text = try #require(ReportTemplate.text("statement.mustache"))
    for statement in [try Fixtures.statement(Fixtures.mixed), try Fixtures.examples()] {
      let context = StatementPage(statement: statement).context
      let whole = try PageTemplate(pieces: [text])
      #expect(try PageTemplate(text).render(context) == whole.render(context))
    }
  }
}
