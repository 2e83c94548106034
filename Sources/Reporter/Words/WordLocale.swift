/// Whose words, numbers and dates a text is written in: a language, and a country where one is named.
public struct WordLocale: Hashable, Sendable, CustomStringConvertible {
  /// The language.
  public let language: WordLanguage
  /// The country, alpha-2 in capitals; `nil` for the language alone.
  public let country: String?

  /// English without a country.
  public static let english = WordLocale(.en)

  /// Makes the locale of a language, or of a language in a country.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - country: Alpha-2 in capitals; countries without customs of their own write as the language does.
  public init(_ language: WordLanguage, country: String? = nil) {
    self.language = language
    self.country = country
  }

  /// Reads `fr`, `fr-CH` or `fr_CH`; `nil` for another language or form.
  public init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard let language = parts.first.flatMap({ WordLanguage(rawValue: $0.lowercased()) }),
      parts.count <= 2
    else { return nil }
    guard parts.count == 2 else {
      self.init(language)
      return
    }
    let country = parts[1].uppercased()
    guard country.utf8.count == 2, country.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
    else { return nil }
    self.init(language, country: country)
  }

  /// The tag of the locale, as HTML's `lang` takes it: `fr` or `fr-CH`.
  public var description: String {
    country.map { "\(language.rawValue)-\($0)" } ?? language.rawValue
  }

  /// How numbers and dates are written here.
  var customs: LocaleCustoms { LocaleCustoms.of(self) }
}
