public import Impact

/// A product as a ledger keeps it: texts that name no person, and what they mean.
public struct KeptProduct: Hashable, Sendable {
  /// The text of the category column, masked.
  public let category: String
  /// The title, masked and folded.
  public let title: String
  /// The name by which lines without ids are known again: the title alone, folded, or else the category.
  ///
  /// It is compared and not kept.
  public let name: String
  /// What it is.
  public let match: ProductMatch
  /// Whether the kept texts alone mean the same as those of the export: else other rules cannot be asked.
  public let isTextEnough: Bool

  /// What is longer is no title, and is cut.
  private static let longestText = 500

  /// Keeps the product of a record.
  init(_ fields: FieldBuffer, _ match: ProductMatch, lines: LineReader) {
    let matcher = lines.matcher
    category = String(
      MaskedText.masked(lines.text(.category, of: fields)).prefix(Self.longestText))
    title = String(
      matcher.foldedName(
        MaskedText.masked(String(decoding: lines.title(fields), as: UTF8.self))
      ).prefix(Self.longestText))
    name = lines.identityName(fields)
    self.match = match
    // What the seller says in a table of his own is his word for these lines: no other table is asked.
    let again = matcher.mapped(by: ProductMapping())
      .product(category: category, title: title)
    isTextEnough =
      again.kind == match.kind && again.model == match.model && again.level == match.level
      && again.titleCondition == match.titleCondition
  }
}
