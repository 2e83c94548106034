package import Impact

extension Method {
  /// What stands over every figure of the method, in the words of a language.
  ///
  /// - Parameter words: The words.
  /// - Returns: The heading; `nil` for a method that has none but its English label.
  package func figureHeading(_ words: Words) -> String? {
    if isUpperBound { return words.text(OrderWord.upperBound) }
    return standing == .beside ? words.text(OrderWord.prudent) : nil
  }
}
