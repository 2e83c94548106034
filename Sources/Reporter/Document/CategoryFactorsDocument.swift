public import Impact

/// `impact factors show --format json` and `GET /v1/factors/{category}`: every number of a category.
public struct CategoryFactorsDocument: Encodable {
  struct Number: Encodable {
    let quantity: String
    let stage: String
    let indicator: String
    let inputs: String
    let edition: String
    let geography: String
    let value: String
    let unit: String
    @ExplicitNull var low: String?
    @ExplicitNull var high: String?
    let quality: String
    let valid_from: String
    let valid_to: String
    let sources: [String]
    let note: String
    let layer: String
    let place: String

    init(_ row: FactorRow) {
      quantity = row.quantity.rawValue
      stage = row.stage.rawValue
      indicator = row.indicator
      inputs = row.inputs
      edition = row.edition
      geography = row.geography
      value = row.central.text
      unit = row.unit
      quality = row.quality
      valid_from = row.validity.from
      valid_to = row.validity.to
      sources = row.sources
      note = row.note
      layer = row.layer
      place = row.place.description
      low = row.low?.text
      high = row.high?.text
    }
  }

  struct Term: Encodable {
    let symbol: String
    let name: String
    let value: String
    let unit: String
    @ExplicitNull var low: String?
    @ExplicitNull var high: String?
    @ExplicitNull var quality: String?
    @ExplicitNull var place: String?
    let sources: [String]
    let note: String
  }

  /// What one device avoids by a method, and every term of the formula.
  struct Result: Encodable {
    let method: String
    let label: String
    let heading: String
    let formula: String
    /// Avoided kg CO2e of one device; `null` when there is no result.
    @ExplicitNull var net: String?
    @ExplicitNull var gross: String?
    @ExplicitNull var burden: String?
    /// Why there is no result; `null` when there is one.
    @ExplicitNull var remark: String?
    let terms: [Term]

    init(_ impact: UnitImpact, _ method: Method) {
      self.method = method.id
      label = method.label
      heading = method.heading
      formula = method.formula
      terms = impact.terms.map {
        Term(
          symbol: $0.symbol, name: $0.name, value: $0.value.text, unit: $0.unit,
          low: $0.row?.low?.text, high: $0.row?.high?.text, quality: $0.row?.quality,
          place: $0.row?.place.description, sources: $0.sources, note: $0.note)
      }
      let climate = impact.avoided[.climateChange]
      net = climate?.net.kilograms
      gross = climate?.gross?.kilograms
      burden = climate?.burden?.kilograms
      remark = impact.noResult?.words
    }
  }

  let pack: PackName
  let category: String
  /// The name of one in English; `null` for numbers of all categories.
  @ExplicitNull var label: String?
  @ExplicitNull var plural: String?
  @ExplicitNull var study: String?
  /// The country of sale that the results are for; empty when not known.
  let country: String
  /// What one device avoids by each method; none for numbers of all categories.
  let results: [Result]
  let numbers: [Number]
  let sources: [PublicationDocument]

  /// Lists the numbers of a category.
  ///
  /// - Parameters:
  ///   - category: A category of the pack, or `any` for numbers of all.
  ///   - pack: The pack.
  ///   - digests: Its digests.
  ///   - country: The country of sale, alpha-2; empty when not known.
  ///
  /// The result is `nil` when the pack has no such category.
  ///
  /// - Throws: ``AssessmentError`` for a pack whose numbers do not go together.
  public init?(
    _ category: String, in pack: FactorPack, digests: PackDigests, country: String = ""
  ) throws {
    let rows = pack.rows.filter { $0.category == category }
    guard !rows.isEmpty else { return nil }
    self.pack = PackName(pack, digests)
    self.category = category
    numbers = rows.map(Number.init)
    self.country = country
    let isCategory = pack.category(category) != nil
    results = try pack.methods.filter { _ in isCategory }.map { method in
      let assessor = UnitAssessor(pack: pack, method: method)
      return Result(
        try assessor.assess(UnitImpact.Key(item: category, country: country)), method)
    }
    let keys = Set(rows.flatMap(\.sources) + results.flatMap { $0.terms.flatMap(\.sources) })
    sources = pack.sources.filter { keys.contains($0.key) }.map(PublicationDocument.init)
    let known = pack.category(category)
    label = known?.label
    plural = known?.plural
    study = known.map { $0.isInsideStudy ? "inside" : "outside" }
  }
}
