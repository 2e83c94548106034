import Impact

/// Which column of an export holds which field.
public struct ColumnMapping: Hashable, Sendable {
  /// The index of each field's column, from 0.
  public private(set) var indices: [ExportField: Int] = [:]
  /// The names of all columns as written, for messages.
  public let names: [String]

  /// What a user writes for a field that shall have no column.
  static let noColumn = "-"

  /// The fields in the order in which they choose: a column serves one field only, and what names the
  /// product chooses before the order's id, which some platforms call just "Name".
  private static let order: [ExportField] =
    [.title, .date, .quantity]
    + ExportField.allCases.filter {
      ![.title, .date, .quantity, .orderID].contains($0)
    } + [.orderID]

  /// Maps a header by the names of columns in five languages.
  ///
  /// - Parameters:
  ///   - header: The cells of the header row.
  ///   - given: Names that the user gave for fields; they win.
  ///   - matcher: The names that are known.
  init(header: [String], given: [ExportField: String], matcher: Matcher) {
    names = header
    let folded = header.map(matcher.foldedName)
    let places = Dictionary(grouping: folded.indices, by: { folded[$0] })
    var taken: Set<Int> = []
    func choose(_ field: ExportField, _ name: String) {
      guard indices[field] == nil, !name.isEmpty else { return }
      guard let index = places[name]?.first(where: { !taken.contains($0) }) else { return }
      indices[field] = index
      taken.insert(index)
    }
    for field in Self.order {
      if let name = given[field] { choose(field, matcher.foldedName(name)) }
    }
    let known = Dictionary(grouping: matcher.columnNames, by: \.field)
    for field in Self.order where given[field] == nil {
      if field == .orderID, indices[.title].map({ folded[$0] }) == "lineitem name" {
        // Where items are called "Lineitem …", "Name" is the number of the order.
        choose(field, "name")
      }
      for (_, name) in known[field.rawValue] ?? [] { choose(field, name) }
    }
  }

  /// The index of a field's column, or `nil`.
  public subscript(field: ExportField) -> Int? { indices[field] }

  /// How many fields have a column.
  var count: Int { indices.count }

  /// Whether lines can be read at all: something that names the product, and a date.
  var isUsable: Bool { missing == nil }

  /// What is missing, in words, or `nil`.
  var missing: String? {
    let hasProduct = indices[.title] != nil || indices[.category] != nil
    switch (hasProduct, indices[.date] != nil) {
    case (true, true): return nil
    case (false, true): return "no column names a product title or category"
    case (true, false): return "no column names the date of the order"
    case (false, false): return "no column names a product or a date"
    }
  }
}
