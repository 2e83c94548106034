/// The first reading of a tree: which places it has, and what stands there.
struct TreeSurvey {
  private(set) var paths = TreePaths()
  /// How many nodes the largest of the outermost objects has, and how many bytes.
  private(set) var largestRoot = TreeSize()
  /// How many texts held bytes that are no UTF-8.
  private(set) var repairedTexts = 0

  /// The deepest that objects and lists may stand in each other; each source has its own, lower
  /// limit.
  private static let deepestNesting = 256

  private let file: String
  private var walk = TreeWalk()
  /// Which object last had a value at each place; a second value of the same object makes an array.
  private var lastObject: [Int] = [0]
  /// The open objects by their numbers.
  private var openObjects: [Int] = []
  private var objects = 0
  private var size = TreeSize()
  private var roots = 0

  init(_ source: any TreeSource, file: String) throws {
    self.file = file
    var source = source
    while let event = try source.next() { try see(event) }
    repairedTexts = source.repairedTexts
    guard paths.places[TreePaths.root].objects > 0 else {
      throw ExportError(
        .data, file: file, problem: "the file holds no records", mend: "export the orders again")
    }
  }

  private mutating func see(_ event: TreeEvent) throws {
    size.nodes &+= 1
    switch event {
    case .beginObject:
      if walk.place == TreePaths.root { beginRoot() }
      objects &+= 1
      openObjects.append(objects)
      paths.places[walk.place].objects &+= 1
      try begin(isObject: true)
    case .endObject:
      _ = openObjects.popLast()
      walk.end()
      if walk.place == TreePaths.root { largestRoot.grow(to: size) }
    case .beginArray:
      paths.places[walk.place].isArray = true
      try begin(isObject: false)
    case .endArray: walk.end()
    case .key(let name): try see(name)
    case .string(let text), .number(let text):
      size.bytes &+= text.count
      seeScalar()
    case .bool: seeScalar()
    case .null: if walk.place == TreePaths.root { beginRoot() }
    }
  }

  private mutating func begin(isObject: Bool) throws {
    guard walk.depth < Self.deepestNesting else {
      throw ExportError(
        .data, file: file, row: max(roots, 1),
        problem: "more than \(Self.deepestNesting) objects and lists stand inside each other",
        mend: "this is not a sales export; export the orders again")
    }
    walk.begin(isObject: isObject)
  }

  private mutating func beginRoot() {
    roots &+= 1
    size = TreeSize()
  }

  private mutating func seeScalar() {
    if walk.place == TreePaths.root { beginRoot() }
    paths.places[walk.place].hasScalar = true
  }

  private mutating func see(_ name: [UInt8]) throws {
    if !walk.find(name, in: paths) {
      guard let place = paths.add(name, in: walk.openPlace) else {
        throw ExportError(
          .data, file: file, row: max(roots, 1),
          problem: "the records have more than \(TreePaths.mostPlaces) different names of fields, "
            + "or names of more than \(TreePaths.longestNames >> 20) MiB; "
            + "probably values such as order numbers are used as names",
          mend: "export the orders as a list")
      }
      lastObject.append(0)
      walk.go(to: place, position: paths.places[place].position)
    }
    guard let object = openObjects.last else { return }
    if lastObject[walk.place] == object { paths.places[walk.place].isArray = true }
    lastObject[walk.place] = object
  }
}
