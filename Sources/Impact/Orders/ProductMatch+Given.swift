extension ProductMatch {
  /// A device whose category a caller names by its id.
  ///
  /// - Parameters:
  ///   - category: The id of a category of the pack.
  ///   - level: How it was found.
  ///   - model: The model of an overlay pack, where one is known.
  public init(given category: String, level: MatchLevel = .given, model: String? = nil) {
    self.init(
      kind: .device(category), level: level, titleCondition: .unknown, model: model, rule: nil)
  }
}
