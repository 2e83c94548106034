/// The name of a model, taken apart: `Apple`, `iPhone 12 Pro Max`, `64GB`.
struct BoaviztaName {
  let brand: String
  let name: String
  let storage: String
  /// What had to be mended.
  private(set) var findings: [BoaviztaFinding] = []

  init(_ record: BoaviztaRecord) throws(BoaviztaFinding) {
    brand = record["manufacturer"]
    let written = record["name"]
    guard !brand.isEmpty, !written.isEmpty else { throw .noName }
    guard !(brand + written).unicodeScalars.contains("\u{FFFD}") else { throw .unreadable }
    var text = Self.withoutWrittenBytes(written)
    if text != written { findings.append(.writtenBytes) }
    if let whole = Self.completed(text, comment: record["comment"]) {
      text = whole
      findings.append(.cutOff)
    }
    var words = Self.withoutYear(text.split(separator: " ").map(String.init))
    var storage = Self.takeStorage(&words)
    if storage.isEmpty { storage = Self.storage(ofDrive: record["hard_drive"]) }
    self.storage = storage
    name = Self.without(brand: brand, words.joined(separator: " "))
    guard !slug.isEmpty, !name.isEmpty else { throw .noName }
  }

  /// The model's short name, such as `apple-iphone-12-64gb`.
  var slug: String {
    let maker = Self.slug(brand)
    let model = Self.slug(name)
    let isSaidTwice = model == maker || model.hasPrefix(maker + "-")
    return (isSaidTwice ? [model] : [maker, model]).appending(Self.slug(storage))
      .filter { !$0.isEmpty }.joined(separator: "-")
  }

  private static func slug(_ text: String) -> String {
    var folded: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar == "+" {
        folded += " plus ".utf8
      } else {
        LetterFolding.append(scalar, to: &folded)
      }
    }
    return folded.split {
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) && !$0.isDigit
    }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }

  /// Puts bytes back that a program wrote out, such as `\xe2\x80\x9d` for a closing quotation mark.
  private static func withoutWrittenBytes(_ text: String) -> String {
    let parts = text.split(separator: "\\x", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return text }
    var bytes = Array(parts[0].utf8)
    for part in parts.dropFirst() {
      guard part.utf8.count >= 2, let byte = UInt8(part.prefix(2), radix: 16), byte >= 0x80 else {
        return text
      }
      bytes.append(byte)
      bytes.append(contentsOf: part.dropFirst(2).utf8)
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }

  /// The whole name when the file's ends where the comment's first model has a point.
  private static func completed(_ text: String, comment: String) -> String? {
    guard comment.hasPrefix(text + ".") else { return nil }
    let words = comment.split(separator: " ").prefix { !$0.hasSuffix("kgCO2eq)") }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Without a year of release at the end, as in `… - 2020` and `… (2020)`.
  private static func withoutYear(_ words: [String]) -> [String] {
    guard words.count > 1, let last = words.last else { return words }
    let isInBrackets = last.hasPrefix("(") && last.hasSuffix(")")
    let isBehindDash = words.count > 2 && words[words.count - 2] == "-"
    let digits = isInBrackets ? String(last.dropFirst().dropLast()) : last
    guard isInBrackets || isBehindDash, digits.utf8.count == 4, let year = Int(digits),
      (1990...2100).contains(year)
    else { return words }
    return words.dropLast(isInBrackets ? 1 : 2)
  }

  /// Takes the last size that is not one of memory out of the words.
  private static func takeStorage(_ words: inout [String]) -> String {
    for index in words.indices.reversed().dropLast() {
      let next = index + 1 < words.count ? words[index + 1].lowercased() : ""
      guard let size = size(words[index]), next != "memory", next != "ram" else { continue }
      let last = next == "storage" ? index + 1 : index
      let before = words[index - 1].lowercased()
      let isJoined = (before == "with" || before == "and") && index > 1
      words.removeSubrange((isJoined ? index - 1 : index)...last)
      return size
    }
    return ""
  }

  /// The size of the one drive that a cell such as `SSD 256GB` names.
  private static func storage(ofDrive text: String) -> String {
    let sizes = text.split(separator: " ").compactMap { size(String($0)) }
    return sizes.count == 1 && !text.hasPrefix("x") ? sizes[0] : ""
  }

  /// Reads `64GB` or `1.5TB`; whole multiples of 1024 GB are given in TB.
  private static func size(_ word: String) -> String? {
    let unit = word.suffix(2).uppercased()
    let digits = word.dropLast(2)
    guard unit == "GB" || unit == "TB", let number = Rational(decimal: digits),
      number > .zero
    else { return nil }
    guard unit == "GB", number.denominator == 1, number.numerator.isMultiple(of: 1024) else {
      return number.text + unit
    }
    return "\(number.numerator / 1024)TB"
  }

  /// Without the maker at the front, unless nothing with a letter would be left (`Fairphone 3`).
  private static func without(brand: String, _ text: String) -> String {
    guard text.lowercased().hasPrefix(brand.lowercased() + " ") else { return text }
    let rest = String(text.dropFirst(brand.count + 1))
    return rest.contains(where: \.isLetter) ? rest : text
  }
}

extension [String] {
  fileprivate func appending(_ element: String) -> [String] { self + [element] }
}
