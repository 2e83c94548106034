/// What a cell says of the zone of its time.
enum ZoneOffset: Hashable {
  /// Nothing: the time is the shop's own, whatever that is.
  case unmarked
  /// `Z`, `UTC`, `GMT`, or an offset of nothing: a warehouse's time, that can be booked in another zone.
  case utc
  /// An offset or a zone of its own: the time is the shop's own.
  case own
}
