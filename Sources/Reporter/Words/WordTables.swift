import Synchronization

/// The tables of words that are built in, each read when it is first asked for.
enum WordTables {
  private static let tables = Mutex<[String: [String: String]]>([:])

  /// The texts of a topic by key; empty when there is no such table.
  ///
  /// - Parameters:
  ///   - folder: A language, or a language in a country.
  ///   - topic: The name of the table.
  /// - Returns: The texts with their places as `{name}`.
  static func table(_ folder: String, _ topic: String) -> [String: String] {
    let name = "words/\(folder)/\(topic).csv"
    if let table = tables.withLock({ $0[name] }) { return table }
    let entries = ReportTable.rows(name).map { row in
      (row["key"] ?? "", blanks(row["text"] ?? "", folder))
    }
    let table = Dictionary(entries) { first, _ in first }
    tables.withLock { $0[name] = table }
    return table
  }

  /// A text of a table with the blanks of its language.
  static func blanks(_ text: String, _ folder: String) -> String {
    folder.hasPrefix("fr") ? french(text) : text
  }

  /// French sets blanks that never break before `:`, `;`, `!`, `?`, `%` and inside quotation marks; the tables have
  /// plain ones, which people can see and type.
  private static func french(_ text: String) -> String {
    var text = text
    for (plain, kept) in [
      (" :", "\u{A0}:"), (" ;", "\u{202F};"), (" !", "\u{202F}!"), (" ?", "\u{202F}?"),
      (" %", "\u{A0}%"), ("« ", "«\u{A0}"), (" »", "\u{A0}»"),
    ] {
      text = text.replacing(plain, with: kept)
    }
    return text
  }
}
