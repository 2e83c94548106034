extension DelimitedParser {
  /// The text that is in memory, from the start of the present record on.
  struct Scope {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Whether no more text comes.
    let isLast: Bool

    /// What stands at a place of the text.
    enum Boundary: Equatable {
      case delimiter(length: Int)
      case lineEnd(length: Int)
      case end
      case none
      /// More text is needed to tell.
      case unknown

      /// Whether a cell ends here.
      var endsCell: Bool {
        switch self {
        case .delimiter, .lineEnd, .end: true
        case .none, .unknown: false
        }
      }
    }

    func boundary(at index: Int, _ delimiter: [UInt8]) -> Boundary {
      guard index < bytes.count else { return isLast ? .end : .unknown }
      let byte = bytes[index]
      if byte == 0x0A { return .lineEnd(length: 1) }
      if byte == 0x0D {
        guard index + 1 < bytes.count else { return isLast ? .lineEnd(length: 1) : .unknown }
        return .lineEnd(length: bytes[index + 1] == 0x0A ? 2 : 1)
      }
      guard byte == delimiter[0] else { return .none }
      for offset in 1..<max(delimiter.count, 1) {
        guard index + offset < bytes.count else { return isLast ? .none : .unknown }
        guard bytes[index + offset] == delimiter[offset] else { return .none }
      }
      return .delimiter(length: delimiter.count)
    }

    /// Whether a delimiter or a line break stands right before a place, not before `start`.
    func isBehindBoundary(_ index: Int, start: Int, _ delimiter: [UInt8]) -> Bool {
      guard index > start else { return false }
      if bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D { return true }
      guard index - delimiter.count >= start else { return false }
      return bytes[(index - delimiter.count)..<index].elementsEqual(delimiter)
    }
  }
}
