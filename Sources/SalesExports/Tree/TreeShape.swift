/// What of a tree makes the table: the place of the lines, and that of the orders around them.
struct TreeShape {
  /// The place whose objects are the rows.
  let item: Int
  /// The place whose objects are read one at a time: the orders, or the rows themselves.
  let unit: Int
  /// The places of the columns, in the order in which they first appeared.
  let fields: [Int]
  /// The names of the columns.
  let columns: [String]
  /// The path of the lines inside an order; empty where the rows are no part of one.
  let linePath: String
  /// The path of the lines from the root, as far as it may be printed; empty for a list of rows without a name.
  let fullPath: String
  /// What was found, in words.
  let words: String
  /// The lists of objects that stand outside of the orders and are not read, in words.
  let unread: [String]

  /// More lines than an order has: what encloses them is a page.
  private static let mostLinesOfOrder = 10_000

  /// Names that tell about a page and not about an order.
  private static let pageNames: Set<String> = [
    "count", "total", "total_count", "totalCount", "next", "previous", "page", "pages", "per_page",
    "limit", "offset", "has_more", "hasMore", "size", "status", "success", "ok", "code", "message",
    "error",
  ]

  /// Chooses the shape.
  ///
  /// - Parameters:
  ///   - survey: What the first reading saw.
  ///   - given: The list of the lines where the user names it; see ``list(named:in:)``.
  ///   - score: How many meanings the names of one place have, what only a line has weighing
  ///     most; a meaning that two names have counts once. The names are relative to the place.
  init(_ survey: TreeSurvey, given: Int?, score: ([String]) -> Int) {
    let paths = survey.paths
    let top = Self.top(paths)
    let item = given ?? Self.item(paths, top: top, score: score)
    let chain = paths.chain(from: top, to: item)
    let isPage = Self.isPage(survey, item: item)
    let levels = chain.filter {
      $0 == top ? !isPage || item == top : paths.places[$0].isArrayOfObjects
    }
    unit = Self.unit(paths, top: top, levels: levels, score: score) ?? item
    self.item = item
    let unit = unit
    fields = paths.fields(of: unit)
    columns = fields.map { paths.name(of: $0, from: unit) }
    words = Self.words(paths, unit: unit, item: item)
    linePath = item == unit ? "" : paths.name(of: item, from: unit)
    fullPath = Self.shown(paths.name(of: item, from: TreePaths.root))
    unread = Self.unread(paths, unit: unit)
  }

  /// The list that a path names: from the root, or its end when that is the only list that ends so.
  static func list(named path: String, in paths: TreePaths) -> Int? {
    let lists = self.lists(paths)
    func name(_ place: Int) -> String { paths.name(of: place, from: TreePaths.root) }
    if let exact = lists.first(where: { name($0) == path }) { return exact }
    let ending = lists.filter { name($0).hasSuffix("." + path) }
    return ending.count == 1 ? ending.first : nil
  }

  /// The paths of all lists of objects, as far as they may be printed.
  static func listNames(_ paths: TreePaths) -> [String] {
    lists(paths).map { shown(paths.name(of: $0, from: TreePaths.root)) }.filter { !$0.isEmpty }
  }

  private static func lists(_ paths: TreePaths) -> [Int] {
    paths.places.indices.filter { $0 != TreePaths.root && paths.places[$0].isArrayOfObjects }
  }

  /// The outermost object that is more than a wrapper around one other.
  ///
  /// `{"data": {"orders": []}}` and the root element of XML are such wrappers.
  private static func top(_ paths: TreePaths) -> Int {
    var top = TreePaths.root
    while true {
      let children = paths.places[top].children.filter { !isDeclaration(paths.places[$0].name) }
      guard children.count == 1, let only = children.first, !paths.places[top].hasScalar,
        !paths.places[only].isArray, !paths.places[only].hasScalar,
        paths.places[only].objects == paths.places[top].objects, paths.places[only].objects > 0
      else { return top }
      top = only
    }
  }

  /// Whether a name is that of an XML attribute which tells about the XML.
  private static func isDeclaration(_ name: [UInt8]) -> Bool {
    name.starts(with: Array("@xmlns".utf8)) || name.starts(with: Array("@xsi:".utf8))
  }

