/// The seller's answers to the questions by which double claims are kept out; printed in every statement.
public struct Declarations: Codable, Hashable, Sendable {
  /// Whether carbon credits were issued for these units; `nil` when not answered.
  @ExplicitNull public var carbonCreditsIssued: Bool?
  /// Whether some of the sales went to other refurbishers, which avoid nothing by themselves.
  @ExplicitNull public var salesToRefurbishers: Bool?
  /// Who else may claim the same units.
  @ExplicitNull public var othersWhoMayClaim: String?

  enum CodingKeys: String, CodingKey {
    case carbonCreditsIssued = "carbon_credits_issued"
    case salesToRefurbishers = "sales_to_refurbishers"
    case othersWhoMayClaim = "others_who_may_claim"
  }

  /// Takes the answers.
  public init(
    carbonCreditsIssued: Bool? = nil, salesToRefurbishers: Bool? = nil,
    othersWhoMayClaim: String? = nil
  ) {
    self.carbonCreditsIssued = carbonCreditsIssued
    self.salesToRefurbishers = salesToRefurbishers
    self.othersWhoMayClaim = othersWhoMayClaim
  }

  /// The questions with their answers, in plain words.
  public var lines: [String] {
    func answer(_ value: Bool?, _ yes: String, _ no: String, _ question: String) -> String {
      value.map { $0 ? yes : no } ?? "\(question): not answered."
    }
    return [
      answer(
        carbonCreditsIssued, "Carbon credits were issued for these units.",
        "The seller says that no carbon credits were issued for these units.",
        "Whether carbon credits were issued for these units"),
      answer(
        salesToRefurbishers,
        "Some of these sales went to other refurbishers; alone they avoid nothing (0).",
        "The seller says that none of these sales went to other refurbishers.",
        "Whether some of these sales went to other refurbishers"),
      othersWhoMayClaim.map { "Others who may claim the same units: \($0)." }
        ?? "Who else may claim the same units: not answered.",
    ]
  }
}
