/// The place of a cell as a sheet writes it, such as `AB12`.
enum CellPlace {
  /// The most columns that a sheet can have.
  static let mostColumns = 16_384
  /// The most rows that a sheet can have.
  static let mostRows = 1_048_576

  /// The column of a place, from 1; `nil` when no sheet has it.
  static func column(_ place: [UInt8]) -> Int? {
    var column = 0
    for byte in place {
      let letter = Int(byte & 0xDF) - 0x40
      guard (1...26).contains(letter), byte >= 0x41 else { break }
      column = column * 26 + letter
      guard column <= mostColumns else { return nil }
    }
    return column > 0 ? column : nil
  }

  /// A row's number, from 1; `nil` when no sheet has it.
  static func row(_ text: [UInt8]) -> Int? {
    guard let row = Int(String(decoding: text, as: UTF8.self)), (1...mostRows).contains(row) else {
      return nil
    }
    return row
  }
}
