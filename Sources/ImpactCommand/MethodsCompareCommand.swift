import ArgumentParser
import Foundation
import Impact
import Reporter
import SalesExports

/// `impact methods compare`: the same sales under every method, and why two of them differ.
struct MethodsCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "The same sales under every method; for two methods, why their figures differ.",
    discussion: """
      Names of two methods before the exports: a bridge from the first to the second, whose parts (basis, \
      displacement, refurbishing, figures and edition) add up exactly. Without methods: all of them side by \
      side. Without exports: one device of each category.

      Example: impact methods compare ademe-2022 prudent orders-2025.csv
      """)

  @OptionGroup var sales: SalesArguments

  @Option(help: "Edition of ADEME's study.")
  var edition: Edition?

  @Option(help: "Edition of the second method, where it is another.")
  var secondEdition: Edition?

  @Option(help: "text or json; json for two methods.")
  var format = Format.text

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  func run() throws {
    try Failure.reported {
      var prepared = try sales.prepare()
      let pack = prepared.pack
      let edition = edition ?? prepared.settings.edition ?? .final
      let named = prepared.reading.exports.prefix(2).filter { isMethod($0, pack) }
      if named.count == 1 {
        throw Failure(.usage, "impact: error: one method is named; name two, or none")
      }
      prepared.reading.exports.removeFirst(named.count)
      guard !prepared.reading.exports.isEmpty else {
        guard named.isEmpty else {
          throw Failure(.usage, "impact: error: no export named; name files behind the two methods")
        }
        return try perDevice(pack, edition)
      }
      let sales = try prepared.read(try prepared.options())
      guard named.count == 2 else {
        return try sideBySide(
          sales.activity, pack, edition,
          DrawSettings(seed: prepared.settings.seed ?? DrawSettings.standardSeed))
      }
      let bridge = try MethodBridge(
        of: sales.activity,
        from: UnitAssessor(
          pack: pack, method: try MethodArguments.method(named[0], in: pack), edition: edition),
        to: UnitAssessor(
          pack: pack, method: try MethodArguments.method(named[1], in: pack),
          edition: secondEdition ?? edition))
      switch format {
      case .text: Console.write(BridgeText(bridge: bridge).text)
      case .json: Console.write(try JSONText.write(BridgeDocument(bridge)))
      }
    }
  }

  /// A word is a method unless a file has that name.
  private func isMethod(_ word: String, _ pack: FactorPack) -> Bool {
    pack.method(word) != nil && !FileManager.default.fileExists(atPath: word)
  }

  private func sideBySide(
    _ activity: ActivityTable, _ pack: FactorPack, _ edition: Edition, _ draws: DrawSettings
  ) throws {
    var rows = [
      [
        "method", "units", "gross", "burden", "avoided, kg CO2e", "95 % interval",
        "outside the study", "",
      ]
    ]
    for method in pack.methods {
      let total = try Assessment(
        of: activity, by: UnitAssessor(pack: pack, method: method, edition: edition),
        ranges: draws
      ).total
      let climate = total.inside.climateChange
      rows.append([
        method.id, DecimalText.grouped(total.inside.units),
        climate?.gross.map(AmountText.exact) ?? "no data",
        climate?.burden.map(AmountText.exact) ?? "no data",
        climate.map { AmountText.exact($0.net) } ?? "no data",
        climate?.interval.map { AmountText.range($0) } ?? "no range",
        total.outside.climateChange.map { AmountText.exact($0.net) } ?? "no data",
        method.heading,
      ])
    }
    Console.write(TextTable.lines(rows).joined(separator: "\n") + "\n\n")
    writeSentences(pack)
  }

  private func perDevice(_ pack: FactorPack, _ edition: Edition) throws {
    var rows = [["kg CO2e avoided per device"] + pack.methods.map(\.id)]
    for category in pack.categories {
      let cells = try pack.methods.map { method in
        try UnitAssessor(pack: pack, method: method, edition: edition)
          .assess(UnitImpact.Key(item: category.id)).avoided[.climateChange]
          .map { AmountText.exact($0.net) } ?? "no data"
      }
      guard cells.contains(where: { $0 != "no data" }) else { continue }
      rows.append([category.id + (category.isInsideStudy ? "" : " *")] + cells)
    }
    Console.write(TextTable.lines(rows).joined(separator: "\n") + "\n")
    Console.write("* outside the study, our proxy\n\n")
    writeSentences(pack)
  }

  private func writeSentences(_ pack: FactorPack) {
    for method in pack.methods { Console.write(BridgeText.sentence(method) + "\n") }
  }
}
