import ArgumentParser
import Impact
import Reporter

/// `impact estimate`: what one sale avoids, and why.
struct EstimateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "estimate",
    abstract: "Estimate what one sale avoided, with every term and source.",
    discussion: """
      Takes a category or a product title. 'prudent' stands beside the method asked for, because nobody knows \
      for certain how many sales replace a new device.

      Example: impact estimate "iPhone 12 64GB" --explain
      """)

  @Argument(help: ArgumentHelp("A category, or a product title.", valueName: "category|title"))
  var product: String

  @OptionGroup var methods: MethodArguments
  @OptionGroup var packs: PackArguments
  @OptionGroup var settingsArguments: SettingsArguments

  @Option(help: ArgumentHelp("How many.", valueName: "number"))
  var units: Int64 = 1

  @Option(help: ArgumentHelp("Country of sale: FR, DE, US ...", valueName: "country"))
  var country: String?

  @Option(help: ArgumentHelp("Country of refurbishing: FR, DE ...", valueName: "country"))
  var refurbishedIn: String?

  @Flag(help: "Print every term with its source.")
  var explain = false

  @Option(help: "text or json.")
  var format = Format.text

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  func validate() throws {
    guard (1...1_000_000_000).contains(units) else {
      throw ValidationError("--units is \(units); give a number from 1 to 1000000000.")
    }
  }

  func run() throws {
    try Failure.reported {
      let settings = try settingsArguments.load()
      var (packs, methods) = (packs, methods)
      packs.fill(from: settings)
      methods.fill(from: settings)
      let pack = try packs.loadPack()
      let assessor = try methods.assessor(pack)
      let method = assessor.method
      let (category, item, level) = try device(pack, packs)
      let key = UnitImpact.Key(
        item: item, country: try alpha2(country ?? settings.country),
        refurbishingCountry: try alpha2(refurbishedIn ?? settings.refurbishedIn))
      let impact = try assessor.assess(key)
      if let reason = impact.noResult {
        throw Failure(
          .data,
          "impact: error: no result for \(category.plural) under '\(method.id)': \(reason.words); "
            + "'impact factors list' shows what can be computed")
      }
      let estimate = Estimate(
        category: category, level: level, key: key, units: units, assessor: assessor,
        impact: impact, totals: try totals(key, assessor))
      if let notice = pack.overlay?.notice, !notice.isEmpty { Console.say(notice) }
      switch format {
      case .text: Console.write(try text(estimate))
      case .json:
        let digests = PackDigests(pack: pack, matchingTables: PackTable.embedded)
        Console.write(try JSONText.write(EstimateDocument(estimate, digests: digests)))
      }
    }
  }

  private func alpha2(_ text: String?) throws -> String {
    guard let text else { return "" }
    return try ReadingArguments.country(text, try Matcher.builtIn()) ?? ""
  }

  /// The sums of all units with their ranges: the very function of a statement.
  private func totals(_ key: UnitImpact.Key, _ assessor: UnitAssessor) throws -> ImpactTotals {
    let total = try Assessment(
      of: key, units: units, by: assessor, ranges: assessor.choice == .central ? .standard : nil
    ).total
    return total.inside.units != 0 ? total.inside : total.outside
  }

  /// The category, the item (category or model), and how it was found.
  private func device(
    _ pack: FactorPack, _ packs: PackArguments
  ) throws -> (DeviceCategory, String, MatchLevel) {
    // A category by its name needs no matching tables, whose reading is most of the start-up.
    if let category = pack.category(of: product) {
      return (category, product, pack.category(product) == nil ? .model : .given)
    }
    let match = try packs.load().matcher.product(category: product, title: product)
    switch match.kind {
    case .device(let id):
      if let category = pack.category(id) { return (category, match.model ?? id, match.level) }
    case .accessory:
      throw Failure(
        .data,
        "impact: error: '\(product)' is an accessory or a part, which is not counted; name a device"
      )
    case .notGoods:
      throw Failure(.data, "impact: error: '\(product)' is no device; name a device")
    case .unknown: break
    }
    throw Failure(
      .data,
      "impact: error: no category found for '\(product)'; name one of "
        + pack.categories.map(\.id).filter { pack.noResult(for: $0) == nil }
        .joined(separator: ", "))
  }

  private func text(_ estimate: Estimate) throws -> String {
    var assessments = [(estimate.assessor.method, estimate.impact, estimate.totals)]
    let pack = estimate.assessor.pack
    if let beside = pack.methods.first(where: { $0.standing == .beside }),
      beside.id != estimate.assessor.method.id
    {
      let assessor = UnitAssessor(
        pack: pack, method: beside, edition: estimate.assessor.edition,
        choice: estimate.assessor.choice)
      assessments.append(
        (beside, try assessor.assess(estimate.key), try totals(estimate.key, assessor)))
    }
    let count =
      units == 1 ? "one \(estimate.category.label)" : "\(units) \(estimate.category.plural)"
    var lines = [
      "Estimated for \(count), average device (\(estimate.level.words))"
    ]
    if let model = pack.model(estimate.key.item) {
      lines[0] =
        "Estimated for \(units == 1 ? "one" : String(units)) \(model.label) (\(estimate.level.words))"
      lines.append("with factors of the model from \(pack.fullName)")
    }
    if !estimate.category.isInsideStudy { lines.append("outside the study, our proxy") }
    if estimate.assessor.choice.isWorstCase {
      lines.append("worst case of all assumptions at once")
    }
    for (method, impact, totals) in assessments {
      lines +=
        [""]
        + EstimateText.lines(impact, totals, method: method, units: units, explain: explain)
    }
    lines += [
      "",
      pack.model(estimate.key.item) == nil
        ? "Total for the expected second life. Model-to-model differences are not included."
        : "Total for the expected second life, with figures of the model where the pack has them.",
      "Not deducted from scope 1, 2 and 3; not a carbon credit.",
    ]
    if explain {
      let keys = Set(assessments.flatMap { $0.1.terms.flatMap(\.sources) + $0.0.sources })
      lines += ["", "Sources"]
      for source in pack.sources where keys.contains(source.key) {
        lines.append("  \(source.key): \(source.publisher), \(source.title) (\(source.year))")
        lines.append("    \(source.url)  licence: \(source.licence)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
