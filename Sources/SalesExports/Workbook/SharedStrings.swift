/// The texts that cells refer to by number, in one piece of memory.
struct SharedStrings {
  /// How much memory they may take; a workbook of the largest size has less in practice.
  static let mostBytes = 256 << 20

  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// How many there are.
  var count: Int { ends.count }

  /// Reads the part that holds them.
  ///
  /// - Parameters:
  ///   - package: The workbook's parts.
  ///   - path: The part; `nil` when the workbook has none.
  ///   - mostBytes: How much memory they may take.
  /// - Throws: ``ExportError`` when it is damaged or has too much text.
  init(_ package: OfficePackage, path: String?, mostBytes: Int = Self.mostBytes) throws {
    guard let path else { return }
    var text = RichText()
    try package.read(path) { xml in
      while let event = try xml.next() {
        guard case .start("si", _, _) = event else { continue }
        try text.read(xml, limit: min(mostBytes, SheetReader.longestRow))
        bytes.append(contentsOf: text.bytes)
        guard bytes.count + 4 * ends.count <= mostBytes else { throw Self.tooMuch(xml) }
        ends.append(UInt32(bytes.count))
      }
    }
  }

  /// A text by its number; `nil` when there is none.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }

  private static func tooMuch(_ xml: XMLPull) -> ExportError {
    xml.error(
      "the texts of the workbook take more than \(mostBytes >> 20) MiB",
      "save the sheet as CSV UTF-8")
  }
}
