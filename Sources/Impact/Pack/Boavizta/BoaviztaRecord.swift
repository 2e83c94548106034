/// One row of Boavizta's table: its cells by column name, with single blanks and no line breaks.
struct BoaviztaRecord {
  /// The record, from 1; the header is 1.
  let number: Int
  /// Whether it has as many cells as the header.
  let isWhole: Bool

  private let cells: [String]
  private let columns: [String: Int]

  init(number: Int, cells: [String], columns: [String: Int], width: Int) {
    self.number = number
    self.cells = cells
    self.columns = columns
    isWhole = cells.count == width
  }

  /// The text of a column; empty when the row has no such cell.
  subscript(column: String) -> String {
    guard let index = columns[column], index < cells.count else { return "" }
    return cells[index]
  }

  /// The address of the maker's sheet, or nothing when the cell holds something else.
  var sheet: String {
    let text = self["sources"]
    return text.hasPrefix("https://") || text.hasPrefix("http://") ? text : ""
  }

  /// Text with one blank for every run of blanks, line breaks and control characters.
  static func clean(_ bytes: ArraySlice<UInt8>, hasDecimalComma: Bool) -> String {
    var bytes = Array(bytes)
    if hasDecimalComma {
      // The French form has every point between digits as a comma, also in names and addresses.
      for index in bytes.indices.dropFirst().dropLast()
      where bytes[index] == UInt8(ascii: ",") && bytes[index - 1].isDigit
        && bytes[index + 1].isDigit
      {
        bytes[index] = UInt8(ascii: ".")
      }
    }
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F {
        if let last = text.last, last != " " { text.append(" ") }
      } else if scalar.value != 0xFEFF {
        text.append(scalar)
      }
    }
    if text.last == " " { text.removeLast() }
    return String(text)
  }
}
