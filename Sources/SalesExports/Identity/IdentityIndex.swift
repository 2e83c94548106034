/// Finds the lines that a later line of the same identity replaces.
///
/// A line is known by source, order id and line id. Without a line id it is known by source, order id,
/// product and its ordinal among such lines of that order and file: two cases in one basket are two
/// sales, and a refund that changes status or price replaces its own line only.
struct IdentityIndex {
  /// A record of an input.
  struct Place: Hashable {
    let file: Int
    /// The number of the record among those of its input, from 0.
    let ordinal: Int
  }

  /// The record that replaces another one.
  struct Replacement {
    let file: Int
    /// The number that a person sees; `nil` where it is not known.
    let row: Int?
  }

  private var latest: [LineKey: Place] = [:]
  private var ordinals: [LineKey: Int] = [:]
  private var currentFile = -1
  /// The records that a later one replaces.
  private(set) var replaced: [Place: Replacement] = [:]

  private var credits: [LineKey: (place: Place, style: [UInt8])] = [:]

  /// Sees a credit that names its sale: the same one in another style replaces the earlier.
  mutating func seeCredit(_ key: LineKey, style: [UInt8], at place: Place, row: Int) {
    if let earlier = credits.updateValue((place, style), forKey: key), earlier.style != style {
      replaced[earlier.place] = Replacement(file: place.file, row: row)
    }
  }

  /// Sees a line; inputs in the order in which later ones win.
  mutating func see(_ key: LineKey, hasLineID: Bool, at place: Place, row: Int) {
    if place.file != currentFile {
      currentFile = place.file
      ordinals.removeAll(keepingCapacity: true)
    }
    var key = key
    if !hasLineID {
      let ordinal = ordinals[key, default: 0]
      ordinals[key] = ordinal + 1
      key = LineKey(key, ordinal: ordinal)
    }
    if let earlier = latest.updateValue(place, forKey: key) {
      replaced[earlier] = Replacement(file: place.file, row: row)
    }
  }
}
