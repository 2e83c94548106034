public import Impact

/// `impact factors list --format json` and `GET /v1/factors`: every category, and what one device avoids.
public struct FactorListDocument: Encodable {
  struct Amounts: Encodable {
    let unit: String
    let net: String
    @ExplicitNull var gross: String?
    @ExplicitNull var burden: String?
  }

  struct Category: Encodable {
    let category: String
    let label: String
    let plural: String
    let study: String
    let mains: Bool
    /// Amounts in kg per device; an indicator without a result is missing.
    let avoided: [String: Amounts]
    @ExplicitNull var kept_in_use_kg: String?
    /// Why there is no result; `null` when there is one.
    @ExplicitNull var remark: String?
  }

  struct Method: Encodable {
    let id: String
    let label: String
    let edition: String
    let heading: String
    let formula: String
  }

  let pack: PackName
  let method: Method
  let categories: [Category]

  /// Works out what one device of every category avoids.
  ///
  /// - Throws: ``AssessmentError`` or ``RationalOverflow`` for a pack whose numbers do not go together.
  public init(_ assessor: UnitAssessor, digests: PackDigests) throws {
    pack = PackName(assessor.pack, digests)
    let rules = assessor.method
    method = Method(
      id: rules.id, label: rules.label, edition: assessor.edition.rawValue, heading: rules.heading,
      formula: rules.formula)
    categories = try assessor.pack.categories.map { category in
      let impact = try assessor.assess(UnitImpact.Key(item: category.id))
      return Category(
        category: category.id, label: category.label, plural: category.plural,
        study: category.isInsideStudy ? "inside" : "outside", mains: category.isMainsPowered,
        avoided: Dictionary(
          uniqueKeysWithValues: impact.avoided.map { indicator, result in
            (
              indicator.rawValue,
              Amounts(
                unit: indicator.unit, net: result.net.kilograms, gross: result.gross?.kilograms,
                burden: result.burden?.kilograms)
            )
          }), kept_in_use_kg: impact.keptInUse?.kilograms, remark: impact.noResult?.words)
    }
  }
}
