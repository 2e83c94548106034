import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

@Suite("Shape of a table", .timeLimit(.minutes(20)))
struct TableShapeTests {
  private func shape(_ text: String, isWhole: Bool = true) -> TableShape {
    TableShape(
      DelimitedTable.records(of: Array(text.utf8), DelimitedFormat(), isWhole: isWhole),
      isWhole: isWhole)
  }

  @Test("The header is the first record")
  func plain() {
    let shape = shape("date,title\n2024-01-01,Phone\n")
    #expect(shape.header == 1...1)
    #expect(shape.names == ["date", "title"])
    #expect(shape.preamble == 0)
    #expect(shape.firstData == 2)
    #expect(shape.footer == 0)
    #expect(shape.secondTable == nil)
  }

  @Test("Data may begin with the first record")
  func noHeader() {
    for text in ["1,2,3\n", "2024-01-01,Phone,9.90\n2024-01-02,Laptop,5\n", "4,5,6\n1,2,3\n"] {
      let shape = shape(text)
      #expect(shape.header == nil)
      #expect(shape.names == [])
      #expect(shape.firstData == 1)
      #expect(shape.width == 3)
    }
  }

  @Test("A header alone is a header")
  func headerOnly() {
    #expect(shape("date,title,price\n").names == ["date", "title", "price"])
  }

  @Test("Years are names where they stand above sums")
  func years() {
    #expect(shape("shop,2023,2024\nA,10.5,11\nB,8,9.5\n").header == 1...1)
  }

  @Test("Blank lines, rows of commas and notes before the header are the preamble")
  func preamble() {
    let text = "Report,,\n,,\n\ndate,title,qty\n2024-01-01,Phone,1\n"
    let shape = shape(text)
    #expect(shape.preamble == 3)
    #expect(shape.header == 4...4)
    #expect(shape.names == ["date", "title", "qty"])
  }

  @Test("A header over several records has one name for each column, joined by a blank")
  func severalRecords() {
    let same = shape("date,qty\ndate,qty\ndate,qty\n2024-01-01,1\n")
    #expect(same.header == 1...3)
    #expect(same.names == ["date date date", "qty qty qty"])
    let other = shape(
      "Order,Order,Item,Item\nid,date,qty,price\n7,2024-01-01,1,9.90\n8,2024-01-02,1,5\n")
    #expect(other.header == 1...2)
    #expect(other.names == ["Order id", "Order date", "Item qty", "Item price"])
  }

  @Test("A row without values is no second record of the header")
  func sparseRow() {
    #expect(shape("date,qty,price\n,N/A,N/A\n2024-01-01,1,9\n2024-01-02,1,9\n").header == 1...1)
  }

  @Test("Blank lines, sums and notes behind the table are the footer, if all was seen")
  func footer() {
    let text = "date,title,qty\n2024-01-01,Phone,1\n2024-01-02,Phone,1\n\nexported by shop\n"
    #expect(shape(text).footer == 2)
    #expect(shape(text, isWhole: false).footer == 0)
    #expect(shape("a,b,c\n,,x\n,y,\n").footer == 0)
  }

  @Test("A second table begins where the header comes again, narrower or wider too")
  func secondTable() {
    let first = "date,title,qty,price,currency\n2024-01-01,Phone,1,9,EUR\n"
    for header in [
      "date,title,qty,price,currency", "date,title,qty,price", "date,title,qty,price,currency,note",
    ] {
      let shape = shape(first + header + "\n2024-01-01,Phone,1,9,EUR,x\n")
      #expect(shape.secondTable == 3, "\(header)")
      #expect(shape.names.count == 5)
    }
  }

  @Test("The header is as wide as the data are")
  func width() {
    #expect(shape("a,b\n1,2,3\n4,5,6\n").names == ["a", "b", ""])
    #expect(shape(",a,b\n1,2\n4,5\n").names == ["a", "b"])
    #expect(shape("a,b,c,,\na,,,,\n,,c,,\n").names == ["a", "b", "c", "", ""])
    #expect(shape("a,b,c\n1,27,,\"too long\"\n,\"too short\"\n0,x,17\n").width == 3)
  }

  @Test("Nothing has no shape")
  func nothing() {
    for text in ["", "\n", "\n\n,,\n"] {
      let shape = shape(text)
      #expect(shape.header == nil)
      #expect(shape.names == [])
      #expect(shape.width == 0)
    }
  }

  @Test("Any records have a shape", arguments: 0..<200 as Range<UInt64>)
  func anyRecords(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = ["a", "1", "2024-01-01", ",", ",", "\n", "\n", "", "9.90", "N/A", "x y"]
    let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
    let shape = shape(text)
    #expect(shape.firstData >= 1)
    #expect(shape.header == nil || shape.names.count == shape.width)
  }
}
