import Impact
import Reporter

/// `impact estimate --format json`.
struct EstimateDocument: Encodable {
  struct Amounts: Encodable {
    let unit: String
    @ExplicitNull var net: String?
    @ExplicitNull var low: String?
    @ExplicitNull var high: String?
    let median: String?
    let mean: String?
    @ExplicitNull var gross: String?
    @ExplicitNull var burden: String?
  }

  struct TermDocument: Encodable {
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

  struct SourceDocument: Encodable {
    let key: String
    let title: String
    let publisher: String
    let year: String
    let url: String
    let licence: String
  }

  struct MethodDocument: Encodable {
    let id: String
    let label: String
    let edition: String
    let heading: String
    let formula: String
  }

  struct Record: Encodable {
    let program = "impact"
    let program_version = ProgramVersion.current
    let pack: RecordDocument.Pack
    let matching_digest: String
    let method: String
    let edition: String
    let settings: [String: String]
    let overlay: RecordDocument.Pack?
    let conservative: Bool
    @ExplicitNull var seed: UInt64?
    @ExplicitNull var draws: Int?
  }

  let category: String
  let item: String
  let study: String
  let level: String
  let method: MethodDocument
  let units: Int64
  let country: String
  @ExplicitNull var kept_in_use_kg: String?
  let avoided: [String: Amounts]
  let terms: [TermDocument]
  let remarks: [String]
  let sources: [SourceDocument]
  let record: Record

  init(_ estimate: Estimate, digests: PackDigests) {
    let pack = estimate.assessor.pack
    let rules = estimate.assessor.method
    let units = estimate.units
    category = estimate.category.id
    item = estimate.key.item
    study = estimate.category.isInsideStudy ? "inside" : "outside"
    level = estimate.level.rawValue
    method = MethodDocument(
      id: rules.id, label: rules.label, edition: estimate.assessor.edition.rawValue,
      heading: rules.heading, formula: rules.formula)
    self.units = units
    country = estimate.key.country
    avoided = Dictionary(
      uniqueKeysWithValues: Indicator.allCases.map { indicator in
        let result = estimate.impact.avoided[indicator]
        let interval = estimate.totals.avoided[indicator]?.interval
        return (
          indicator.rawValue,
          Amounts(
            unit: indicator.unit, net: result.map { ($0.net * units).kilograms },
            low: interval?.low.kilograms, high: interval?.high.kilograms,
            median: interval?.median.kilograms, mean: interval?.mean.kilograms,
            gross: result?.gross.map { ($0 * units).kilograms },
            burden: result?.burden.map { ($0 * units).kilograms })
        )
      })
    terms = estimate.impact.terms.map { term in
      TermDocument(
        symbol: term.symbol, name: term.name, value: term.value.text, unit: term.unit,
        low: term.row?.low?.text, high: term.row?.high?.text, quality: term.row?.quality,
        place: term.row?.place.description, sources: term.sources, note: term.note)
    }
    remarks = estimate.impact.remarks
    let keys = Set(estimate.impact.terms.flatMap(\.sources) + rules.sources)
    sources = pack.sources.filter { keys.contains($0.key) }.map {
      SourceDocument(
        key: $0.key, title: $0.title, publisher: $0.publisher, year: $0.year, url: $0.url,
        licence: $0.licence)
    }
    let hasRanges = estimate.assessor.choice == .central
    record = Record(
      pack: RecordDocument.Pack(id: pack.id, version: pack.version, digest: digests.pack),
      matching_digest: digests.matching, method: rules.id,
      edition: estimate.assessor.edition.rawValue,
      settings: [
        "country": estimate.key.country, "refurbished_in": estimate.key.refurbishingCountry,
      ],
      overlay: pack.overlay.map {
        RecordDocument.Pack(id: $0.id, version: $0.version, digest: digests.overlay ?? "")
      },
      conservative: estimate.assessor.choice.isWorstCase,
      seed: hasRanges ? DrawSettings.standard.seed : nil,
      draws: hasRanges ? DrawSettings.standard.draws : nil)
    kept_in_use_kg = estimate.impact.keptInUse.map { ($0 * units).kilograms }
  }
}
