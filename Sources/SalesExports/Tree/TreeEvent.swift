/// One step through a tree of named values, as JSON and XML are.
///
/// Texts are UTF-8. A key is followed by its value. One object may give a key more than once, as
/// XML does: the values are then those of an array.
enum TreeEvent: Hashable {
  case beginObject
  case key([UInt8])
  case endObject
  case beginArray
  case endArray
  case string([UInt8])
  /// A number as it is written, because a price must not pass through binary fractions.
  case number([UInt8])
  case bool(Bool)
  case null
}
