package import Impact
import Testing

/// The pack that is built in, with one text of one table replaced: for mistakes and scenarios.
package enum PackEditing {
  /// The tables with the first occurrence of `old` in `table` replaced.
  package static func tables(_ table: String, replacing old: String, with new: String) throws
    -> [PackTable]
  {
    var isReplaced = false
    let tables = PackTable.embedded.map { original -> PackTable in
      guard original.name == table else { return original }
      let text = String(decoding: original.bytes, as: UTF8.self)
      guard let range = text.firstRange(of: old) else { return original }
      isReplaced = true
      return PackTable(
        name: table,
        bytes: Array((text[..<range.lowerBound] + new + text[range.upperBound...]).utf8))
    }
    try #require(isReplaced, "\(table) no longer holds '\(old)'")
    return tables
  }
}
