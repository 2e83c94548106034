import HTTPTypes
import Impact
import Reporter

/// What only changes with the factor pack: worked out when the program starts.
struct FactorAnswers: Sendable {
  private let lists: [String: StoredAnswer]
  private let categories: [String: StoredAnswer]
  /// The methods.
  let methods: StoredAnswer
  private let content: ServiceContent
  private let fields: HTTPFields

  init(_ content: ServiceContent, isPublic: Bool) throws {
    self.content = content
    fields = AnswerHeaders.fields(.json, isPublic ? .hour : .notKept)
    var lists: [String: StoredAnswer] = [:]
    for method in content.pack.methods {
      for edition in Edition.allCases {
        let assessor = UnitAssessor(pack: content.pack, method: method, edition: edition)
        let document = try FactorListDocument(assessor, digests: content.digests)
        lists[Self.key(method, edition)] = StoredAnswer(fields, try JSONText.write(document).utf8)
      }
    }
    self.lists = lists
    var categories: [String: StoredAnswer] = [:]
    for name in Set(content.pack.rows.map(\.category)) {
      guard
        let document = try CategoryFactorsDocument(name, in: content.pack, digests: content.digests)
      else { continue }
      categories[name] = StoredAnswer(fields, try JSONText.write(document).utf8)
    }
    self.categories = categories
    methods = StoredAnswer(
      fields,
      try JSONText.write(MethodListDocument(content.pack, digests: content.digests)).utf8)
  }

  /// What one device of every category avoids.
  func list(_ parameters: RequestParameters) throws(AnswerRefusal) -> StoredAnswer? {
    lists[
      Self.key(try content.method(parameters["method"]), try content.edition(parameters["edition"]))
    ]
  }

  /// The numbers of a category; `nil` when there is no such category.
  func category(_ name: String) -> StoredAnswer? { categories[name] }

  /// The numbers of a category, with results for a country of sale.
  func category(_ name: String, country: String) throws -> StoredAnswer? {
    try CategoryFactorsDocument(
      name, in: content.pack, digests: content.digests, country: country
    ).map { StoredAnswer(fields, try JSONText.write($0).utf8) }
  }

  private static func key(_ method: Method, _ edition: Edition) -> String {
    "\(method.id) \(edition.rawValue)"
  }
}
