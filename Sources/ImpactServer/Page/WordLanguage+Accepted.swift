import Reporter

extension WordLanguage {
  /// The name of the language in itself.
  var name: String {
    switch self {
    case .en: "English"
    case .fr: "Français"
    case .de: "Deutsch"
    case .es: "Español"
    case .it: "Italiano"
    }
  }

  /// The language that a reader likes best of those there are.
  ///
  /// - Parameter header: The header `Accept-Language`, such as `fr-CH, fr;q=0.9, en;q=0.8`.
  init(accepted header: String?) {
    var best: (language: WordLanguage, weight: Double)?
    for part in (header ?? "").prefix(500).split(separator: ",") {
      let pieces = part.split(separator: ";")
      let tag = pieces.first?.filter { $0 != " " }.lowercased() ?? ""
      guard let language = WordLanguage(rawValue: String(tag.prefix { $0 != "-" })) else {
        continue
      }
      let quality = pieces.dropFirst().lazy.map { $0.filter { $0 != " " } }
        .first { $0.hasPrefix("q=") }
      let weight = quality.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
      if weight > best?.weight ?? 0 { best = (language, weight) }
    }
    self = best?.language ?? .en
  }
}
