import Impact

/// Which column of an export holds which field.
public struct ColumnMapping: Hashable, Sendable {
  /// The index of each field's column, from 0.
  public private(set) var indices: [ExportField: Int] = [:]
  /// The index of the column that is read where a field's own is blank: the billing country, say.
  public private(set) var alternates: [ExportField: Int] = [:]
  /// The columns in which another platform's order id may be mentioned.
  private(set) var mentions: [Int] = []
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

  /// Fields that a seller adds to a platform's export by hand, and that are found by their names also there.
  private static let ownAdditions: Set<ExportField> = [
    .condition, .category, .refurbishingCountry, .serial, .unitCode,
  ]

  /// Maps a header by a platform's columns, or by the names of columns in five languages.
  ///
  /// - Parameters:
  ///   - header: The cells of the header row.
  ///   - given: Names that the user gave for fields; they win.
  ///   - platform: The platform that the header is of.
  ///   - linePath: The path of the list that holds the lines, in a format that has paths.
  ///   - matcher: The names that are known.
  init(
    header: [String], given: [ExportField: String], platform: Platform = .plain,
    linePath: String = "", matcher: Matcher
  ) {
    names = header
    let folded = header.map(matcher.foldedName)
    let places = Dictionary(grouping: folded.indices, by: { folded[$0] })
    var taken: Set<Int> = []
    // A platform's columns are known by their exact names.
    let looser =
      platform.isPlain
      ? LooserNames(header, folded, linePath: linePath, matcher: matcher) : nil
    func find(_ name: String, _ field: ExportField) -> Int? {
      guard !name.isEmpty else { return nil }
      let exact = places[name]?.first { !taken.contains($0) }
      return exact ?? looser?.columns(name, for: field).first { !taken.contains($0) }
    }
    func choose(_ field: ExportField, _ index: Int?) {
      guard indices[field] == nil, let index else { return }
      indices[field] = index
      taken.insert(index)
    }
    for field in Self.order {
      guard let name = given[field] else { continue }
      let byNumber = Self.number(name).flatMap { $0 <= header.count ? $0 - 1 : nil }
      // As written, for names of signs only, such as "#".
      let asWritten = header.indices.first { header[$0] == name && !taken.contains($0) }
      choose(field, byNumber ?? asWritten ?? find(matcher.foldedName(name), field))
    }
    let open = Self.order.filter { given[$0] == nil }
    for field in open {
      for name in platform.columns[field] ?? [] { choose(field, find(name, field)) }
    }
    // Thousands of names are known, and a header has a dozen: only those that it may have are tried.
    let known = matcher.columnNames(in: Array(places.keys) + (looser?.names ?? []))
    for field in open where platform.isPlain || Self.ownAdditions.contains(field) {
      for name in known[field.rawValue] ?? [] { choose(field, find(name, field)) }
    }
    for (field, alternates) in platform.alternates where given[field] != Self.noColumn {
      self.alternates[field] = alternates.lazy.compactMap { find($0, field) }.first
    }
    if platform.isPlain, indices[.country] != nil {
      alternates[.country] =
        (known[ExportField.country.rawValue] ?? []).lazy
        .compactMap { find($0, .country) }.first
    }
    mentions = platform.mentions.compactMap { places[$0]?.first }
  }

  /// The number of a column, from 1, that a user names as `#3`; `nil` for a name.
  static func number(_ text: String) -> Int? {
    guard text.first == "#", let number = Int(text.dropFirst()), number > 0 else { return nil }
    return number
  }

  /// The index of a field's column, or `nil`.
  public subscript(field: ExportField) -> Int? { indices[field] }

  /// How many fields have a column.
  var count: Int { indices.count }

  /// Takes a column for another field, when its values say so.
  mutating func take(_ column: Int, for field: ExportField?) {
    for (known, index) in indices where index == column { indices[known] = nil }
    if let field { indices[field] = column }
  }

  /// Whether lines can be read at all: something that names the product, and a date.
  var isUsable: Bool { missing == nil }

  /// Names that are a product's only beside what a line of an order has: else they are a person's.
  private static let bareNames: Set<String> = ["name", "nom", "nombre", "nome", "bezeichnung"]

  /// Whether the title may be the name of a buyer: nothing in the header is of a line.
  private var mayNamePerson: Bool {
    guard let title = indices[.title], Self.bareNames.contains(names[title].lowercased()) else {
      return false
    }
    let ofLine: [ExportField] = [.quantity, .sku, .unitPrice, .lineTotal, .category, .lineID]
    return !ofLine.contains { indices[$0] != nil }
  }

  /// What is missing, in words, or `nil`.
  var missing: String? {
    let hasProduct = (indices[.title] != nil || indices[.category] != nil) && !mayNamePerson
    switch (hasProduct, indices[.date] != nil) {
    case (true, true): return nil
    case (false, true): return "no column names a product title or category"
    case (true, false): return "no column names the date of the order"
    case (false, false): return "no column names a product or a date"
    }
  }
}
