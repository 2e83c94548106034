import Foundation

/// The items in the cell `line_items`: pairs between vertical bars, items between semicolons; or JSON.
struct PackedWooItems: ItemPacking {
  static let names = [
    "packed id", "packed name", "packed sku", "packed quantity", "packed total",
    "packed refunded qty",
  ]
  private static let keys = ["id", "name", "sku", "quantity", "total", "refunded_qty"]
  private static let text = PackedText(
    names: [
      "id", "name", "product_id", "variation_id", "sku", "quantity", "subtotal", "subtotal_tax",
      "total", "total_tax", "refunded", "refunded_qty", "meta", "tax_class", "taxes", "price",
      "tax_data",
    ], separators: ["|", ";"])

  private let column: Int

  init?(header: [String]) {
    guard let column = header.firstIndex(of: "line items") else { return nil }
    self.column = column
  }

  func items(_ cell: (Int) -> ArraySlice<UInt8>) -> [[String]] {
    let bytes = cell(column).trimmed
    if bytes.first == UInt8(ascii: "[") { return Self.json(bytes) }
    var items: [[String: String]] = []
    for (name, value) in Self.text.pairs(String(decoding: bytes, as: UTF8.self)) {
      if name == "id" || items.isEmpty { items.append([:]) }
      items[items.count - 1][name] = value
    }
    return items.map { item in Self.keys.map { item[$0] ?? "" } }
  }

  /// The items as JSON; a text that is none gives one item whose quantity cannot be read.
  private static func json(_ bytes: ArraySlice<UInt8>) -> [[String]] {
    guard
      let items = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]]
    else { return [keys.map { $0 == "quantity" ? "?" : "" }] }
    return items.map { item in
      keys.map { key in
        switch item[key] {
        case let text as String: text.replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
        case let number as NSNumber: number.stringValue
        default: ""
        }
      }
    }
  }
}
