/// A tree that is read step by step, so that a file never has to fit into the memory.
protocol TreeSource {
  /// How many texts held bytes that are no UTF-8, so far.
  var repairedTexts: Int { get }

  /// The next step; `nil` at the end of the input.
  ///
  /// Several trees may come one after the other. Objects and arrays are balanced, and the source
  /// bounds their depth and the length of a text.
  ///
  /// - Throws: ``ExportError`` where the input is broken; the source is not to be used after that.
  mutating func next() throws -> TreeEvent?
}

extension TreeSource {
  var repairedTexts: Int { 0 }
}
