/// The items in BigCommerce's cell "Product Details": pairs between commas, items between vertical bars.
struct PackedProductDetails: ItemPacking {
  static let names = [
    "packed name", "packed sku", "packed variation", "packed quantity", "packed total",
  ]
  private static let keys = [
    "product name", "product sku", "product variation details", "product qty",
    "product total price",
  ]
  private static let text = PackedText(
    names: [
      "product id", "product qty", "product sku", "product name", "product weight",
      "product variation details", "product unit price", "product total price",
    ], separators: [",", "|"])

  private let column: Int

  init?(header: [String]) {
    guard let column = header.firstIndex(of: "product details") else { return nil }
    self.column = column
  }

  func items(_ cell: (Int) -> ArraySlice<UInt8>) -> [[String]] {
    var items: [[String: String]] = []
    for (name, value) in Self.text.pairs(String(decoding: cell(column), as: UTF8.self)) {
      if name == "product id" || items.isEmpty { items.append([:]) }
      items[items.count - 1][name] = value
    }
    return items.map { item in Self.keys.map { item[$0] ?? "" } }
  }
}
