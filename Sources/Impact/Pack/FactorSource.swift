/// A publication that numbers of the pack come from: a row of `factors/sources.csv`.
public struct FactorSource: Hashable, Sendable {
  /// The short name by which the tables refer to it.
  public let key: String
  /// The title.
  public let title: String
  /// Who published it.
  public let publisher: String
  /// When.
  public let year: String
  /// Which edition or version.
  public let edition: String
  /// Where it can be found.
  public let url: String
  /// The licence of the data.
  public let licence: String
  /// The licence layer its numbers lie in.
  public let layer: String
  /// When it was read for this pack.
  public let dateRead: String
  /// The page, section or file where the numbers stand.
  public let page: String
  /// Anything a reader should know.
  public let note: String

  static let header = [
    "key", "title", "publisher", "year", "edition", "url", "licence", "layer", "date_read", "page",
    "note",
  ]

  init(_ row: TableReader.Row) {
    key = row["key"]
    title = row["title"]
    publisher = row["publisher"]
    year = row["year"]
    edition = row["edition"]
    url = row["url"]
    licence = row["licence"]
    layer = row["layer"]
    dateRead = row["date_read"]
    page = row["page"]
    note = row["note"]
  }
}
