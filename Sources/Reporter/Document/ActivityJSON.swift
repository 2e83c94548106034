/// The activity data of a statement as JSON, as ``JSONText`` writes it.
///
/// It is nearly all of a large statement, and the encoder takes longer for it than for all that it is worked
/// out from.
enum ActivityJSON {
  /// Writes the cells as the value of a key of the document.
  static func array(_ cells: [StatementDocument.Cell]) -> [UInt8] {
    guard !cells.isEmpty else { return Array("[\n\n  ]".utf8) }
    var text: [UInt8] = []
    text.reserveCapacity(cells.count * 320)
    text.append(contentsOf: "[".utf8)
    for (index, cell) in cells.enumerated() {
      text.append(contentsOf: index == 0 ? "\n    {\n".utf8 : ",\n    {\n".utf8)
      add("condition", cell.condition, to: &text)
      add("country", cell.country, to: &text)
      add("item", cell.item, to: &text)
      add("kind", cell.kind, to: &text)
      add("level", cell.level, to: &text)
      add("month", cell.month, to: &text)
      add("refurbishing_country", cell.refurbishingCountry, to: &text)
      addRevenue(cell.revenue, to: &text)
      addNumber("rows", cell.rows, to: &text)
      add("seller", cell.seller, to: &text)
      text.append(contentsOf: "      \"units\" : ".utf8)
      text.append(contentsOf: String(cell.units).utf8)
      text.append(contentsOf: "\n    }".utf8)
    }
    text.append(contentsOf: "\n  ]".utf8)
    return text
  }

  private static func add(_ name: StaticString, _ value: String, to text: inout [UInt8]) {
    addName(name, to: &text)
    addString(value, to: &text)
    text.append(contentsOf: ",\n".utf8)
  }

  private static func addNumber(_ name: StaticString, _ value: Int64, to text: inout [UInt8]) {
    addName(name, to: &text)
    text.append(contentsOf: String(value).utf8)
    text.append(contentsOf: ",\n".utf8)
  }

  private static func addName(_ name: StaticString, to text: inout [UInt8]) {
    text.append(contentsOf: "      \"".utf8)
    name.withUTF8Buffer { text.append(contentsOf: $0) }
    text.append(contentsOf: "\" : ".utf8)
  }

  private static func addRevenue(_ revenue: [String: Int64], to text: inout [UInt8]) {
    addName("revenue_minor_units", to: &text)
    guard !revenue.isEmpty else { return text.append(contentsOf: "{\n\n      },\n".utf8) }
    text.append(contentsOf: "{\n".utf8)
    for (index, amount) in revenue.sorted(by: { $0.key < $1.key }).enumerated() {
      if index > 0 { text.append(contentsOf: ",\n".utf8) }
      text.append(contentsOf: "        ".utf8)
      addString(amount.key, to: &text)
      text.append(contentsOf: " : ".utf8)
      text.append(contentsOf: String(amount.value).utf8)
    }
    text.append(contentsOf: "\n      },\n".utf8)
  }

  private static func addString(_ value: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        text.append(UInt8(ascii: "\\"))
        text.append(byte)
      case 0..<0x20, 0x7F: addControl(byte, to: &text)
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }

  /// Categories and countries hold none; whatever comes is written as the encoder writes it.
  private static func addControl(_ byte: UInt8, to text: inout [UInt8]) {
    let short: [UInt8: String] = [8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r", 0x7F: "\u{7F}"]
    let long = String(byte, radix: 16)
    text.append(
      contentsOf: (short[byte] ?? "\\u00" + (long.count < 2 ? "0" : "") + long).utf8)
  }
}

extension StatementDocument {
  /// The document as JSON: what ``JSONText`` writes, in less time.
  func text() throws -> String {
    var small = self
    small.activity = []
    let rest = Array(try JSONText.write(small).utf8)
    // Only a key of the document itself stands behind a line end and two blanks.
    let key = Array("\n  \"activity\" : ".utf8)
    let empty = ActivityJSON.array([])
    guard let place = rest.firstRange(of: key),
      rest[place.upperBound...].starts(with: empty)
    else { return try JSONText.write(self) }
    var text: [UInt8] = []
    text += rest[..<place.upperBound]
    text += ActivityJSON.array(activity)
    text += rest[(place.upperBound + empty.count)...]
    return String(decoding: text, as: UTF8.self)
  }
}
