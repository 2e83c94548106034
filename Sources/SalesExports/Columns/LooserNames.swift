import Impact

/// What columns may be called beside their exact names: with capitals inside a word parting it (`OrderDate`), and
/// in formats with paths by the end of the path (`Products.Product.ItemName`).
struct LooserNames {
  /// Fields that an order may have in an object of its own, such as an address.
  private static let nested: Set<ExportField> = [.country, .currency]

  private var ofLinesAndOrders: [String: [Int]] = [:]
  private var ofObjects: [String: [Int]] = [:]

  /// - Parameters:
  ///   - header: The cells of the header.
  ///   - folded: The same, folded.
  ///   - linePath: The path of the list that holds the lines, in a format that has paths.
  ///   - matcher: Folds names.
  init(_ header: [String], _ folded: [String], linePath: String, matcher: Matcher) {
    for (index, name) in header.enumerated() where !linePath.isEmpty || Self.mayBeParted(name) {
      let isLine = !linePath.isEmpty && name.hasPrefix(linePath + ".")
      let own = isLine ? String(name.dropFirst(linePath.utf8.count + 1)) : name
      let end = own.split(separator: ".").last.map(String.init) ?? own
      // What lies deeper, in an address or in a list of returns, is not the line's or the order's own.
      let isDeep = !linePath.isEmpty && own.contains(".")
      for looser in Set((isDeep ? [end] : [own, Self.parted(own)]).map(matcher.foldedName))
      where looser != folded[index] {
        if isDeep {
          ofObjects[looser, default: []].append(index)
        } else {
          ofLinesAndOrders[looser, default: []].append(index)
        }
      }
    }
  }

  /// All names.
  var names: [String] { Array(ofLinesAndOrders.keys) + Array(ofObjects.keys) }

  /// The columns that have a name.
  func columns(_ name: String, for field: ExportField) -> [Int] {
    (ofLinesAndOrders[name] ?? []) + (Self.nested.contains(field) ? ofObjects[name] ?? [] : [])
  }

  /// Whether a name may have a capital behind a small letter; most have none, and are called nothing else.
  private static func mayBeParted(_ name: String) -> Bool {
    var isBehindSmall = false
    for byte in name.utf8 {
      if byte >= 0x80 { return true }
      if isBehindSmall, byte.isCapital { return true }
      isBehindSmall = byte.isSmallOrDigit
    }
    return false
  }

  /// A name with a blank before each capital behind a small letter or a digit.
  private static func parted(_ name: String) -> String {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return partedByCharacters(name) }
    var parted: [UInt8] = []
    var isBehindSmall = false
    for byte in name.utf8 {
      if isBehindSmall, byte.isCapital { parted.append(UInt8(ascii: " ")) }
      isBehindSmall = byte.isSmallOrDigit
      parted.append(byte)
    }
    return String(decoding: parted, as: UTF8.self)
  }

  private static func partedByCharacters(_ name: String) -> String {
    var parted = ""
    var isBehindSmall = false
    for character in name {
      if isBehindSmall, character.isUppercase { parted.append(" ") }
      isBehindSmall = character.isLowercase || character.isNumber
      parted.append(character)
    }
    return parted
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  fileprivate var isSmallOrDigit: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
