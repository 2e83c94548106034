/// What may be wrong with a record of a dirty file; each has the same share.
enum Defect: CaseIterable {
  case missingCells, extraCells
  case unreadableDate, fractionalQuantity, emptyQuantity, unknownCountry
  case blankRow, headerAgain

  /// One record in so many is damaged.
  static let rarity: UInt64 = 32

  /// The defect of a record, if it has one, by a random number.
  init?(chance: UInt64) {
    guard chance % Self.rarity == 0 else { return nil }
    let all = Self.allCases
    self = all[Int(chance / Self.rarity % UInt64(all.count))]
  }

  /// The cells of a record as this defect leaves them; no cell at all is a blank row.
  func damaged(_ cells: [String], header: [String]) -> [String] {
    var cells = cells
    switch self {
    case .missingCells: cells.removeLast(3)
    case .extraCells: cells += ["", "x"]
    case .unreadableDate: cells[2] = "soon"
    case .fractionalQuantity: cells[8] = "1.5"
    case .emptyQuantity: cells[8] = ""
    case .unknownCountry: cells[5] = "Atlantis"
    case .blankRow: cells = []
    case .headerAgain: cells = header
    }
    return cells
  }
}
