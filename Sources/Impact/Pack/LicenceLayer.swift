/// A layer of the pack, which is a folder of tables under one licence: a row of `factors/layers.csv`.
///
/// Layers are combined when a pack is loaded and never merged on disk.
public struct LicenceLayer: Hashable, Sendable {
  /// The folder.
  public let name: String
  /// The licence, by its SPDX identifier.
  public let licence: String
  /// Where the licence stands.
  public let url: String
  /// The notice that the licence asks for wherever figures of the layer are printed.
  public let notice: String

  static let header = ["layer", "licence", "url", "notice"]

  init(_ row: TableReader.Row) {
    name = row["layer"]
    licence = row["licence"]
    url = row["url"]
    notice = row["notice"]
  }
}
