import Impact

/// Which column of an export holds which field.
public struct ColumnMapping: Hashable, Sendable {
  /// The index of each field's column, from 0.
  public private(set) var indices: [ExportField: Int] = [:]
  /// The names of all columns as written, for messages.
  public let names: [String]

  /// Maps a header by the names of columns in five languages.
  ///
  /// - Parameters:
  ///   - header: The cells of the header row.
  ///   - given: Names that the user gave for fields; they win.
  ///   - matcher: The names that are known.
  init(header: [String], given: [ExportField: String], matcher: Matcher) {
    names = header
    let folded = header.map(matcher.foldedName)
    for (field, name) in given {
      let wanted = matcher.foldedName(name)
      if let index = folded.firstIndex(of: wanted), !wanted.isEmpty { indices[field] = index }
    }
    let taken = Set(indices.values)
    for (name, wanted) in matcher.columnNames {
      guard let field = ExportField(rawValue: name), indices[field] == nil, given[field] == nil
      else { continue }
      if let index = folded.firstIndex(of: wanted), !taken.contains(index) {
        indices[field] = index
      }
    }
  }

  /// The index of a field's column, or `nil`.
  public subscript(field: ExportField) -> Int? { indices[field] }

  /// How many fields have a column.
  var count: Int { Set(indices.values).count }

  /// Whether lines can be read at all: something that names the product, and a date.
  var isUsable: Bool {
    (indices[.title] != nil || indices[.category] != nil) && indices[.date] != nil
  }

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
