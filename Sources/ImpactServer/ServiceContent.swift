public import Impact
public import Reporter

/// What the service answers from.
public struct ServiceContent: Sendable {
  /// The factors.
  public var pack: FactorPack
  /// The digests of the pack and of the tables that goods are recognised with.
  public var digests: PackDigests
  /// The method of a figure when none is asked for.
  public var method: Method
  /// The edition of a figure when none is asked for.
  public var edition: Edition
  /// The sales; `nil` without a ledger.
  public var book: (any SalesBook)?
  /// Works out the answers that are documents of their own.
  public var writer: any AnswerWriter

  /// Puts together what the service answers from.
  public init(
    pack: FactorPack, digests: PackDigests, method: Method, edition: Edition = .final,
    book: (any SalesBook)?, writer: any AnswerWriter
  ) {
    self.pack = pack
    self.digests = digests
    self.method = method
    self.edition = edition
    self.book = book
    self.writer = writer
  }

  /// The method that a parameter names, or the usual one.
  func method(_ name: String?) throws(AnswerRefusal) -> Method {
    guard let name else { return method }
    guard let method = pack.method(name) else {
      throw .unusable(
        "the method is none of the factor pack",
        mend: "use one of \(pack.methods.map(\.id).joined(separator: ", "))")
    }
    return method
  }

  /// The edition that a parameter names, or the usual one.
  func edition(_ name: String?) throws(AnswerRefusal) -> Edition {
    guard let name else { return edition }
    guard let edition = Edition(rawValue: name) else {
      throw .unusable(
        "the edition is neither final nor interim", mend: "leave it out, or write final or interim")
    }
    return edition
  }

  /// The period that a parameter names, or all time.
  static func period(_ text: String?) throws(AnswerRefusal) -> Period {
    guard let text else { return .all }
    guard let period = Period(text) else {
      throw .unusable(
        "the period cannot be read",
        mend:
          "write 2025, 2025-03, 2025-Q3, 2025-W47, 2025-03-31, or two of these around two points")
    }
    return period
  }

  /// The locale that a parameter names, or English.
  static func locale(_ name: String?) throws(AnswerRefusal) -> WordLocale {
    guard let name else { return .english }
    guard let locale = WordLocale(name) else {
      throw .unusable(
        "there are no words in the language that 'locale' names",
        mend: "use one of \(WordLanguage.allCases.map(\.rawValue).joined(separator: ", ")), "
          + "with a country if you like: fr-CH")
    }
    return locale
  }
}
