/// The words of a locale: texts from `reports/words/`, with values put into their places.
///
///     let words = Words(WordLocale(.fr))
///     words.text(HeadlineWord.units, count: ShownNumber(4210), ["number": words.number(4210)])
///
/// A country may have words of its own in `reports/words/de-AT/`; what stands there replaces the language's.
package struct Words: Sendable {
  /// Whose words they are.
  package let locale: WordLocale

  /// The words of a locale.
  package init(_ locale: WordLocale) { self.locale = locale }

  /// A text with values in the places of their names.
  ///
  /// - Parameters:
  ///   - key: Which text.
  ///   - values: By the name of the place, as `units` for `{units}`.
  /// - Returns: The text; its key when there is none, which the tests rule out.
  package func text<Key: WordKey>(_ key: Key, _ values: [String: String] = [:]) -> String {
    Self.fill(find(key.rawValue, Key.topic) ?? key.rawValue, values)
  }

  /// The text in the form that goes with a number.
  ///
  /// - Parameters:
  ///   - key: Which text.
  ///   - count: The number; `{number}` is written as the locale writes it.
  ///   - values: By the name of the place.
  /// - Returns: The text.
  package func text<Key: WordKey>(
    _ key: Key, count: ShownNumber, _ values: [String: String] = [:]
  ) -> String {
    let form = PluralCategory(of: count, in: locale.language)
    let text =
      find("\(key.rawValue).\(form.rawValue)", Key.topic)
      ?? find("\(key.rawValue).other", Key.topic)
    let number = ["number": number(count)]
    return Self.fill(text ?? key.rawValue, values.merging(number) { own, _ in own })
  }

  private func find(_ key: String, _ topic: String) -> String? {
    if locale.country != nil, let own = WordTables.table(locale.description, topic)[key] {
      return own
    }
    return WordTables.table(locale.language.rawValue, topic)[key]
  }

  /// Puts values into their places, in one pass: a value that looks like a place stays as it is.
  private static func fill(_ text: String, _ values: [String: String]) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      result += values[String(name)] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
