/// A part of the service that may be answered without a token; orders never are.
public enum PublicPart: String, CaseIterable, Sendable {
  /// What holds no sales: factors, methods, estimates of baskets and sentences.
  case factors
  /// The headline of the sales.
  case headline
  /// The statement of the sales.
  case statement
  /// The counters of the service.
  case metrics

  /// What is answered without a token unless the seller says otherwise.
  public static let standard: Set<PublicPart> = [.factors]
}
