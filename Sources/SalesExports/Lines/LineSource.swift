import Impact

/// The source of an export's lines: what an order id is the id of.
struct LineSource: Hashable {
  /// Equal for exports whose order ids are those of one platform.
  let key: String
  /// The platform, or the first file of a plain table.
  let name: String

  init(_ profile: ExportProfile, matcher: Matcher) {
    if profile.platform.isPlain {
      // One shop's exports name these two columns alike, whatever others come and go.
      key = [ExportField.orderID, .title].map { field in
        profile.columns[field].map { matcher.foldedName(profile.columns.names[$0]) } ?? ""
      }.joined(separator: "\u{1F}")
      name = profile.file
    } else {
      // Two reports of one platform have the same order ids.
      key = String(profile.platform.id.prefix { $0 != "-" })
      name = key
    }
  }
}
