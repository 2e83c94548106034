import Impact

/// What is known of a platform's exports: how they are recognised, which column holds what, and what it
/// means.
///
/// Each platform stands in a file of its own; `CONTRIBUTING.md` says how to add one. Names of columns are
/// written folded: lower case, words separated by blanks.
struct Platform: Sendable {
  /// The name in settings, options and records.
  let id: String
  /// The name in words.
  let name: String
  /// Sets of columns of which each is found together in this platform's exports only.
  var signatures: [Set<String>] = []
  /// The column of each field: names, best first.
  var columns: [ExportField: [String]] = [:]
  /// The columns that are read where a field's own is blank.
  var alternates: [ExportField: [String]] = [:]
  /// What codes of a column mean, in words that the matching tables know; codes in lower case.
  var values: [ExportField: [String: String]] = [:]
  /// Columns in which the order id of another platform may be mentioned.
  var mentions: [String] = []
  /// How refunds show, in words.
  var refunds = "by a status, a returned quantity or a row of its own, where there is one"
  /// Whether all goods on the platform are refurbished by its own rules.
  var areGoodsRefurbished = false
  /// What the lines are, where the platform has one kind only.
  var kind: LineKind?
  /// Whether a row without a product sums up the rows of its order.
  var hasSummaryRows = false
  /// Words of the fulfilment column that say that the goods were not shipped, in lower case.
  var unshipped: Set<String> = ["unfulfilled", "unshipped", "not shipped", "pending"]
  /// Whether titles begin with the seller's number in brackets.
  var hasNumberInTitle = false
  /// How several items of an order are packed into one record.
  var packing: (any ItemPacking.Type)?
  /// Why such an export cannot be used, and what to do instead.
  var refusal: (missing: String, mend: String)?

  /// Whether it is none of the known platforms.
  var isPlain: Bool { id == Self.plain.id }

  /// An export of columns by their usual names.
  static let plain = Platform(id: "plain", name: "plain table")
}
