import Impact

/// Why a line of an order counts, does not count, or has no figure: words by the names of the reasons.
enum OrderReasonWord: String, WordKey {
  static let topic = "order-reasons"

  case counted, returned, returnRow, cancelled, notPaid, notGoods, otherUnit, stockCorrection
  case accessory, noCharge, tradeIn, recycling, repair, donation, unknownKind, unknownStatus
  case new, used, broken, conditionNotUnderstood, unknownCondition, noCategory, noFactor
  /// Records that are no lines of an order; no ledger hands them on.
  case noLine
  case unknownCategory, notInMethod, notInEdition, newDevice, boundary, lifetime, burden
  case displacement, use, mass

  init(_ reason: RecordReason) { self = OrderReasonWord(rawValue: "\(reason)") ?? .noLine }

  init(_ reason: NoResult) { self = OrderReasonWord(rawValue: reason.rawValue) ?? .noFactor }
}
