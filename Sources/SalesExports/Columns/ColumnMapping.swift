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
  /// What begins the number of a column, from 1, that a user writes where there are no names.
  static let numberSign: Character = "#"

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
  ///   - matcher: The names that are known.
  init(
    header: [String], given: [ExportField: String], platform: Platform = .plain, matcher: Matcher
  ) {
    names = header
    let folded = header.map(matcher.foldedName)
    let places = Dictionary(grouping: folded.indices, by: { folded[$0] })
    var taken: Set<Int> = []
    // A platform's columns are known by their exact names.
    let looser = platform.isPlain ? Self.looserNames(header, matcher: matcher) : [:]
    func find(_ name: String) -> Int? {
      guard !name.isEmpty else { return nil }
      let exact = places[name]?.first { !taken.contains($0) }
      return exact ?? looser[name]?.first { !taken.contains($0) }
    }
    func choose(_ field: ExportField, _ index: Int?) {
      guard indices[field] == nil, let index else { return }
      indices[field] = index
      taken.insert(index)
    }
    for field in Self.order {
      guard let name = given[field] else { continue }
      choose(field, Self.column(name, count: header.count) ?? find(matcher.foldedName(name)))
    }
    let open = Self.order.filter { given[$0] == nil }
    for field in open {
      for name in platform.columns[field] ?? [] { choose(field, find(name)) }
    }
    let known = Dictionary(grouping: matcher.columnNames, by: \.field)
    for field in open where platform.isPlain || Self.ownAdditions.contains(field) {
      for (_, name) in known[field.rawValue] ?? [] { choose(field, find(name)) }
    }
    for (field, alternates) in platform.alternates where given[field] == nil {
      self.alternates[field] = alternates.lazy.compactMap(find).first
    }
    if platform.isPlain, indices[.country] != nil, given[.country] == nil {
      alternates[.country] =
        (known[ExportField.country.rawValue] ?? []).lazy
        .compactMap { find($0.name) }.first
    }
    mentions = platform.mentions.compactMap { places[$0]?.first }
  }

  /// What columns are called when capitals inside a word part it, and when only the end of a path is taken:
  /// `OrderDate`, `Products.Product.ItemName`.
  private static func looserNames(_ header: [String], matcher: Matcher) -> [String: [Int]] {
    var names: [String: [Int]] = [:]
    for (index, name) in header.enumerated() {
      let end = name.split(separator: ".").last.map(String.init) ?? name
      let folded = matcher.foldedName(name)
      for looser in Set([parted(name), end, parted(end)].map(matcher.foldedName))
      where looser != folded {
        names[looser, default: []].append(index)
      }
    }
    return names
  }

  /// A name with a blank before each capital behind a small letter.
  private static func parted(_ name: String) -> String {
    var parted = ""
    var isBehindSmall = false
    for character in name {
      if isBehindSmall, character.isUppercase { parted.append(" ") }
      isBehindSmall = character.isLowercase || character.isNumber
      parted.append(character)
    }
    return parted
  }

  /// The index of a column that the user named by its number.
  private static func column(_ text: String, count: Int) -> Int? {
    guard text.first == numberSign, let number = Int(text.dropFirst()),
      (1...max(count, 1)) ~= number
    else { return nil }
    return number - 1
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
