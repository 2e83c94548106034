/// Follows the steps of a tree and knows at which place each value stands.
struct TreeWalk {
  /// What is open around the present value.
  private struct Frame {
    let place: Int
    let isObject: Bool
    /// Which of the object's places probably comes next.
    var guess = 0
  }

  private var frames: [Frame] = []
  /// The place of the next value.
  private(set) var place = TreePaths.root

  /// How many objects and arrays are open.
  var depth: Int { frames.count }
  /// Whether the next value is an element of an array.
  var isInArray: Bool { frames.last?.isObject == false }
  /// The place of the object or array that was opened last.
  var openPlace: Int { frames.last?.place ?? TreePaths.root }

  mutating func begin(isObject: Bool) {
    frames.append(Frame(place: place, isObject: isObject))
  }

  /// Leaves an object or array; the place is that of its next brother until a name says otherwise.
  mutating func end() {
    place = frames.popLast()?.place ?? TreePaths.root
  }

  /// Goes to the place of a name, if there is one.
  mutating func find(_ name: [UInt8], in paths: borrowing TreePaths) -> Bool {
    guard let frame = frames.last else { return false }
    guard let found = paths.find(name, in: frame.place, guess: frame.guess) else { return false }
    go(to: found, position: paths.places[found].position)
    return true
  }

  /// Goes to a place that was found or made.
  mutating func go(to place: Int, position: Int) {
    guard !frames.isEmpty else { return }
    self.place = place
    frames[frames.count - 1].guess = position &+ 1
  }
}
