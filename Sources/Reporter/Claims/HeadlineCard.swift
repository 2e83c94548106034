import Impact
import Mustache

/// A headline as a card to embed: the number with everything that must stand beside it inside.
///
/// No script, no seal, no picture, nothing fetched; looks and order stand in `reports/templates/card.*`.
public struct HeadlineCard: Sendable {
  let locale: WordLocale
  /// What the number is of.
  let title: String
  /// The number with its qualifier.
  let number: String
  /// The sentence with the comparison.
  let claim: String
  /// What stands beside it, without the address.
  let notes: [String]
  /// The address with the words around it.
  let linkLine: String
  let link: String

  /// Makes a card.
  ///
  /// - Throws: ``HeadlineRefusal`` for a headline without an address, or whose words run into a claim rule.
  public init(_ headline: Headline, _ locale: WordLocale) throws(HeadlineRefusal) {
    guard let link = headline.choices.link else {
      throw HeadlineRefusal(
        "HL-05", "a card needs the address of the full statement", "name it with --link")
    }
    let words = Words(locale)
    self.locale = locale
    self.link = link
    title = words.text(ClaimWord.cardTitle)
    let isUpperBound = headline.statement.method.isUpperBound
    number = words.text(
      isUpperBound ? ClaimWord.cardUpper : .cardLow, ["amount": headline.amount.text(words)])
    claim = headline.claim(words)
    linkLine = words.text(ClaimWord.link, ["link": link])
    let (lines, line, sentence) = (try headline.lines(locale), linkLine, claim)
    notes =
      lines.filter { $0 != line && $0 != sentence } + [words.text(ClaimWord.co2e)]
    try ClaimLint.refuse(
      [title, number, claim] + notes + [linkLine], headline.choices.markets, locale)
  }

  /// The card as a page of its own, in light and dark.
  ///
  /// - Throws: The template's own errors, which the tests rule out.
  public func html() throws -> String {
    let parts = linkLine.split(
      separator: link, maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    return try PageTemplate(ReportTemplate.text("card.mustache") ?? "").render([
      "lang": locale.description, "css": ReportTemplate.text("card.css") ?? "", "title": title,
      "number": number, "claim": claim, "notes": notes.map { ["text": $0] }, "link": link,
      "link_before": parts.first ?? "", "link_after": parts.count > 1 ? parts[1] : "",
    ])
  }

  /// The card as a picture whose words are text.
  ///
  /// - Throws: The template's own errors, which the tests rule out.
  public func svg() throws -> String {
    var layout = CardLayout()
    layout.add(title, size: 15, fill: CardLayout.soft)
    layout.add(number, size: 32, weight: "600", gapAfter: 8)
    layout.add(claim, size: 16, gapAfter: 12)
    for note in notes { layout.add(note, size: 13, fill: CardLayout.soft, gapAfter: 2) }
    layout.add(linkLine, size: 13, isLink: true)
    let lines = layout.lines
    func rows(_ isLink: Bool) -> [[String: Any]] {
      lines.filter { $0.isLink == isLink }.map { line in
        [
          "x": String(CardLayout.margin), "y": String(line.y), "size": String(line.size),
          "weight": line.weight, "fill": line.fill, "text": line.text, "link": link,
        ]
      }
    }
    return try PageTemplate(ReportTemplate.text("card-svg.mustache") ?? "").render([
      "lang": locale.description, "title": title, "number": number,
      "description": ([claim] + notes + [linkLine]).joined(separator: " "),
      "width": String(CardLayout.width), "height": String(layout.height),
      "inner_width": String(CardLayout.width - 1), "inner_height": String(layout.height - 1),
      "lines": rows(false), "links": rows(true),
    ])
  }
}
