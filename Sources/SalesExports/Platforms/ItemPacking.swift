/// Takes the items out of a record that packs several of an order into its cells.
protocol ItemPacking: Sendable {
  /// The names of the columns that each item adds behind those of the file.
  static var names: [String] { get }

  /// Makes a reader of packed items.
  ///
  /// - Parameter header: The folded names of the file's columns.
  ///
  /// The result is `nil` when the file has no packed items.
  init?(header: [String])

  /// Takes the items out of a record.
  ///
  /// - Parameter cell: Gives the bytes of a column by its index.
  /// - Returns: The cells of ``names`` of each item, in order.
  func items(_ cell: (Int) -> ArraySlice<UInt8>) -> [[String]]
}
