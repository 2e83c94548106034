public import Impact

/// The seller's own table of products: `match_on,value,category,units,candidates`.
///
/// A row with a category settles all products of its value. Spreadsheets may save it with semicolons, in another
/// encoding or with a byte order mark; it is read all the same.
public struct MappingFile: Sendable {
  /// One row.
  public struct Row: Hashable, Sendable {
    /// What the value is.
    public let key: ProductMapping.Key
    /// The text as it stands in exports.
    public let value: String
    /// A category of the pack, `accessory`, `not_goods`, or ``MappingFile/byTitle``; empty while it is open.
    public let category: String
    /// Units of the value when the row was written; for the order of work only.
    public let units: String
    /// Categories that it may be.
    public let candidates: String
    /// The row of the file, the header being 1; 0 for a new one.
    public let number: Int

    fileprivate var cells: [String] { [key.rawValue, value, category, units, candidates] }
  }

  /// How the file was written: new rows are written likewise, and nothing else of it is touched.
  private struct Layout {
    var bytes: [UInt8] = []
    var delimiter = ","
    var lineEnd = "\n"
    /// The place of each of the columns, and how many columns there are.
    var places: [Int?] = MappingFile.columns.indices.map { $0 }
    var width = MappingFile.columns.count
  }

  /// What a user writes where a shop's category holds several kinds: its titles are then listed singly.
  public static let byTitle = "titles"

  /// The names of the columns.
  public static let columns = ["match_on", "value", "category", "units", "candidates"]

  /// The rows, in the order of the file, new ones behind it.
  public private(set) var rows: [Row] = []
  private var layout = Layout()

  /// An empty table.
  public init() { layout.bytes = Array(CSVText.row(Self.columns).utf8) }

  /// Reads a table.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``ExportError`` with the place of a row that cannot be understood.
  public init(path: String) throws {
    self.init()
    guard let input = try ExportInput.inputs(path).first else { return }
    let scan = try InputScan(input, encoding: nil)
    guard scan.shape != .empty else { return }
    try readBytes(scan)
    let format = DialectDetector(head: layout.bytes, isWhole: true).format()
    layout.delimiter = String(decoding: format.delimiter, as: UTF8.self)
    func fail(_ row: Int, _ column: Int, _ problem: String, _ mend: String) -> ExportError {
      ExportError(
        .data, file: input.name, row: row, column: column + 1, problem: problem, mend: mend)
    }
    try DelimitedRecords(format: format, file: input.name, open: { try scan.open() })
      .records { fields, number in
        let cells = (0..<fields.count).map {
          String(decoding: fields[$0].trimmed, as: UTF8.self)
        }
        guard number > 1 else {
          layout.places = Self.columns.map { cells.firstIndex(of: $0) }
          layout.width = cells.count
          guard layout.places.prefix(3).allSatisfy({ $0 != nil }) else {
            throw fail(
              1, 0, "the mapping has no columns match_on, value and category",
              "write the header \(Self.columns.joined(separator: ","))")
          }
          return
        }
        if fields.isBlank { return }
        func cell(_ index: Int) -> String {
          guard let place = layout.places[index], place < cells.count else { return "" }
          return Self.unguarded(cells[place])
        }
        guard let key = ProductMapping.Key(rawValue: cell(0).lowercased()) else {
          throw fail(
            number, layout.places[0] ?? 0, "match_on is none of category, sku and title",
            "write one of them")
        }
        rows.append(
          Row(
            key: key, value: cell(1), category: cell(2), units: cell(3), candidates: cell(4),
            number: number))
      }
  }

  /// The most bytes of a mapping.
  private static let largest = 64 << 20

  /// Keeps the file as it is, in UTF-8; with a byte order mark where it had one or was no UTF-8, so that a
  /// spreadsheet reads it as before.
  private mutating func readBytes(_ scan: InputScan) throws {
    let mark = ByteOrderMark.bytes
    let start = try scan.openBytes().head(3)
    if start == mark || scan.encoding != .utf8 { layout.bytes = mark } else { layout.bytes = [] }
    let blocks = try scan.open()
    while layout.bytes.count <= Self.largest, let block = try blocks.nextBlock() {
      layout.bytes += block
    }
    let firstLine = layout.bytes.prefix { $0 != 0x0A }
    layout.lineEnd = firstLine.last == 0x0D ? "\r\n" : "\n"
  }

