/// All platforms whose exports are known.
enum Platforms {
  /// The platforms, in the order in which they are listed.
  static let all: [Platform] = [
    .shopify, .wooItems, .wooOrders, .wooToffee, .wooAdvanced, .amazonAllOrders,
    .amazonOrderReport, .ebay, .etsy, .square, .backMarket, .backMarketBackOffice,
    .backMarketBuyBack, .refurbed, .mirakl, .bigCommerce, .odoo, .invoices, .shopware,
    .magentoGrid, .prestaShopGrid, .stripe,
  ]

  /// The platform that a header is of.
  ///
  /// - Parameters:
  ///   - header: The folded names of the columns.
  ///   - id: The platform that the user named; it is taken whatever the columns are.
  /// - Returns: The platform, or the plain table.
  static func recognise(_ header: [String], named id: String?) -> Platform {
    if let id { return named(id) ?? .plain }
    let names = Set(header)
    var best = Platform.plain
    var size = 0
    for platform in all {
      for signature in platform.signatures
      where signature.count > size && signature.isSubset(of: names) {
        best = platform
        size = signature.count
      }
    }
    return best
  }

  /// The platform of an id, or `nil`.
  static func named(_ id: String) -> Platform? {
    id == Platform.plain.id ? .plain : all.first { $0.id == id }
  }

  /// The ids that a user may name.
  static var ids: [String] {
    [Platform.plain.id] + all.filter { $0.refusal == nil }.map(\.id)
  }
}
