/// The places of a tree: names inside names.
///
/// The elements of an array stand at the place of the array. So NDJSON, a list of orders, and a
/// name that XML repeats are the same thing: a place with many values.
struct TreePaths {
  /// The most places; a tree with more uses values, such as order numbers, as names.
  static let mostPlaces = 20_000
  /// The most bytes that the full names of all places may have together.
  static let longestNames = 16 << 20

  /// The place of the outermost values.
  static let root = 0

  /// One place, and what the first reading saw there.
  struct Place {
    let name: [UInt8]
    let parent: Int
    /// Which of its parent's places it is.
    let position: Int
    let lengthOfFullName: Int
    fileprivate(set) var children: [Int] = []
    fileprivate var childByName: [[UInt8]: Int] = [:]
    /// How many objects stood here.
    var objects = 0
    /// Whether a string, number, true or false stood here.
    var hasScalar = false
    /// Whether one object had several values here.
    var isArray = false

    /// Whether objects stand here one after the other.
    var isArrayOfObjects: Bool { isArray && objects > 0 }
    /// Whether it holds values of its own; a place that was always empty is one, for its name tells
    /// that.
    var isField: Bool { hasScalar || objects == 0 && children.isEmpty }
  }

  var places = [
    Place(name: [], parent: root, position: 0, lengthOfFullName: 0)
  ]
  private var lengthOfNames = 0

  /// The place of a name.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - parent: The place of the object that has the name.
  ///   - guess: Which of the parent's places it probably is; records of one kind have their
  ///     names in the same order.
  /// - Returns: The place, `nil` when there is none.
  func find(_ name: [UInt8], in parent: Int, guess: Int) -> Int? {
    if guess < places[parent].children.count {
      let place = places[parent].children[guess]
      if places[place].name == name { return place }
    }
    return places[parent].childByName[name]
  }

  /// Adds a place; `nil` when there are too many.
  mutating func add(_ name: [UInt8], in parent: Int) -> Int? {
    let (length, isTooLong) = places[parent].lengthOfFullName
      .addingReportingOverflow(name.count &+ 1)
    guard !isTooLong, places.count < Self.mostPlaces,
      lengthOfNames < Self.longestNames - length
    else { return nil }
    lengthOfNames += length
    let place = places.count
    places.append(
      Place(
        name: name, parent: parent, position: places[parent].children.count,
        lengthOfFullName: length))
    places[parent].children.append(place)
    places[parent].childByName[name] = place
    return place
  }

  /// The names from one place down to another, with points between them.
  func name(of place: Int, from ancestor: Int) -> String {
    var names: [String] = []
    var place = place
    while place != ancestor, place != Self.root {
      names.append(String(decoding: places[place].name, as: UTF8.self))
      place = places[place].parent
    }
    return names.reversed().joined(separator: ".")
  }

  /// The places from an ancestor down to a place, both included.
  func chain(from ancestor: Int, to place: Int) -> [Int] {
    var chain = [place]
    while let last = chain.last, last != ancestor, last != Self.root {
      chain.append(places[last].parent)
    }
    return chain.reversed()
  }

  /// The fields at and below a place, in the order in which they first appeared.
  ///
  /// - Parameters:
  ///   - place: The place.
  ///   - isInner: Whether a place below has objects that are looked at on their own.
  /// - Returns: The places.
  func fields(of place: Int, leavingOut isInner: (Place) -> Bool = { _ in false }) -> [Int] {
    var fields: [Int] = []
    var waiting = places[place].children
    while let next = waiting.popLast() {
      if isInner(places[next]) { continue }
      if places[next].isField { fields.append(next) }
      waiting += places[next].children
    }
    return fields.sorted()
  }
}
