import Impact

/// One order with its lines, or one row, held in memory while its records are made.
///
/// Nothing is made per value: texts lie one after the other in memory that is used again.
struct TreeUnit {
  /// A value, or an object with all that it holds.
  private struct Node {
    let place: Int
    /// Where the text begins.
    let start: Int
    /// Where the text ends, or for an object which node comes behind it.
    var end: Int
    let isObject: Bool
    /// The next node whose value goes into the same cell.
    var next = -1
  }

  /// The first and the last node whose values go into a cell.
  private struct Cell {
    var first = -1
    var last = -1
  }

  /// The most bytes and cells that the records of one order may have together: an order's own
  /// fields are given again with each of its lines.
  private static let mostOutput = 1 << 30

  /// The most empty cells for each value, once there are many cells: else a small file of records
  /// such as `{}` and thousands of names would keep the computer busy for hours.
  private static let mostCellsPerValue = 1_000
  private static let manyCells = 1 << 26

  private let paths: TreePaths
  /// The places from the order down to its lines.
  private let chain: [Int]
  private let fieldCount: Int
  /// The column of each place; -1 when it has none.
  private let columns: [Int]
  /// The columns that are filled at each place of the chain.
  private let ownColumns: [[Int]]

  private var nodes: [Node] = []
  private var texts: [UInt8] = []
  private var openObjects: [Int] = []
  private var cells: [Cell]
  private var fields = FieldBuffer()
  private var output = 0
  private var valuesOfAll = 0
  private var cellsOfAll = 0

  init(_ shape: TreeShape, paths: TreePaths) {
    self.paths = paths
    chain = paths.chain(from: shape.unit, to: shape.item)
    fieldCount = shape.fields.count
    var columns = [Int](repeating: -1, count: paths.places.count)
    for (column, field) in shape.fields.enumerated() { columns[field] = column }
    self.columns = columns
    let chain = chain
    ownColumns = chain.indices.map { level in
      let isBelow = Set(
        level + 1 < chain.count ? [chain[level + 1]] + paths.fields(of: chain[level + 1]) : [])
      return paths.fields(of: chain[level]).filter {
        $0 == chain.dropFirst(level + 1).first || !isBelow.contains($0)
      }.map { columns[$0] }
    }
    cells = Array(repeating: Cell(), count: fieldCount)
  }

  /// Whether it has become too large to be one order.
  var isTooLarge: Bool { nodes.count > TreeSize.limit.nodes || texts.count > TreeSize.limit.bytes }
  /// Whether its records would take more than any order does.
  var isOutputTooLarge: Bool { output > Self.mostOutput }

  /// Whether the records of all orders so far are hardly more than empty cells.
  var isNearlyEmpty: Bool {
    cellsOfAll > Self.manyCells && cellsOfAll / Self.mostCellsPerValue > valuesOfAll
  }

  mutating func clear() {
    valuesOfAll &+= nodes.count
    nodes.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    openObjects.removeAll(keepingCapacity: true)
    output = 0
  }

  mutating func beginObject(at place: Int) {
    openObjects.append(nodes.count)
    nodes.append(Node(place: place, start: texts.count, end: nodes.count, isObject: true))
  }

  mutating func endObject() {
    guard let object = openObjects.popLast() else { return }
    nodes[object].end = nodes.count
  }

  mutating func add(_ text: [UInt8], at place: Int) {
    let start = texts.count
    texts.append(contentsOf: text)
    nodes.append(Node(place: place, start: start, end: texts.count, isObject: false))
  }

  // MARK: Records

  /// Gives a record for each line; one with the order's own fields when it has no lines.
  ///
  /// Stops where ``isOutputTooLarge`` becomes true.
  mutating func records(_ body: (FieldBuffer) throws -> Void) rethrows {
    guard try records(of: 0, level: 0, body) == 0, !isOutputTooLarge else { return }
    fill(level: 0, from: nodes.isEmpty ? 0 : 1, to: nodes.count) { _ in }
    try give(body)
    empty(level: 0)
  }

  /// Gives the records of an object at a level of the chain.
  ///
  /// - Returns: How many there were.
  private mutating func records(
    of object: Int, level: Int, _ body: (FieldBuffer) throws -> Void
  ) rethrows -> Int {
    guard object < nodes.count else { return 0 }
    var inner: [Int] = []
    fill(level: level, from: object + 1, to: nodes[object].end) { inner.append($0) }
    defer { empty(level: level) }
    guard level + 1 < chain.count else {
      try give(body)
      return 1
    }
    var count = 0
    for object in inner where !isOutputTooLarge {
      count += try records(of: object, level: level + 1, body)
    }
    return count
  }

  /// Puts the values of an object into their cells, without the objects of the next level, which
  /// are given to `inner`.
  private mutating func fill(level: Int, from start: Int, to end: Int, inner: (Int) -> Void) {
    let next = level + 1 < chain.count ? chain[level + 1] : -1
    var index = start
    while index < end {
      let place = nodes[index].place
      if nodes[index].isObject {
        if place == next {
          inner(index)
          index = max(nodes[index].end, index + 1)
          continue
        }
      } else if columns[place] >= 0 {
        append(index, to: columns[place])
      }
      index += 1
    }
  }

  private mutating func append(_ node: Int, to column: Int) {
    nodes[node].next = -1
    if cells[column].first < 0 {
      cells[column].first = node
    } else {
      nodes[cells[column].last].next = node
    }
    cells[column].last = node
  }

  private mutating func empty(level: Int) {
    for column in ownColumns[level] { cells[column] = Cell() }
  }

  private mutating func give(_ body: (FieldBuffer) throws -> Void) rethrows {
    fields.clear()
    for cell in cells {
      var node = cell.first
      while node >= 0 {
        fields.append(texts[nodes[node].start..<nodes[node].end])
        node = nodes[node].next
        if node >= 0 { fields.append(UInt8(ascii: ";")) }
      }
      fields.endField()
    }
    output &+= fields.byteCount &+ fields.count
    cellsOfAll &+= fields.count
    try body(fields)
  }
}
