import Impact

@testable import SalesExports

/// A tree read as a table, as text.
struct FlatTree {
  let rows: [[String]]
  let words: String
  let unread: [String]
  let repairedTexts: Int

  static func of(_ text: String) throws -> FlatTree { try of(bytes: Array(text.utf8)) }

  static func of(bytes: [UInt8]) throws -> FlatTree {
    try FlatTree { JSONTokenizer(MemoryBlocks(bytes), file: "a.json") }
  }

  static func of(_ markup: Markup) throws -> FlatTree {
    try FlatTree { MarkupSource([.beginObject] + markup.events + [.endObject]) }
  }

  init(_ open: @escaping () throws -> any TreeSource) throws {
    let table = try TreeTable(file: "a.json", open: open, score: Self.score)
    var rows: [[String]] = []
    try table.records { fields, number in
      rows.append(
        (0..<fields.count).map { String(decoding: fields[$0], as: UTF8.self) })
      precondition(number == rows.count)
    }
    var again = 0
    try table.records { fields, _ in
      let row = (0..<fields.count).map { String(decoding: fields[$0], as: UTF8.self) }
      precondition(row == rows[again])
      again += 1
    }
    precondition(again == rows.count)
    self.rows = rows
    words = table.words
    unread = table.unread
    repairedTexts = table.repairedTexts
  }

  /// Each meaning once; what only a line has weighs most.
  static func score(_ names: [String]) -> Int {
    var meanings: [String: Int] = [:]
    for name in names {
      switch name.split(separator: ".").last.map(String.init)?.lowercased() {
      case "title", "product", "product_title", "name", "item name": meanings["title"] = 20
      case "quantity", "qty", "quantity (- refund)", "count": meanings["quantity"] = 5
      case "order_id", "id", "order number", "@id": meanings["id"] = 1
      case "date", "created", "created_date", "date_creation", "order date", "released_at":
        meanings["date"] = 1
      case "status", "state": meanings["status"] = 1
      case "country", "country_code", "country_iso_code": meanings["country"] = 1
      case "price": meanings["price"] = 2
      default: break
      }
    }
    return meanings.values.reduce(0, +)
  }
}
