import ArgumentParser
import Foundation
import Impact
import ImpactServer
import Ledger
import Reporter
import SalesExports

/// `impact order`: what orders avoided, line by line.
struct OrderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order",
    abstract: "Answer what an order avoided, line by line, and why.",
    discussion: """
      Looks orders up in a ledger. Each line says whether it is estimated, an average of its category, returned, \
      not counted, or without data; 'prudent' stands beside the method asked for. The orders of a period add up \
      to its statement, to the milligram. An id that several sources have is answered for each. The exit status \
      is 1 when an order is not found.

      Example: impact order C4000 --ledger sales.impact
      """)

  @Argument(help: ArgumentHelp("Ids of orders.", valueName: "id"))
  var orders: [String] = []

  @OptionGroup var ledger: LedgerArguments

  @Option(
    help: ArgumentHelp(
      "Also the ids in a file, one in a line; - is standard input.", valueName: "file|-"),
    completion: .file())
  var ids: String?

  @Option(help: ArgumentHelp("Only orders of this source.", valueName: "name"))
  var source: String?

  @OptionGroup var methods: MethodArguments
  @OptionGroup var packs: PackArguments
  @OptionGroup var settingsArguments: SettingsArguments

  @Option(help: ArgumentHelp("Language of sentences: en, fr, de, es or it.", valueName: "locale"))
  var locale = "en"

  @Option(help: "text, json, ndjson or html.")
  var format = OrderListing.Format.text

  /// The longest id, in bytes; no platform has longer ones.
  private static let longestID = 1000

  func validate() throws {
    guard !orders.isEmpty || ids != nil else {
      throw ValidationError("Name the ids of orders, or a file of ids with --ids.")
    }
    guard WordLocale(locale) != nil else {
      throw ValidationError("--locale is '\(locale)'; use en, fr, de, es or it.")
    }
    guard !methods.conservative else {
      throw ValidationError("--conservative is for statements; an order's answer has its interval.")
    }
  }

  func run() throws {
    try Failure.reported {
      let settings = try settingsArguments.load()
      var (packs, methods) = (packs, methods)
      packs.fill(from: settings)
      methods.fill(from: settings)
      let (pack, matcher) = try packs.load()
      let answers = try OrderAnswers(
        pack: pack, digests: PackDigests(pack: pack, matchingTables: matcher.tables),
        method: try methods.method(in: pack), edition: methods.chosenEdition)
      let open = try ledger.open()
      let tables = LedgerTables(pack: pack, matcher: matcher)
      let key = try ledger.key.key()
      let listing = OrderListing(
        lookUp: { try open.orders($0, tables: tables) }, answers: answers, format: format,
        locale: WordLocale(locale) ?? .english, source: source,
        hash: key.map { key in { id in key.hash(id) } })
      let isComplete = try listing.run(
        asked(), write: Console.write, say: Console.say)
      try Console.flush()
      guard isComplete else { throw ExitCode(Failure.Status.no.rawValue) }
    }
  }

  /// The ids with their places: those of the command line first.
  private func asked() throws -> [(id: String, place: String)] {
    var asked = orders.enumerated().map { (id: $0.element, place: "order \($0.offset + 1)") }
    if let ids {
      let data =
        ids == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try? FileHandle(forReadingFrom: URL(filePath: ids)).readToEnd() ?? Data()
      guard let data else {
        throw Failure(.noInput, "impact: error: the file of ids cannot be read; check its path")
      }
      let name = ids == "-" ? "standard input" : URL(filePath: ids).lastPathComponent
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let text = String(decoding: data.starts(with: mark) ? data.dropFirst(3) : data, as: UTF8.self)
      for (number, line) in text.split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline
      ).enumerated() {
        let id = line.trimmingCharacters(in: .whitespaces)
        if !id.isEmpty { asked.append((id, "\(name):\(number + 1)")) }
      }
    }
    for (id, place) in asked where id.utf8.count > Self.longestID {
      throw Failure(
        .usage,
        "impact: error: \(place): the id has \(id.utf8.count) bytes; give at most \(Self.longestID)"
      )
    }
    return asked
  }
}

extension OrderListing.Format: ExpressibleByArgument {}
