import Impact

/// What the reader of the figures should know of an export's columns.
enum SurveyRemarks {
  /// The remarks on a file.
  static func all(_ platform: Platform, _ mapping: ColumnMapping, file: String) -> [Finding] {
    var findings: [Finding] = []
    func note(_ isTrue: Bool, _ problem: String, _ mend: String) {
      if isTrue { findings.append(Finding(file: file, problem, mend)) }
    }
    note(
      mapping[.quantity] == nil && platform.id != Platform.refurbed.id,
      "no column of quantities: every row counts as one unit",
      "name it with --column quantity=NAME if there is one")
    note(
      mapping[.orderID] == nil,
      "no column of order ids: a line that stands in two exports cannot be noticed",
      "name it with --column order_id=NAME if there is one")
    note(
      mapping[.country] == nil && mapping.alternates[.country] == nil,
      "no column of countries of sale",
      "name it with --column country=NAME, or give --country XX when all sales are in one")
    note(
      platform.kind == .tradeIn,
      "\(platform.name) are goods that come in: they are counted apart as trade-in, never as sales",
      "nothing; export the orders that were sold for the sales")
    return findings
  }
}