  /// The text without the apostrophe by which a formula is guarded.
  private static func unguarded(_ text: String) -> String {
    guard text.first == "'", let second = text.dropFirst().first, "=+-@".contains(second) else {
      return text
    }
    return String(text.dropFirst())
  }

  /// The file with its new rows: what was in it stays as it is, to the byte.
  public var bytes: [UInt8] {
    var bytes = layout.bytes
    if bytes.last != 0x0A, !bytes.isEmpty { bytes += Array(layout.lineEnd.utf8) }
    for row in rows where row.number == 0 {
      var cells = [String](repeating: "", count: layout.width)
      for (place, cell) in zip(layout.places, row.cells) {
        if let place { cells[place] = CSVText.cell(cell, delimiter: layout.delimiter) }
      }
      bytes += Array((cells.joined(separator: layout.delimiter) + layout.lineEnd).utf8)
    }
    return bytes
  }

  /// What the filled rows say.
  ///
  /// - Parameters:
  ///   - matcher: Knows the categories.
  ///   - file: The base name, for errors.
  /// - Returns: The mapping.
  /// - Throws: ``ExportError`` for a category that there is not, with the nearest one.
  public func mapping(_ matcher: Matcher, file: String) throws -> ProductMapping {
    var mapping = ProductMapping()
    for row in rows where !row.category.isEmpty && row.category != Self.byTitle {
      func fail(_ problem: String, _ mend: String) -> ExportError {
        ExportError(
          .data, file: file, row: row.number, column: (layout.places[2] ?? 2) + 1,
          problem: problem, mend: mend)
      }
      let result: String
      switch row.category.lowercased() {
      case "accessory": result = "accessory"
      case "not_goods", "not goods": result = "not_goods"
      default:
        guard let category = matcher.category(named: row.category) else {
          let nearest = matcher.nearestCategory(to: row.category)
          throw fail(
            "no category has the name '\(MaskedText.masked(row.category))'",
            (nearest.map { "did you mean '\($0)'? else " } ?? "")
              + "write a category of 'impact factors list', accessory, not_goods or \(Self.byTitle)"
          )
        }
        result = category
      }
      if let other = mapping.settle(row.value, as: row.key, result: result, row: row.number) {
        throw fail("row \(other) says something else of the same value", "keep one of the two")
      }
    }
    return mapping
  }

  /// Appends what has no category yet and no row, by units; filled cells stay as they are.
  ///
  /// Shop categories come first: one row may settle thousands of titles. The titles of a category are listed
  /// when it has none, or when its row says ``byTitle``.
  ///
  /// - Parameters:
  ///   - reading: The exports, read with the mapping as it is.
  ///   - matcher: Finds categories that a value may be.
  /// - Returns: How many rows were appended.
  public mutating func append(_ reading: SalesReading, matcher: Matcher) -> Int {
    let byTitle = Set(
      rows.filter { $0.key == .category && $0.category == Self.byTitle }.map(\.value))
    var units: [ProductMapping.Key: [String: Int64]] = [:]
    for product in reading.unmatched.list(limit: .max).products where product.reason == .noCategory
    {
      let isByCategory = !product.category.isEmpty && !byTitle.contains(product.category)
      let value = isByCategory ? product.category : product.title
      guard !value.isEmpty else { continue }
      units[isByCategory ? .category : .title, default: [:]][value, default: 0] +=
        product.tally.units
    }
    let known = Set(rows.map { [$0.key.rawValue, $0.value] })
    let nearest = matcher.nearestCategories
    var count = 0
    for key in [ProductMapping.Key.category, .title] {
      let sorted = (units[key] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      for (value, units) in sorted where !known.contains([key.rawValue, value]) {
        rows.append(
          Row(
            key: key, value: value, category: "", units: String(units),
            candidates: Self.candidates(value, nearest), number: 0))
        count += 1
      }
    }
    return count
  }

  /// Categories whose names are most like the words of a text.
  private static func candidates(_ text: String, _ nearest: NearestCategories) -> String {
    var found: [String] = []
    let words = text.split { !$0.isLetter }.map(String.init).filter { $0.count > 4 }.prefix(12)
    for candidate in [text] + words {
      guard let category = nearest.category(nearestTo: candidate), !found.contains(category) else {
        continue
      }
      found.append(category)
    }
    return found.prefix(3).joined(separator: "|")
  }
}
