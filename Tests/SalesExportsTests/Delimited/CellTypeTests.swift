import Testing

@testable import SalesExports

@Suite("Types of cells")
struct CellTypeTests {
  static let cases: [(CellType, [String])] = [
    (.empty, ["", " ", "N/A", "null", "-"]),
    (
      .number,
      [
        "1", "-12.50", "1,234.56", "1.234,50", "$74.69", "12,90 €", "EUR 12", "12 EUR", "5%",
        "1e-5",
        "+3", "(12.00)", "1 234,50", "16GB",
      ]
    ),
    (.date, ["2024-01-31", "31/01/2024", "31.1.24", "2024-01-31T10:00:00Z", "1/2/2024 9:05 AM"]),
    (.time, ["9:05", "23:59:59", "09:05 PM"]),
    (.address, ["https://example.com/a", "buyer@example.org"]),
    (
      .text,
      ["Phone", "A1", "MG-8769", "3-in-1 Jacket", "a; b", "5;2", "--x", "iPhone 12", "@", "."]
    ),
  ]

  @Test("A cell is told by its looks", arguments: cases.indices)
  func types(index: Int) {
    let (type, cells) = Self.cases[index]
    for cell in cells { #expect(CellType(Array(cell.utf8)[...]) == type, "\(cell)") }
  }
}
