extension Platform {
  /// eBay's orders report: an order of several items has a row that sums them up, and one for each.
  static let ebay = Platform(
    id: "ebay", name: "eBay orders report",
    signatures: [
      ["sales record number", "item title"], ["order number", "item title", "item number"],
      ["numero de vente", "intitule de l objet"],
      ["numero de commande", "intitule de l objet", "numero de l objet"],
      ["verkaufsprotokollnummer", "artikelbezeichnung"],
      ["bestellnummer", "angebotstitel", "artikelnummer"],
      ["numero de registro de venta", "titulo del articulo"],
      ["numero di registro vendita", "titolo dell oggetto"],
    ],
    columns: [
      .orderID: [
        "order number", "numero de commande", "bestellnummer", "numero de pedido",
        "numero ordine",
      ],
      .lineID: ["transaction id", "numero de transaction", "transaktions id"],
      .date: [
        "sale date", "date de vente", "date de la vente", "verkauft am", "verkaufsdatum",
        "fecha de venta", "data di vendita",
      ],
      .title: [
        "item title", "intitule de l objet", "titre de l objet", "artikelbezeichnung",
        "angebotstitel", "titulo del articulo", "titolo dell oggetto",
      ],
      .variant: [
        "variation details", "details de la variante", "variantendetails",
        "detalles de la variacion", "dettagli variante",
      ],
      .sku: [
        "custom label", "custom label sku", "etiquette personnalisee", "bestandseinheit",
        "etiqueta personalizada", "etichetta personalizzata",
      ],
      .quantity: ["quantity", "quantite", "anzahl", "stuckzahl", "cantidad", "quantita"],
      .unitPrice: [
        "sold for", "sale price", "vendu pour", "verkauft fur", "vendido por", "venduto per",
      ],
      .country: [
        "ship to country", "pays de livraison", "versand nach land", "lieferland",
        "pais de envio", "paese di spedizione",
      ],
    ],
    alternates: [
      .orderID: [
        "sales record number", "numero de vente", "verkaufsprotokollnummer",
        "numero de registro de venta", "numero di registro vendita",
      ],
      .country: [
        "buyer country", "pays de l acheteur", "land des kaufers", "pais del comprador",
        "paese dell acquirente",
      ],
    ],
    mentions: ["buyer note"],
    refunds: "not in this report: cancelled and returned orders cannot be seen",
    hasSummaryRows: true)
}
