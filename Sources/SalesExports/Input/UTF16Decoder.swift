/// Turns UTF-16 into UTF-8, block by block, without its byte order mark.
///
/// What is no character (half a pair, half a unit at the end) becomes U+FFFD, as everywhere in
/// Unicode.
struct UTF16Decoder {
  private let isBigEndian: Bool
  private var firstHalfOfUnit: UInt8?
  private var highSurrogate: UInt16?
  private var isAtBegin = true
  /// How many characters were no characters.
  private(set) var replacements = 0

  init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  /// Decodes a block behind the one before.
  mutating func decode(_ block: [UInt8], into output: inout [UInt8]) {
    var rest = block[...]
    if let first = firstHalfOfUnit, let second = rest.popFirst() {
      firstHalfOfUnit = nil
      take(unit(first, second), into: &output)
    }
    rest.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + 1 < bytes.count {
        let unit = unit(bytes[index], bytes[index + 1])
        if unit < 0x80, highSurrogate == nil, !isAtBegin {
          output.append(UInt8(truncatingIfNeeded: unit))
        } else {
          take(unit, into: &output)
        }
        index += 2
      }
    }
    if rest.count % 2 == 1 { firstHalfOfUnit = rest.last }
  }

  /// Ends the text.
  mutating func finish(into output: inout [UInt8]) {
    if highSurrogate != nil { replace(into: &output) }
    if firstHalfOfUnit != nil { replace(into: &output) }
    highSurrogate = nil
    firstHalfOfUnit = nil
  }

  private func unit(_ first: UInt8, _ second: UInt8) -> UInt16 {
    isBigEndian ? UInt16(first) << 8 | UInt16(second) : UInt16(second) << 8 | UInt16(first)
  }

  private mutating func take(_ unit: UInt16, into output: inout [UInt8]) {
    let wasAtBegin = isAtBegin
    isAtBegin = false
    if let high = highSurrogate {
      highSurrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        append(0x1_0000 + (UInt32(high) & 0x3FF) << 10 + UInt32(unit) & 0x3FF, to: &output)
        return
      }
      replace(into: &output)
    }
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else if UTF16.isTrailSurrogate(unit) {
      replace(into: &output)
    } else if unit != 0xFEFF || !wasAtBegin {
      append(UInt32(unit), to: &output)
    }
  }

  private mutating func replace(into output: inout [UInt8]) {
    replacements += 1
    append(0xFFFD, to: &output)
  }

  private func append(_ scalar: UInt32, to output: inout [UInt8]) {
    func tail(_ shift: UInt32) { output.append(UInt8(0x80 | (scalar >> shift) & 0x3F)) }
    if scalar < 0x80 {
      output.append(UInt8(scalar))
    } else if scalar < 0x800 {
      output.append(UInt8(0xC0 | scalar >> 6))
      tail(0)
    } else if scalar < 0x1_0000 {
      output.append(UInt8(0xE0 | scalar >> 12))
      tail(6)
      tail(0)
    } else {
      output.append(UInt8(0xF0 | scalar >> 18))
      tail(12)
      tail(6)
      tail(0)
    }
  }
}
