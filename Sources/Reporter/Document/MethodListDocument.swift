public import Impact

/// `impact methods list --format json` and `GET /v1/methods`: every method with its formula, words and sources.
public struct MethodListDocument: Encodable {
  struct Item: Encodable {
    let id: String
    let label: String
    let standing: String
    let basis: String
    /// The rate that the method fixes; `null` when the pack has one for each category.
    @ExplicitNull var displacement: String?
    let heading: String
    let owner: String
    let sentence: String
    let formula: String
    let sources: [String]

    init(_ method: Method) {
      id = method.id
      label = method.label
      standing = method.standing.rawValue
      basis = method.basis.rawValue
      heading = method.heading
      owner = method.owner
      sentence = method.sentence
      formula = method.formula
      sources = method.sources
      displacement = method.fixedDisplacement?.text
    }
  }

  let pack: PackName
  let methods: [Item]
  let sources: [PublicationDocument]

  /// Lists the methods of a pack.
  public init(_ pack: FactorPack, digests: PackDigests) {
    self.pack = PackName(pack, digests)
    methods = pack.methods.map(Item.init)
    let keys = Set(pack.methods.flatMap(\.sources))
    sources = pack.sources.filter { keys.contains($0.key) }.map(PublicationDocument.init)
  }
}
