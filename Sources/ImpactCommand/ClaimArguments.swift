import ArgumentParser
import Foundation
import Impact
import Reporter

/// Where words for the public are published, and in which language.
struct ClaimArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where it is published: FR, DE, GB, US ... or eu; several allowed. Without it, the strictest of all.",
      valueName: "country"))
  var market: [String] = []

  @Option(
    help: ArgumentHelp(
      "Language of the words: en, fr, de, es or it, with a country if you like: fr-CH.",
      valueName: "locale"))
  var locale: String?

  /// The markets.
  func markets() throws -> [ClaimMarket] {
    try market.flatMap { $0.split(separator: ",") }.map { text in
      guard let market = ClaimMarket(String(text)) else {
        throw Failure(
          .usage,
          "impact: error: '\(text)' is no market; write a country's two letters, such as FR, or eu")
      }
      return market
    }
  }

  /// The locale that was named; `nil` without one.
  func namedLocale() throws -> WordLocale? {
    guard let locale else { return nil }
    guard let found = WordLocale(locale) else {
      throw Failure(
        .usage,
        "impact: error: no words for the locale '\(locale)'; write en, fr, de, es or it, also with a "
          + "country: fr-CH")
    }
    return found
  }

  /// The day for which claims are made; the clock is read for one purpose: to refuse what expired or lies ahead.
  static func day(_ text: String?) throws -> CalendarDay {
    guard let text else {
      let days = (Date().timeIntervalSince1970 / 86_400).rounded(.down)
      return CalendarDay(daysSince1970: Int32(days))
    }
    guard let day = CalendarDay(iso: text) else {
      throw Failure(.usage, "impact: error: '\(text)' is no day; write --today 2026-01-31")
    }
    return day
  }

  /// An address as it may stand in a page.
  static func link(_ text: String?) throws -> String? {
    guard let text else { return nil }
    guard ClaimLink.isAddress(text) else {
      throw Failure(
        .usage, "impact: error: '\(text)' is no address; write --link https://example.com/statement"
      )
    }
    return text
  }
}
