import ArgumentParser

/// In which order the orders of a file stand.
enum RecordOrder: String, CaseIterable, ExpressibleByArgument {
  /// By order id, and so by date.
  case ascending
  /// The same orders, shuffled.
  case shuffled
}
