import Impact

/// A tree of orders as a table with one row per line of an order.
///
/// JSON, NDJSON and XML say nothing about which of their lists holds what was sold, so a first
/// reading learns the structure, and the list whose names look most like those of order lines is
/// taken. The order's own fields are given with each of its lines. What is listed inside a line or
/// beside the lines becomes one cell, with `;` between the values. Null and missing values are
/// empty cells.
struct TreeTable: RecordSource {
  /// The names of the columns: `order_id`, `shipping_address.country`, `orderlines.product`.
  var columns: [String] { shape.columns }
  /// Which list holds the lines, and how many, in words: `orderlines, 3 lines in 2 orders`.
  var words: String { shape.words }
  /// The lists that stand outside of the orders and are not read: `archive, 12 records`.
  var unread: [String] { shape.unread }
  /// The path of the list that holds the lines, inside an order; empty where each row is a record itself.
  var linePath: String { shape.linePath }
  /// The path of the lines from the root, as an option takes it; empty where it has none or may not be shown.
  var fullPath: String { shape.fullPath }
  /// How many texts held bytes that are no UTF-8.
  let repairedTexts: Int

  private let file: String
  private let open: () throws -> any TreeSource
  private let paths: TreePaths
  private let shape: TreeShape

  /// Reads the tree once and chooses the lines.
  ///
  /// - Parameters:
  ///   - file: The base name, for errors.
  ///   - open: Gives the tree from its beginning.
  ///   - lines: The path of the list of lines where the user names it.
  ///   - score: How much names look like those of an order line; see ``TreeShape``.
  /// - Throws: ``ExportError`` when the input is broken or is no list of records.
  init(
    file: String, open: @escaping () throws -> any TreeSource, lines: String? = nil,
    score: ([String]) -> Int
  ) throws {
    self.file = file
    self.open = open
    let survey = try TreeSurvey(try open(), file: file)
    paths = survey.paths
    repairedTexts = survey.repairedTexts
    let given = try lines.map { path in
      guard let place = TreeShape.list(named: path, in: survey.paths) else {
        let known = TreeShape.listNames(survey.paths).prefix(10).joined(separator: ", ")
        throw ExportError(
          .data, file: file, problem: "no list stands at the path given for the lines",
          mend: known.isEmpty
            ? "leave --lines-at out; the file has no lists with a name" : "the lists are \(known)")
      }
      return place
    }
    shape = TreeShape(survey, given: given, score: score)
  }

  func records(_ body: (FieldBuffer, Int) throws -> Void) throws {
    var names = FieldBuffer()
    for name in shape.columns {
      names.append(Array(name.utf8)[...])
      names.endField()
    }
    try body(names, 1)
    var number = 1
    try eachUnit { unit in
      try unit.records { fields in
        number += 1
        try body(fields, number)
      }
    }
  }

  /// Gives each order when it is complete.
  private func eachUnit(_ body: (inout TreeUnit) throws -> Void) throws {
    var source = try open()
    var walk = TreeWalk()
    var unit = TreeUnit(shape, paths: paths)
    var ordinal = 0
    /// How deep the order's object stands; 0 outside of orders.
    var unitDepth = 0
    func give() throws {
      try body(&unit)
      guard !unit.isOutputTooLarge else {
        throw error(
          ordinal, "the order has so many lines and fields that its rows take more than 1 GiB",
          "export the orders without the lists that stand beside the lines")
      }
      guard !unit.isNearlyEmpty else {
        throw error(
          ordinal, "the \(columns.count) columns are empty in nearly all rows",
          "export orders only, all of one kind")
      }
    }
    while let event = try source.next() {
      switch event {
      case .beginObject:
        let place = walk.place
        walk.begin(isObject: true)
        if unitDepth == 0, place == shape.unit {
          unitDepth = walk.depth
          ordinal += 1
          unit.clear()
        }
        if unitDepth > 0 { unit.beginObject(at: place) }
      case .endObject:
        if unitDepth > 0 { unit.endObject() }
        if unitDepth == walk.depth {
          unitDepth = 0
          try give()
        }
        walk.end()
      case .beginArray: walk.begin(isObject: false)
      case .endArray: walk.end()
      case .key(let name):
        guard walk.find(name, in: paths) else {
          throw error(
            max(ordinal, 1), "the file changed while it was read", "run the command again")
        }
      case .string(let text), .number(let text):
        if unitDepth > 0 {
          unit.add(text, at: walk.place)
        } else if walk.place == shape.unit {
          try giveBlank()
        }
      case .bool(let value):
        if unitDepth > 0 {
          unit.add(value ? Self.yes : Self.no, at: walk.place)
        } else if walk.place == shape.unit {
          try giveBlank()
        }
      case .null:
        // `"orders": null` is no order, `[null]` is one.
        if unitDepth == 0, walk.place == shape.unit, walk.isInArray || walk.depth == 0 {
          try giveBlank()
        }
      }
      guard !unit.isTooLarge else {
        throw error(
          ordinal,
          "the order has more than \(TreeSize.limit.bytes >> 20) MiB or "
            + "\(TreeSize.limit.nodes) values",
          "this is not a list of orders; export the orders again")
      }
    }
    /// A value where an order is due: it is a record, so that nothing is dropped in silence.
    func giveBlank() throws {
      ordinal += 1
      unit.clear()
      try give()
    }
  }

  private static let yes = Array("true".utf8)
  private static let no = Array("false".utf8)

  private func error(_ ordinal: Int, _ problem: String, _ mend: String) -> ExportError {
    ExportError(
      .data, file: file, row: ordinal, problem: "\(problem) (record \(ordinal))", mend: mend)
  }
}
