/// The avoided impact of one unit for one indicator.
///
/// - Unit: milligrams per unit sold; each of gross and burden was rounded once, net is their
///   difference.
public struct AvoidedImpact: Hashable, Sendable {
  /// Impact of new devices that the sale replaces: `D · E_new · (L2 / L1)`; `nil` when the source
  /// publishes the difference only.
  public let gross: Milligrams?
  /// Impact of refurbishing: `R + ΔU`; `nil` when it is not measured, or when the source publishes the
  /// difference only.
  public let burden: Milligrams?
  /// What is called avoided: gross less burden.
  ///
  /// Negative results stay.
  public let net: Milligrams

  /// Makes the result of a gross and a burden.
  public init(gross: Milligrams, burden: Milligrams) {
    self.gross = gross
    self.burden = burden
    net = gross - burden
  }

  /// Makes a result whose burden is not measured.
  public init(grossOnly gross: Milligrams) {
    self.gross = gross
    burden = nil
    net = gross
  }

  /// Makes a result of which only the difference is published.
  public init(netOnly net: Milligrams) {
    gross = nil
    burden = nil
    self.net = net
  }
}
