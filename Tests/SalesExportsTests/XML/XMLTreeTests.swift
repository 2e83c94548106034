import Testing

@testable import SalesExports

@Suite("other XML is read as a tree of named values")
struct XMLTreeTests {
  private func tree(_ text: String) throws -> String {
    let tree = try XMLTree(MemoryBlocks(text), file: "x.xml")
    var words = ""
    while let event = try tree.next() {
      switch event {
      case .beginObject: words += "{"
      case .endObject: words += "}"
      case .key(let name): words += String(decoding: name, as: UTF8.self) + ":"
      case .string(let text): words += "'" + String(decoding: text, as: UTF8.self) + "'"
      case .beginArray, .endArray, .number, .bool, .null: words += "?"
      }
    }
    return words
  }

  @Test(
    "elements become objects and texts, repeated ones repeated names",
    arguments: [
      ("<a/>", "{a:''}"),
      ("<a> x </a>", "{a:'x'}"),
      ("<a>\n <b>1</b>\n <b>2</b>\n</a>", "{a:{b:'1'b:'2'}}"),
      ("<a k='v'>t</a>", "{a:{@k:'v'#text:'t'}}"),
      ("<a k='v'/>", "{a:{@k:'v'}}"),
      ("<a>t<b/>u</a>", "{a:{#text:'t'b:''#text:'u'}}"),
      ("<p:a xmlns:p='urn:p'><p:b p:k='1'/></p:a>", "{a:{b:{@k:'1'}}}"),
      ("<a>x<!-- c -->y<![CDATA[<z>]]></a>", "{a:'xy<z>'}"),
      (
        "<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:schemaLocation='u'>1</a>",
        "{a:'1'}"
      ),
    ])
  func shapes(text: String, tree: String) throws { #expect(try self.tree(text) == tree) }

  @Test("orders with their products become one row for each product")
  func orders() throws {
    let text = """
      <Orders><Order><Number>7</Number><Date>2026-01-31</Date><Products>
      <Product sku="A"><Name>Laptop</Name><Qty>1</Qty></Product>
      <Product sku="B"><Name>Phone</Name><Qty>2</Qty></Product></Products></Order>
      <Order><Number>8</Number><Date>2026-02-01</Date><Products>
      <Product sku="A"><Name>Laptop</Name><Qty>3</Qty></Product></Products></Order></Orders>
      """
    let table = try TreeTable(
      file: "x.xml", open: { try XMLTree(MemoryBlocks(text), file: "x.xml") },
      score: { names in
        names.count { $0.hasSuffix("Name") || $0.hasSuffix("Qty") || $0.hasSuffix("Number") }
      })
    let rows = try Tables.rows(table).map { $0.cells.joined(separator: "|") }
    #expect(
      rows == [
        "Number|Date|Products.Product.@sku|Products.Product.Name|Products.Product.Qty",
        "7|2026-01-31|A|Laptop|1", "7|2026-01-31|B|Phone|2", "8|2026-02-01|A|Laptop|3",
      ])
  }

  @Test("a text in many pieces stays within the limit of one")
  func pieces() {
    let piece = String(repeating: "a", count: 1_000_000) + "<!-- -->"
    let text = "<a>" + String(repeating: piece, count: 12) + "</a>"
    #expect(throws: ExportError.self) { try tree(text) }
  }
}
