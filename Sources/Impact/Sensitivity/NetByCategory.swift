/// What was avoided, by category and on both sides of the study: one step of a comparison.
public struct NetByCategory: Hashable, Sendable {
  /// Categories that have a result, by their names.
  public private(set) var categories: [String: Milligrams] = [:]
  /// Devices that the study covers.
  public private(set) var inside = Milligrams.zero
  /// Devices outside the study, by proxies.
  public private(set) var outside = Milligrams.zero

  /// Nothing.
  public init() {}

  mutating func add(_ net: Milligrams, of category: DeviceCategory) {
    categories[category.id, default: .zero] += net
    if category.isInsideStudy {
      inside += net
    } else {
      outside += net
    }
  }

  /// One side of the study.
  public func side(isInside: Bool) -> Milligrams { isInside ? inside : outside }

  /// One category; zero without a result.
  public func net(of category: String) -> Milligrams { categories[category] ?? .zero }
}
