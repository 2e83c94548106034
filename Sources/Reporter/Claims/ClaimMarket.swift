/// Where a claim is made, and which laws its words follow there.
public struct ClaimMarket: Hashable, Sendable {
  /// A body of law on claims, as `reports/claims/` names it.
  public enum Law: String, CaseIterable, Sendable {
    /// Of the European Union.
    case eu
    /// Of France, beside that of the Union.
    case fr
    /// Of the United Kingdom.
    case uk
    /// Of the United States.
    case us
  }

  /// The country's alpha-2 code in capitals, or `eu`.
  public let id: String
  /// The laws; all of them where the country has none that we know of.
  public let laws: Set<Law>

  /// Reads a country's code or `eu`; `nil` for another form.
  public init?(_ text: String) {
    let isUnion = text.lowercased() == "eu"
    let id = isUnion ? "eu" : text.uppercased()
    guard isUnion || (id.utf8.count == 2 && id.utf8.allSatisfy { (0x41...0x5A).contains($0) })
    else { return nil }
    // Many write UK for the country whose code is GB, and EL for Greece.
    self.id = ["UK": "GB", "EL": "GR"][id] ?? id
    laws = Self.table[self.id] ?? Set(Law.allCases)
  }

  /// The laws of several markets together; all of them where no market is named.
  public static func laws(of markets: [ClaimMarket]) -> Set<Law> {
    markets.isEmpty ? Set(Law.allCases) : markets.reduce(into: []) { $0.formUnion($1.laws) }
  }

  private static let table: [String: Set<Law>] = {
    let rows = ReportTable.rows("claims/markets.csv").map { row in
      let laws = (row["laws"] ?? "").split(separator: " ").compactMap { Law(rawValue: String($0)) }
      return (row["market"] ?? "", Set(laws))
    }
    return Dictionary(rows) { first, _ in first }
  }()
}
