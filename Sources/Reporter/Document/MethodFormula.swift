public import Impact

extension Method {
  /// The formula with the letters of the terms.
  public var formula: String {
    let basis = basis == .secondLifeYears ? " x (L2 / L1)" : ""
    let use = computesUseDifference ? " - L2 x (e_ref - D x e_new) x g for mains power" : ""
    let burden = inputs == "main" ? " - R" : ""
    return "avoided = D x E_new\(basis)\(burden)\(use)"
  }
}
