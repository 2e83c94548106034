/// The time of day behind a date.
struct ClockText: Hashable {
  /// Minutes since midnight, 0 to 1440: ISO 8601 writes the end of a day as 24:00.
  let minutes: Int
  /// What the cell says of its zone.
  var zone: ZoneOffset
}