  /// The place whose own fields look most like lines; the outermost of equals.
  private static func item(_ paths: TreePaths, top: Int, score: ([String]) -> Int) -> Int {
    let candidates = lists(paths).filter { $0 != top }
    var best = (place: top, score: score(ownNames(paths, top)))
    // When nothing looks like a line, a list is a better guess than the page around it.
    if best.score == 0, !paths.places[top].isArray, paths.places[top].objects == 1,
      let first = candidates.first
    {
      best = (first, score(ownNames(paths, first)))
    }
    for place in candidates {
      let score = score(ownNames(paths, place))
      if score > best.score { best = (place, score) }
    }
    return best.place
  }

  /// Whether what is outermost is one object and too much for one order.
  private static func isPage(_ survey: TreeSurvey, item: Int) -> Bool {
    let places = survey.paths.places
    guard !places[TreePaths.root].isArray, places[TreePaths.root].objects == 1 else { return false }
    return !survey.largestRoot.isWithinLimit || places[item].objects > mostLinesOfOrder
  }

  /// The outermost level which tells something that the levels inside it do not.
  ///
  /// A page tells nothing about a sale. When no level does, it is the outermost list. What is
  /// outermost of all may still be a page that happens to have a date or a country, so it must tell
  /// at least as much as the list inside it that would be the orders.
  private static func unit(
    _ paths: TreePaths, top: Int, levels: [Int], score: ([String]) -> Int
  ) -> Int? {
    var unit: Int?
    var names: [String] = []
    var known = 0
    var scoreOfUnit = 0
    for level in levels.reversed() {
      let isItem = level == levels.last
      let own = ownNames(paths, level).filter { isItem || !isPageName($0) }
      names += own
      let all = score(names)
      let alone = score(own)
      if all > known, level != top || alone >= scoreOfUnit {
        unit = level
        scoreOfUnit = isItem ? 0 : alone
      }
      known = max(known, all)
    }
    return unit ?? levels.first { paths.places[$0].isArrayOfObjects } ?? levels.last
  }

  private static func isPageName(_ name: String) -> Bool {
    name.split(separator: ".").last.map { pageNames.contains(String($0)) } ?? false
  }

  /// The names of a place's fields, without those of lists of objects inside it.
  private static func ownNames(_ paths: TreePaths, _ place: Int) -> [String] {
    paths.fields(of: place, leavingOut: \.isArrayOfObjects).map { paths.name(of: $0, from: place) }
  }

  private static func unread(_ paths: TreePaths, unit: Int) -> [String] {
    let enclosing = Set(paths.chain(from: TreePaths.root, to: unit))
    var unread: [String] = []
    var waiting = [TreePaths.root]
    while let place = waiting.popLast() {
      if place == unit { continue }
      if paths.places[place].isArrayOfObjects, !enclosing.contains(place) {
        unread.append(
          "\(shown(paths.name(of: place, from: TreePaths.root))), "
            + counted(paths.places[place].objects, "record"))
      } else {
        waiting += paths.places[place].children.reversed()
      }
    }
    return unread
  }

  private static func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  private static func words(_ paths: TreePaths, unit: Int, item: Int) -> String {
    let lines = counted(paths.places[item].objects, "line")
    guard item == unit else {
      return "\(shown(paths.name(of: item, from: unit))), \(lines) in "
        + counted(paths.places[unit].objects, "order")
    }
    let name = shown(paths.name(of: item, from: TreePaths.root))
    return name.isEmpty ? lines : "\(name), \(lines)"
  }

  /// The name of a place as far as it may be printed: in some files what should be a value, such as the
  /// address of a customer, is a name.
  private static func shown(_ name: String) -> String {
    let parts = name.split(separator: ".")
    let areNames = parts.allSatisfy { part in
      part.utf8.count <= 32 && part.utf8.first.map(isLetter) == true
        && part.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
        && part.utf8.count(where: isDigit) <= 4
    }
    // A point may also stand in an address: where one part is no name, none is shown.
    return areNames ? name : "a list"
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
