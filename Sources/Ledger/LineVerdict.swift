import Impact

/// Where lines that are alike end, and what matters of them when they are booked.
struct LineVerdict {
  let state: RecordState
  let reason: RecordReason
  /// Whether they are sales or returns of the activity data.
  let isBooked: Bool
  /// Whether the status says that all of it came back.
  let isStatusReturned: Bool
  /// The currency of their revenue.
  let currency: CurrencyCode
}
