/// The activity data of a statement as JSON, as ``JSONText`` writes it.
///
/// It is nearly all of a large statement, and the encoder takes longer for it than for all that it is worked
/// out from.
enum ActivityJSON {
  /// How the encoder writes no cells.
  static let empty = "[\n\n  ]"

  /// The most bytes that cells take.
  static func bound(_ cells: [StatementDocument.Cell]) -> Int {
    cells.reduce(empty.utf8.count) { sum, cell in
      let texts =
        cell.condition.utf8.count + cell.country.utf8.count + cell.item.utf8.count
        + cell.kind.utf8.count + cell.level.utf8.count + cell.month.utf8.count
        + cell.refurbishingCountry.utf8.count + cell.seller.utf8.count
        + cell.revenue.keys.reduce(0) { $0 + $1.utf8.count }
      // A sign takes at most six bytes; names, blanks and numbers of a cell take fewer than 400.
      return sum + texts * 6 + 400 + cell.revenue.count * 50
    }
  }

  /// Writes the cells as the value of a key of the document.
  static func write(_ cells: [StatementDocument.Cell], to text: inout ByteWriter) {
    guard !cells.isEmpty else { return text.add(empty) }
    text.add("[")
    for (index, cell) in cells.enumerated() {
      text.add(index == 0 ? "\n    {\n" : ",\n    {\n")
      add("condition", cell.condition, to: &text)
      add("country", cell.country, to: &text)
      add("item", cell.item, to: &text)
      add("kind", cell.kind, to: &text)
      add("level", cell.level, to: &text)
      add("month", cell.month, to: &text)
      add("refurbishing_country", cell.refurbishingCountry, to: &text)
      addRevenue(cell.revenue, to: &text)
      addName("rows", to: &text)
      text.add(String(cell.rows))
      text.add(",\n")
      add("seller", cell.seller, to: &text)
      addName("units", to: &text)
      text.add(String(cell.units))
      text.add("\n    }")
    }
    text.add("\n  ]")
  }

  private static func add(_ name: StaticString, _ value: String, to text: inout ByteWriter) {
    addName(name, to: &text)
    addString(value, to: &text)
    text.add(",\n")
  }

  private static func addName(_ name: StaticString, to text: inout ByteWriter) {
    text.add("      \"")
    name.withUTF8Buffer { text.add($0) }
    text.add("\" : ")
  }

  private static func addRevenue(_ revenue: [String: Int64], to text: inout ByteWriter) {
    addName("revenue_minor_units", to: &text)
    guard !revenue.isEmpty else { return text.add("{\n\n      },\n") }
    text.add("{\n")
    for (index, amount) in revenue.sorted(by: { $0.key < $1.key }).enumerated() {
      text.add(index > 0 ? ",\n        " : "        ")
      addString(amount.key, to: &text)
      text.add(" : ")
      text.add(String(amount.value))
    }
    text.add("\n      },\n")
  }

  private static func addString(_ value: String, to text: inout ByteWriter) {
    text.add("\"")
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""): text.add("\\\"")
      case UInt8(ascii: "\\"): text.add("\\\\")
      case 0..<0x20: text.add(escaped(byte))
      default: text.add(byte)
      }
    }
    text.add("\"")
  }

  /// Categories and countries hold none; whatever comes is written as the encoder writes it.
  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case 0x08: return "\\b"
    case 0x09: return "\\t"
    case 0x0A: return "\\n"
    case 0x0C: return "\\f"
    case 0x0D: return "\\r"
    default:
      let digits = String(byte, radix: 16)
      return "\\u00" + (digits.count < 2 ? "0" : "") + digits
    }
  }
}

extension StatementDocument {
  /// The document as JSON: what ``JSONText`` writes, in less time and memory.
  func text() throws -> String {
    var small = self
    small.activity = []
    let rest = Array(try JSONText.write(small).utf8)
    // Only a key of the document itself stands behind a line end and two blanks.
    let key = Array("\n  \"activity\" : ".utf8)
    let empty = Array(ActivityJSON.empty.utf8)
    guard let place = rest.firstRange(of: key), rest[place.upperBound...].starts(with: empty) else {
      return try JSONText.write(self)
    }
    return String(
      unsafeUninitializedCapacity: rest.count + ActivityJSON.bound(activity)
    ) { memory in
      var text = ByteWriter(memory)
      rest[..<place.upperBound].withUnsafeBufferPointer { text.add($0) }
      ActivityJSON.write(activity, to: &text)
      rest[(place.upperBound + empty.count)...].withUnsafeBufferPointer { text.add($0) }
      return text.count
    }
  }
}
