import ImpactTestSupport
import Testing

@testable import SalesExports

/// Random orders, written in every shape, give the rows that were written.
@Suite("The shape of a file never changes its rows")
struct TreeTableLawTests {
  /// An order as it is written, and the cells that it must give.
  private struct Order {
    let markup: [Markup]
    let rows: [[String: String]]
  }

  @Test("Random orders in pages, lists, NDJSON and XML")
  func shapes() throws {
    for seed in 0..<60 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      // The first order has every name, so that the structure is the same for each seed.
      let orders = (0..<Int.random(in: 2...8, using: &random)).map {
        order($0, isWhole: $0 == 0, &random)
      }
      let expected = orders.flatMap(\.rows)
      let texts = orders.map { json(.element("", $0.markup)) }
      let list = texts.joined(separator: ",")
      let half = texts.count / 2
      let first = texts[..<half].joined(separator: ",")
      let second = texts[half...].joined(separator: ", ")
      for text in [
        "[\(list)]", texts.joined(separator: "\n"), #"{"orders":[\#(list)]}"#,
        #"{"count":1,"next":null,"results":[\#(first)]}{"count":1,"results":[\#(second)]}"#,
        #"{"status":"ok","data":{"orders":[\#(list)]}}"#, "[[\(first)],[\(second)]]",
        #"[{"page":1,"rows":[\#(first)]},{"page":2,"rows":[\#(second)]}]"#,
      ] {
        let bytes = Array(text.utf8)
        let table = try FlatTree { JSONTokenizer(MemoryBlocks(bytes, seed: seed), file: "a.json") }
        #expect(cells(table) == expected, "seed \(seed): \(text)")
      }
      let markup = Markup.element("Orders", orders.map { .element("Order", $0.markup) })
      #expect(cells(try FlatTree.of(markup)) == expected, "seed \(seed), XML")
    }
  }

  private func cells(_ table: FlatTree) -> [[String: String]] {
    let names = table.rows.first ?? []
    return table.rows.dropFirst().map { row in
      Dictionary(zip(names, row).filter { !$1.isEmpty }, uniquingKeysWith: { $1 })
    }
  }

  private func order(_ number: Int, isWhole: Bool, _ random: inout SeededRandom) -> Order {
    func chance(_ random: inout SeededRandom) -> Bool {
      isWhole || Bool.random(using: &random)
    }
    var markup: [Markup] = [.text("id", "\(number)")]
    var own = ["id": "\(number)"]
    if chance(&random) {
      markup.append(.text("date", "2025-01-31"))
      own["date"] = "2025-01-31"
    }
    if chance(&random) {
      markup.append(.element("address", [.text("country", "FR"), .text("city", "Orléans")]))
      own["address.country"] = "FR"
      own["address.city"] = "Orléans"
    }
    let notes = (0..<(isWhole ? 2 : Int.random(in: 0...3, using: &random))).map { "note \($0)" }
    markup += notes.map { .element("notes", [.text("text", $0)]) }
    own["notes.text"] = notes.isEmpty ? nil : notes.joined(separator: ";")
    var rows: [[String: String]] = []
    for line in 0..<(isWhole ? 2 : Int.random(in: 0...4, using: &random)) {
      let title = "\"Pixel\" \(line), 6\" \\ ü"
      var parts: [Markup] = [.text("title", title)]
      var row = own
      row["lines.title"] = title
      if chance(&random) {
        parts.append(.text("quantity", "\(line)"))
        row["lines.quantity"] = "\(line)"
      }
      let refunds = (0..<(isWhole ? 2 : Int.random(in: 0...2, using: &random))).map { "\($0)" }
      parts += refunds.map { .element("refunds", [.text("amount", $0)]) }
      row["lines.refunds.amount"] = refunds.isEmpty ? nil : refunds.joined(separator: ";")
      markup.append(.element("lines", parts))
      rows.append(row)
    }
    return Order(markup: markup, rows: rows.isEmpty ? [own] : rows)
  }

  /// Writes an element as an object; repeated elements as a list.
  private func json(_ markup: Markup) -> String {
    switch markup {
    case .text(_, let text): return quoted(text)
    case .element(_, let children):
      var names: [String] = []
      var values: [String: [String]] = [:]
      for child in children {
        if values[child.name] == nil { names.append(child.name) }
        values[child.name, default: []].append(json(child))
      }
      let members = names.map { name in
        let list = (values[name] ?? []).joined(separator: ",")
        let isList = ["lines", "refunds", "notes"].contains(name)
        return quoted(name) + ":" + (isList ? "[\(list)]" : list)
      }
      return "{" + members.joined(separator: ",") + "}"
    }
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
