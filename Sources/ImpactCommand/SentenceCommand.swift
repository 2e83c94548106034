import ArgumentParser
import Foundation
import Impact
import Reporter

/// `impact sentence`: what a type of device avoids on average, in a sentence for the public.
struct SentenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentence",
    abstract: "Make a sentence for one product, or for every row of a table of products.",
    discussion: """
      Takes a product title, a category, or a CSV table with a column 'title' or 'category' (a path that ends in .csv \
      or .tsv). The table comes out as it was, with the columns sentence, level, low_kg_co2e and valid_until \
      behind. A device without data for the public gets an empty sentence, and the column level says why. Valid for 24 \
      months from the release of the factors; expired ones are refused. Without --link the sentence itself says that it \
      is not for publication. Never put it beside a condition grade.

      Example: impact sentence "iPhone 12 64GB" --locale fr --market FR --link https://example.com/methode
      """)

  @Argument(
    help: ArgumentHelp(
      "A title, a category, or a table of products.", valueName: "title|category|csv"))
  var product: String

  @OptionGroup var claim: ClaimArguments
  @OptionGroup var methods: MethodArguments
  @OptionGroup var packs: PackArguments
  @OptionGroup var settingsArguments: SettingsArguments

  @Option(help: ArgumentHelp("Address of method and sources.", valueName: "url"))
  var link: String?

  @Option(
    help: ArgumentHelp(
      "The day for which it is made, instead of the clock's: expired sentences are refused.",
      valueName: "day"))
  var today: String?

  @Option(help: ArgumentHelp("Country of sale: FR, DE, US ...", valueName: "country"))
  var country: String?

  @Option(help: ArgumentHelp("Country of refurbishing: FR, DE ...", valueName: "country"))
  var refurbishedIn: String?

  @Option(help: "text or json; a table stays a table.")
  var format = Format.text

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  func run() throws {
    try Failure.reported {
      let settings = try settingsArguments.load()
      var packs = packs
      packs.fill(from: settings)
      let (pack, matcher) = try packs.load()
      let method =
        try methods.method.map { try MethodArguments.method($0, in: pack) }
        ?? pack.methods.first { $0.standing == .beside }
      guard let method, !methods.conservative else {
        throw Failure(.usage, "impact: error: a sentence needs ranges; leave out --conservative")
      }
      let maker = SentenceMaker(
        assessor: UnitAssessor(
          pack: pack, method: method, edition: methods.edition ?? settings.edition ?? .final),
        matcher: matcher, today: try ClaimArguments.day(today),
        locale: try claim.namedLocale() ?? .english,
        markets: try claim.markets(), link: try ClaimArguments.link(link),
        country: try ReadingArguments.country(country ?? settings.country, matcher) ?? "",
        refurbishingCountry: try ReadingArguments.country(
          refurbishedIn ?? settings.refurbishedIn, matcher) ?? "")
      if let notice = pack.overlay?.notice, !notice.isEmpty { Console.say(notice) }
      if [".csv", ".tsv"].contains(where: product.lowercased().hasSuffix) {
        try SentenceTable(path: product, maker: maker).write()
      } else {
        try writeOne(maker)
      }
      if maker.link == nil {
        Console.say(
          "Not for publication: [HL-05] name the address of method and sources with --link")
      }
    }
  }

  private func writeOne(_ maker: SentenceMaker) throws {
    let answer = try maker.answer(category: product, title: product)
    if let reason = answer.reason {
      throw Failure(.no, "impact: error: no sentence: \(reason)")
    }
    switch format {
    case .text: Console.write(answer.sentence.replacing("\n", with: " ") + "\n")
    case .json: Console.write(try JSONText.write(answer))
    }
  }
}
