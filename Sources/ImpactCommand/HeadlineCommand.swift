import ArgumentParser
import Foundation
import Impact
import Reporter
import SalesExports

/// `impact headline`: one number for the public, with its words.
struct HeadlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headline",
    abstract: "Make one number for the public, with the words that the law wants beside it.",
    discussion: """
      Counts the devices whose figures are good enough for the public, by 'prudent' unless another method is named, and \
      states the low end of that very total's 95 % interval, rounded down. Refused where a gate of the method or a claim \
      rule says so. Without --link the text is marked as not for publication, and html and svg are refused.

      Example: impact headline orders-2025.csv --period 2025 --link https://example.com/impact-2025 --today 2026-01-31
      """)

  @OptionGroup var sales: SalesSourceArguments
  @OptionGroup var methods: MethodArguments
  @OptionGroup var claim: ClaimArguments

  @Option(
    help: ArgumentHelp(
      "Only these categories, which the words then name: smartphone, laptop ...; several allowed.",
      valueName: "category"))
  var category: [String] = []

  @Option(help: ArgumentHelp("Address of the full statement.", valueName: "url"))
  var link: String?

  @Option(
    help: ArgumentHelp(
      "An earlier headline as JSON: says why the figure moved.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var previous: String?

  @Option(
    help: ArgumentHelp(
      "An everyday activity beside the figure: car_km, flight_paris_new_york_return or none; several allowed.",
      valueName: "name"))
  var equivalent: [String] = []

  @Option(
    help: ArgumentHelp(
      "The day for which it is made, instead of the clock's: expired headlines are refused.",
      valueName: "day"))
  var today: String?

  @Option(help: ArgumentHelp("Seed of the draws behind the range.", valueName: "number"))
  var seed: UInt64?

  @Option(help: "text, json, html or svg.")
  var format = Format.text

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, html, svg }

  func run() throws {
    try Failure.reported {
      let locale = try claim.namedLocale() ?? .english
      var choices = Headline.Choices()
      choices.markets = try claim.markets()
      choices.link = try ClaimArguments.link(link)
      choices.equivalents = try equivalents()
      guard choices.link != nil || format == .text || format == .json else {
        throw Failure(
          .no,
          "impact: error: [HL-05] a card needs the address of the full statement; name it with --link"
        )
      }
      let day = try ClaimArguments.day(today)
      let previous = try previous.map(Self.read)
      let prepared = try sales.sales.prepare()
      choices.categories = try categories(prepared.pack)
      let statement = try statement(prepared)
      do {
        let headline = try Headline(statement, today: day, choices: choices)
        guard headline.isPublishable || format == .text || format == .json else {
          throw Failure(
            .no,
            "impact: error: [G-11] activity data do not say how many goods have no result, so there is no card of "
              + "them; make it from the exports or a ledger")
        }
        var document = try HeadlineDocument(headline, locale)
        if let previous {
          guard let change = HeadlineChange(from: previous, to: document) else {
            throw Failure(
              .data,
              "\(Self.name(self.previous)):1:1: error: its numbers are larger than those of any sales; name one made "
                + "with --format json")
          }
          document.take(change)
          if format != .json { tell(change, previous) }
        }
        try write(headline, document, locale)
        if format != .json { for warning in document.warnings { Console.say(warning) } }
      } catch let refusal as HeadlineRefusal {
        throw Failure(.no, "impact: error: no headline: \(refusal)")
      }
    }
  }

  private func statement(_ prepared: SalesPreparation) throws -> Statement {
    let pack = prepared.pack
    let settings = prepared.settings
    // A pinned method is that of statements; headlines are prudent unless the command line says otherwise.
    let method =
      try methods.method.map { try MethodArguments.method($0, in: pack) }
      ?? pack.methods.first { $0.standing == .beside }
    var methods = methods
    methods.fill(from: settings)
    guard let method else {
      throw Failure(.usage, "impact: error: the pack has no prudent method; name one with --method")
    }
    let facts = try sales.facts(prepared)
    let digests = PackDigests(pack: pack, matchingTables: prepared.matcher.tables)
    return try Statement(
      facts: facts, pack: pack, digests: digests, method: method, edition: methods.chosenEdition,
      choice: methods.choice, seed: seed ?? settings.seed ?? DrawSettings.standardSeed)
  }

  private func write(
    _ headline: Headline, _ document: HeadlineDocument, _ locale: WordLocale
  ) throws {
    switch format {
    case .text: Console.write(document.sentences.joined(separator: "\n") + "\n")
    case .json: Console.write(try JSONText.write(document))
    case .html: Console.write(try HeadlineCard(headline, locale).html())
    case .svg: Console.write(try HeadlineCard(headline, locale).svg())
    }
  }

  /// The categories that were named.
  private func categories(_ pack: FactorPack) throws -> [String] {
    try category.flatMap { $0.split(separator: ",").map(String.init) }.map { name in
      guard pack.category(name) != nil else {
        throw Failure(
          .usage, "impact: error: unknown category '\(name)'; 'impact factors list' names them")
      }
      return name
    }
  }

  /// The activities to set the figure beside: a car's kilometres unless others or none are named.
  private func equivalents() throws -> [String] {
    let names = equivalent.flatMap { $0.split(separator: ",").map(String.init) }
    guard !names.isEmpty else { return Headline.usualEquivalents }
    if names == ["none"] { return [] }
    for name in names where !Headline.equivalents.contains(name) {
      throw Failure(
        .usage,
        "impact: error: '\(name)' is no activity; write one of \(Headline.equivalents.joined(separator: ", ")), or none"
      )
    }
    return names
  }

  private static func name(_ path: String?) -> String {
    URL(filePath: path ?? "").lastPathComponent
  }

  private static func read(_ path: String) throws -> HeadlineDocument {
    let name = name(path)
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure(
        .noInput, "impact: error: no headline \(path); name one made with --format json")
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure(.inputOutput, "impact: error: \(name) cannot be read; check its permissions")
    }
    guard let document = try? JSONDecoder().decode(HeadlineDocument.self, from: bytes),
      document.schema == "impact-headline/1"
    else {
      throw Failure(
        .data, "\(name):1:1: error: this is no headline; name one made with --format json")
    }
    return document
  }

  /// Says why the figure moved.
  private func tell(_ change: HeadlineChange, _ previous: HeadlineDocument) {
    Console.say(
      "Since the earlier headline (\(previous.value) \(previous.unit), "
        + "\(previous.counts.period.from ?? "")..\(previous.counts.period.to ?? "")), central figure:"
    )
    if change.parts.isEmpty { Console.say("  nothing moved it") }
    for part in change.parts {
      let sign = part.mass < .zero ? "" : "+"
      Console.say("  \(part.reason): \(sign)\(part.mass.kilograms) kg CO2e")
    }
  }
}
