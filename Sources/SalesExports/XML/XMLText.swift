/// What XML holds to be white space.
enum XMLText {
  /// Without the white space at both ends, which is that of the layout.
  static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
    guard let first = text.firstIndex(where: { !isBlank($0) }),
      let last = text.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return text[first...last]
  }

  /// Whether there is nothing but white space.
  static func isBlank(_ text: [UInt8]) -> Bool { text.allSatisfy(isBlank) }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }
}
