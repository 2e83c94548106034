/// What a file of made-up sales looks like.
struct SalesForm: Sendable {
  /// How many records follow the header.
  var lines = 1_000_000
  /// What the sales are drawn from.
  var seed: UInt64 = 1
  var order = RecordOrder.ascending
  var dates = DateForm.day
  /// Some titles go over two lines and hold quotation marks, both quoted by the rules.
  var hasLineBreaks = false
  /// Titles of screens hold an inch mark, which is bare where cells are not quoted: `24" IPS`.
  var hasInches = false
  /// Some records are damaged, see ``Defect``.
  var isDirty = false
  /// Every cell is quoted.
  var isQuoted = false
}
