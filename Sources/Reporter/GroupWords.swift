public import Impact

/// What a correlation group is, in plain words.
public enum GroupWords {
  private static let shared = [
    "displacement": "share of sales that replace a new device (D)",
    "first_life": "years of the first life (L1)",
    "second_life": "years of the second life (L2)",
    "proxy_burden": "impact of refurbishing where it is a proxy (R)",
    "use_ratio": "electricity of a refurbished device against a new one",
    "refurbishing_electricity": "electricity of refurbishing",
  ]

  private static let own = [
    "new_device": "impact of a new device (E_new)", "refurbishing": "impact of refurbishing (R)",
    "mass": "mass",
  ]

  /// The words for a group; for a group of a user's own pack, its name.
  public static func text(_ group: String, in pack: FactorPack) -> String {
    if let words = shared[group] { return words }
    let parts = group.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let words = own[parts[0]] else { return group }
    let item = pack.category(parts[1])?.label ?? pack.model(parts[1])?.label ?? parts[1]
    return "\(words): \(item)"
  }
}
