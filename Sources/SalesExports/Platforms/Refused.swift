extension Platform {
  /// Magento's grid of orders: no items.
  static let magentoGrid = Platform(
    id: "magento-grid", name: "Magento's grid of orders",
    signatures: [
      ["bill to name", "ship to name", "purchase date"],
      ["bill to name", "ship to name", "grand total base"],
      ["bill to name", "ship to name", "grand total purchased"],
    ],
    refusal: (
      "it has one row per order and no items: product, SKU and quantity are missing",
      "export order items, with increment_id, created_at, sku, name, qty_ordered, qty_canceled, qty_refunded"
    ))

  /// PrestaShop's grid of orders: no items.
  static let prestaShopGrid = Platform(
    id: "prestashop-grid", name: "PrestaShop's grid of orders",
    signatures: [
      ["id", "reference", "new client", "payment"], ["id", "reference", "new client", "delivery"],
      ["id", "reference", "nouveau client", "paiement"],
      ["id", "reference", "neuer kunde"], ["id", "bestellreferenz", "neukunde"],
      ["id", "referencia", "nuevo cliente"], ["id", "riferimento", "nuovo cliente"],
    ],
    refusal: (
      "it has one row per order and no items: product, reference and quantity are missing",
      "export order details by the SQL manager, with product_name, product_reference, product_quantity, date_add"
    ))

  /// Stripe's payments: no items.
  static let stripe = Platform(
    id: "stripe", name: "Stripe's payments",
    signatures: [
      ["id", "amount", "amount refunded", "created utc"],
      ["id", "amount", "amount refunded", "customer email"],
      ["id", "amount", "amount refunded", "payment source type"],
      ["id", "amount", "amount refunded", "seller message"],
    ],
    refusal: (
      "it has one row per payment and no items: product and quantity are missing",
      "export the order lines from the shop that took the payments"
    ))
}
