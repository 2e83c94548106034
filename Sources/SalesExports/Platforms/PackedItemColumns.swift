/// The items in columns of their own, as many as the largest order has.
///
/// They are called `line_item_1`, `line_item_2` and so on, with pairs between vertical bars; or
/// `Product Item 1 Name`, `Product Item 1 Quantity` and so on.
struct PackedItemColumns: ItemPacking {
  static let names = ["packed name", "packed sku", "packed quantity", "packed total"]
  private static let keys = ["name", "sku", "quantity", "total"]
  private static let text = PackedText(
    names: [
      "name", "product_id", "sku", "quantity", "total", "sub_total", "subtotal", "tax", "meta",
      "refunded", "qty",
    ], separators: ["|"])

  /// The columns of pairs.
  private let packed: [Int]
  /// The columns of each item that has one per field.
  private let spread: [[String: Int]]

  init?(header: [String]) {
    var packed: [(number: Int, column: Int)] = []
    var spread: [Int: [String: Int]] = [:]
    for (column, name) in header.enumerated() {
      let words = name.split(separator: " ").map(String.init)
      if words.count == 3, words[0] == "line", words[1] == "item", let number = Int(words[2]) {
        packed.append((number, column))
      } else if words.count == 4, words[0] == "product", words[1] == "item",
        let number = Int(words[2])
      {
        spread[number, default: [:]][words[3]] = column
      }
    }
    guard !packed.isEmpty || !spread.isEmpty else { return nil }
    self.packed = packed.sorted { $0.number < $1.number }.map(\.column)
    // Both forms may stand in one file; they tell the same items.
    self.spread = packed.isEmpty ? spread.sorted { $0.key < $1.key }.map(\.value) : []
  }

  func items(_ cell: (Int) -> ArraySlice<UInt8>) -> [[String]] {
    let fromPairs = packed.map { column in
      let pairs = Self.text.pairs(String(decoding: cell(column), as: UTF8.self))
      let item = Dictionary(pairs.map { ($0.name, $0.value) }) { first, _ in first }
      return Self.keys.map { item[$0] ?? "" }
    }
    let fromColumns = spread.map { columns in
      Self.keys.map { key in
        columns[key].map { String(decoding: cell($0).trimmed, as: UTF8.self) } ?? ""
      }
    }
    return (fromPairs + fromColumns).filter { item in item.contains { !$0.isEmpty } }
  }
}
