/// Values in messages: a shifted row must not print a customer's name, so a value is quoted only when it
/// is made of digits, signs, separators and at most three letters; else its length and shape are told.
enum SafeValue {
  static func describe(_ bytes: ArraySlice<UInt8>) -> String {
    guard !bytes.isEmpty else { return "nothing" }
    var letters = 0
    var digits = 0
    var others = 0
    var count = 0
    var isBehindLetter = false
    var isCode = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      count += 1
      let isDigit = (0x30...0x39).contains(scalar.value)
      // ZQX99 is a postcode or a code of something; 2 kg and EUR 90 are amounts.
      isCode = isCode || (isDigit && isBehindLetter)
      isBehindLetter = scalar.properties.isAlphabetic
      if scalar.properties.isAlphabetic {
        letters += 1
      } else if (0x30...0x39).contains(scalar.value) {
        digits += 1
      } else if !scalar.isASCII || scalar.value < 0x20 || scalar == "@" {
        others += 1
      }
    }
    // A name has letters only; long runs of digits, also with blanks in them, are telephone numbers, card
    // numbers or device numbers. A date with a time has colons.
    let hasTime = bytes.contains(UInt8(ascii: ":"))
    let isAddress = bytes.count { $0 == UInt8(ascii: ".") } > 2
    let isShort = digits <= (hasTime ? 14 : 8) && longestRun(bytes) <= 6 && !isAddress
    if letters <= 3, letters == 0 || digits > 0, others == 0, count <= 24, isShort, !isCode {
      return "'\(String(decoding: bytes, as: UTF8.self))'"
    }
    var kinds: [String] = []
    if letters > 0 { kinds.append("letters") }
    if digits > 0 { kinds.append("digits") }
    if kinds.isEmpty || others > 0 { kinds.append("signs") }
    return "a text of \(count) characters (\(kinds.joined(separator: " and ")))"
  }

  /// The longest run of digits; blanks do not end it.
  private static func longestRun(_ bytes: ArraySlice<UInt8>) -> Int {
    var (longest, run) = (0, 0)
    for byte in bytes where byte != 0x20 {
      run = (0x30...0x39).contains(byte) ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
