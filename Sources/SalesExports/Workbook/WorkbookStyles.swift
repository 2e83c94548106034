/// Which styles of a workbook's cells show their number as a day or a time.
struct WorkbookStyles {
  /// How a number is meant.
  enum Meaning: UInt8 { case number, date, time, duration }

  // The format allows 64,000; of more, the rest are numbers.
  private static let most = 65_536

  private var meanings: [Meaning] = []

  /// Reads the part that holds the styles.
  ///
  /// - Parameters:
  ///   - package: The workbook's parts.
  ///   - path: The part; `nil` when the workbook has none.
  /// - Throws: ``ExportError`` when it is damaged.
  init(_ package: OfficePackage, path: String?) throws {
    guard let path else { return }
    var own: [Int: Meaning] = [:]
    var listDepth: Int?
    try package.read(path) { xml in
      func number(_ name: String) -> Int? {
        xml.attribute(name).flatMap { Int(String(decoding: $0, as: UTF8.self)) }
      }
      while let event = try xml.next() {
        switch event {
        case .start("numFmt", _, _):
          guard own.count < Self.most, let id = number("numFmtId") else { continue }
          own[id] = Self.meaning(of: xml.attribute("formatCode") ?? [])
        case .start("cellXfs", _, _): listDepth = xml.depth
        case .start("xf", _, _):
          guard listDepth == xml.depth - 1, meanings.count < Self.most else { continue }
          let id = number("numFmtId") ?? 0
          meanings.append(own[id] ?? Self.builtIn(id))
        case .end:
          if let open = listDepth, xml.depth < open { listDepth = nil }
        default: continue
        }
      }
    }
  }

  /// How a cell of a style means its number.
  subscript(style: Int) -> Meaning {
    meanings.indices.contains(style) ? meanings[style] : .number
  }

  /// The formats that have a number only; 27 to 36 and 50 to 58 are those of East Asia.
  static func builtIn(_ id: Int) -> Meaning {
    switch id {
    case 14...17, 22, 27...36, 50...58: .date
    case 18...21, 45, 47: .time
    case 46: .duration
    default: .number
    }
  }

  /// How a format means a number, by the letters outside of quotes, brackets and escapes.
  static func meaning(of format: [UInt8]) -> Meaning {
    var letters: Set<UInt8> = []
    var isElapsed = false
    var rest = format[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""):
        rest = rest.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
      case UInt8(ascii: "["):
        let inside = rest.prefix { $0 != UInt8(ascii: "]") }
        // `[h]` counts hours on beyond the day; others are colours, languages, conditions.
        let isUnit = inside.allSatisfy { Array("hms".utf8).contains($0 | 0x20) }
        isElapsed = isElapsed || (isUnit && !inside.isEmpty)
        rest = rest.dropFirst(inside.count + 1)
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
        rest = rest.dropFirst()
      case UInt8(ascii: "#"), UInt8(ascii: "?"):
        return .number
      default:
        letters.insert(byte | 0x20)
      }
    }
    func has(_ letter: Unicode.Scalar) -> Bool { letters.contains(UInt8(ascii: letter)) }
    if isElapsed { return .duration }
    if has("y") || has("d") { return .date }
    if has("h") || has("s") { return .time }
    return has("m") ? .date : .number
  }
}
