/// Which form of a word stands with a number, by the rules of CLDR for the languages we have.
package enum PluralCategory: String, CaseIterable, Sendable {
  /// One: in French also 0 and 1.5.
  case one
  /// Whole millions in French, Spanish and Italian, which want a preposition: `1 000 000 de téléphones`.
  case many
  /// All others.
  case other

  /// The form for a number.
  package init(of number: ShownNumber, in language: WordLanguage) {
    let isWhole = number.decimals == 0
    let isMillions = isWhole && number.whole != 0 && number.whole % 1_000_000 == 0
    switch language {
    case .en, .de: self = isWhole && number.whole == 1 ? .one : .other
    case .it: self = isWhole && number.whole == 1 ? .one : isMillions ? .many : .other
    case .es:
      self = number.whole == 1 && number.fraction == 0 ? .one : isMillions ? .many : .other
    case .fr: self = number.whole <= 1 ? .one : isMillions ? .many : .other
    }
  }

  /// The forms that a language has.
  package static func all(of language: WordLanguage) -> [PluralCategory] {
    switch language {
    case .en, .de: [.one, .other]
    case .fr, .es, .it: [.one, .many, .other]
    }
  }
}
