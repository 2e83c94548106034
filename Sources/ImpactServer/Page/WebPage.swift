import Foundation
import Impact
import Reporter

/// What the template of the page names, in one language.
struct WebPage {
  let language: WordLanguage
  let content: ServiceContent
  let settings: ServerSettings

  /// What the script needs to know of the service; it stands in the page as JSON.
  private struct Facts: Encodable {
    let language: String
    let hasLedger: Bool
    let hasToken: Bool
    let isStatementPublic: Bool
    let isHeadlinePublic: Bool
    let areFactorsPublic: Bool
    let method: String
    let words: [String: String]
    let categories: [String: String]
    /// The headings of methods that have words of their own.
    let methods: [String: String]
  }

  /// The values by name.
  var context: [String: Any] {
    let words = Words(WordLocale(language))
    var context: [String: Any] = [
      "lang": language.rawValue, "version": ProgramVersion.current,
      "pack": content.pack.fullName,
      "languages": WordLanguage.allCases.map {
        ["tag": $0.rawValue, "name": $0.name, "is_current": $0 == language] as [String: Any]
      },
      "categories": categories(words),
      "countries": countries, "has_ledger": content.book != nil,
      "has_token": settings.token != nil,
      "is_headline_public": isPublic(.headline), "is_statement_public": isPublic(.statement),
      "can_headline": isPublic(.headline) || settings.token != nil,
      "can_statement": isPublic(.statement) || settings.token != nil,
      "can_link": settings.token != nil && settings.link == nil, "facts": facts(words),
    ]
    for word in WebWord.allCases { context[word.rawValue] = words.text(word) }
    return context
  }

  private func isPublic(_ part: PublicPart) -> Bool { settings.publicParts.contains(part) }

  /// The categories that something can be said of, by their names in the language.
  private func categories(_ words: Words) -> [[String: String]] {
    let named = content.pack.categories.filter { content.pack.noResult(for: $0.id) == nil }.map {
      (id: $0.id, name: name(of: $0, words), isInside: $0.isInsideStudy)
    }
    let locale = Locale(identifier: language.rawValue)
    return named.sorted {
      if $0.isInside != $1.isInside { return $0.isInside }
      return $0.name.compare($1.name, locale: locale) == .orderedAscending
    }.map { ["id": $0.id, "name": $0.name] }
  }

  /// The name of one in the language; a category of somebody's own pack has its English one.
  private func name(of category: DeviceCategory, _ words: Words) -> String {
    WebWord(rawValue: "category_\(category.id)").map { words.text($0) } ?? category.label
  }

  /// The countries that goods are likely to be sold in, by their names in the language.
  private var countries: [[String: String]] {
    let locale = Locale(identifier: language.rawValue)
    return content.pack.gridCountries.map { code in
      ["code": code, "name": locale.localizedString(forRegionCode: code) ?? code]
    }.sorted {
      ($0["name"] ?? "").compare($1["name"] ?? "", locale: locale) == .orderedAscending
    }
  }

  private func facts(_ words: Words) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let facts = Facts(
      language: language.rawValue, hasLedger: content.book != nil,
      hasToken: settings.token != nil,
      isStatementPublic: isPublic(.statement),
      isHeadlinePublic: isPublic(.headline),
      areFactorsPublic: isPublic(.factors), method: content.method.id,
      words: Dictionary(
        uniqueKeysWithValues: WebWord.allCases.filter(\.isForScript).map {
          ($0.rawValue, words.text($0))
        }),
      categories: Dictionary(
        uniqueKeysWithValues: content.pack.categories.map { ($0.id, name(of: $0, words)) }),
      methods: Dictionary(
        uniqueKeysWithValues: content.pack.methods.compactMap { method in
          method.figureHeading(words).map { (method.id, $0) }
        }))
    // Texts never end the element that they stand in.
    return ((try? encoder.encode(facts)).map { String(decoding: $0, as: UTF8.self) } ?? "{}")
      .replacing("<", with: "\\u003c")
  }
}
