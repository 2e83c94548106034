extension ExportProfile {
  /// How the file was read, in words.
  public var words: String {
    var parts = [format.words]
    if isPacked { parts.append("gzip") }
    parts.append(encoding.rawValue)
    if hasOpenDates { parts.append("dates \(dateOrder.rawValue)") }
    if quantityMark == .comma || priceMark == .comma { parts.append("decimal comma") }
    return parts.joined(separator: ", ")
  }

  /// Where the header stands, in words.
  public var headerWords: String {
    if format.namesFields { return "names in the format itself" }
    switch headerHeight {
    case 0: return "none"
    case 1: return "record \(headerRecord) of the file"
    default: return "records \(headerRecord - headerHeight + 1) to \(headerRecord) of the file"
    }
  }

  /// Whether goods count as refurbished without a word in the export.
  public var goodsWords: String {
    areGoodsRefurbished
      ? "all refurbished, by the rules of the platform" : "refurbished where the export says so"
  }

  /// Everything that is assumed when the file is read: the key in the record, and the words.
  public var assumptions: [(String, String)] {
    var list = [
      ("platform", platformName), ("encoding", encoding.rawValue), ("format", format.words),
      ("header", headerWords), ("goods", goodsWords), ("prices", priceWords),
      ("refunds", refundWords),
    ]
    if isPacked { list.append(("packing", "gzip")) }
    list.append(("time_zone", timeZone.map { "as written, times in UTC in \($0)" } ?? "as written"))
    if hasOpenDates { list.append(("date_order", dateOrder.rawValue)) }
    list.append(("decimal_mark_of_quantities", quantityMark.rawValue))
    if let priceMark { list.append(("decimal_mark_of_prices", priceMark.rawValue)) }
    for field in ExportField.allCases {
      guard let index = columns[field] else { continue }
      let other = columns.alternates[field].map { ", else '\(columns.names[$0])'" } ?? ""
      list.append(
        ("column_\(field.rawValue)", "column \(index + 1), '\(columns.names[index])'\(other)"))
    }
    // Names of columns and sheets may hold signs that steer a terminal.
    return list.map {
      ($0.0, String($0.1.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) }))
    }
  }
}
