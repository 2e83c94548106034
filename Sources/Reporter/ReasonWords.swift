public import Impact

/// What a reader can do about records that do not count.
public enum ReasonWords {
  /// The mend for a reason.
  public static func mend(_ reason: RecordReason) -> String {
    switch reason {
    case .blankRow, .summary, .headerAgain, .counted, .returned, .returnRow,
      .noProduct, .partOfLine, .stockCorrection,
      .cancelled, .notPaid, .notGoods, .accessory:
      "nothing"
    case .tradeIn, .recycling, .repair, .donation: "nothing; counted apart, by units and mass"
    case .unknownKind: "use words such as sale, trade-in, recycling, repair or donation"
    case .laterExport, .laterRow: "nothing; 'impact check --report-repeats' lists them"
    case .mentioned: "nothing, unless the sources hold different sales: then say --distinct A,B"
    case .sameSource: "say --distinct A,B if the two sources hold different sales"
    case .otherUnit: "nothing; a quantity of metres or hours is no number of devices"
    case .noCharge: "nothing; what was not paid for replaces no purchase"
    case .outsidePeriod: "choose another --period if they should count"
    case .conditionNotUnderstood:
      "use words such as refurbished, new, used, or a grade such as very good"
    case .tooManyCells: "quote cells that hold the delimiter, and export again"
    case .noQuantity, .unreadableQuantity: "give a whole number of units"
    case .fractionalQuantity: "give a whole number of units; weights and hours are not units"
    case .noDate, .unreadableDate: "give the day of the order, such as 2025-03-31"
    case .unreadablePrice: "give a number, such as 1234.50"
    case .unknownStatus: "use a status such as shipped, cancelled or refunded"
    case .new, .used, .broken: "nothing, unless the condition is wrong"
    case .unknownCondition:
      "name the column of the condition with --column condition=NAME, or say --all-refurbished"
    case .noCategory: "give a category column, or a title that names the device"
    case .noFactor: "nothing; the factor pack has no figure for this category"
    }
  }
}
