import Impact

/// Where the lines of an export are from, as far as it tells which lines of other exports are the same.
public struct KeptSource: Hashable, Sendable {
  /// Equal for exports whose order ids are those of one platform or shop.
  public let key: String
  /// The platform, or the file of a plain table.
  public let name: String
  /// Whether the export gives its lines ids.
  public let hasLineIDs: Bool

  init(_ profile: ExportProfile, matcher: Matcher) {
    let source = LineSource(profile, matcher: matcher)
    (key, name) = (source.key, source.name)
    hasLineIDs = profile.columns[.lineID] != nil
  }
}
