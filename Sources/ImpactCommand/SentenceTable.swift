import Foundation
import Impact
import Reporter

/// A table of products with their sentences: every row as it was, byte by byte, and four columns behind.
final class SentenceTable {
  /// The columns that are added.
  static let columns = ["sentence", "level", "low_kg_co2e", "valid_until"]

  private static let titles: Set = [
    "title", "product", "product title", "product name", "name", "titre", "produit", "nom", "titel",
    "produkt", "titulo", "producto", "nombre", "titolo", "prodotto", "nome",
  ]
  private static let categories: Set = [
    "category", "categorie", "kategorie", "categoria", "product type", "type",
  ]

  private let path: String
  private let name: String
  private let maker: SentenceMaker
  private var delimiter = UInt8(ascii: ",")
  private var row = 0
  private var width = 0
  private var title: Int?
  private var category: Int?
  private var withoutSentence = 0

  init(path: String, maker: SentenceMaker) {
    self.path = path
    self.maker = maker
    name = URL(filePath: path).lastPathComponent
  }

  /// Writes the table to standard output, row by row.
  func write() throws {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure(.noInput, "impact: error: no table \(name); name a CSV file, or a title")
    }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw Failure(.inputOutput, "impact: error: \(name) cannot be read; check its permissions")
    }
    defer { try? file.close() }
    var records: RawRecords?
    while true {
      let block: Data
      do {
        block = try file.read(upToCount: 1 << 16) ?? Data()
      } catch {
        throw Failure(
          .inputOutput, "impact: error: \(name) cannot be read; check that it is a file")
      }
      guard !block.isEmpty else { break }
      if records == nil {
        delimiter = RawRecords.delimiter(of: block)
        records = RawRecords(delimiter: delimiter)
      }
      guard try records?.take(block, write) ?? true else {
        throw error(
          1, "the row is longer than 1 MiB; probably a quotation mark never closes", "close it")
      }
    }
    try records?.finish(write)
    guard row > 0 else { throw error(1, "the table is empty", "name a table with a header") }
    if withoutSentence > 0 {
      Console.say(
        "\(withoutSentence) of \(row - 1) rows have no sentence; the column level says why")
    }
  }

  private func error(_ column: Int, _ problem: String, _ mend: String) -> Failure {
    Failure(.data, "\(name):\(max(row, 1)):\(column): error: \(problem); \(mend)")
  }

  private func write(_ record: [UInt8]) throws {
    row += 1
    var end = record.count
    while end > 0, record[end - 1] == 0x0A || record[end - 1] == 0x0D { end -= 1 }
    let bytes = record[..<end]
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw error(1, "the row is not UTF-8", "save the table as UTF-8")
    }
    let lineEnd = end < record.count ? String(decoding: record[end...], as: UTF8.self) : "\n"
    let cells = try cells(bytes)
    var added = Self.columns
    if row == 1 {
      try readHeader(cells)
    } else if cells.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      // A blank row stays one.
      Console.write(text + lineEnd)
      return
    } else {
      let answer = try maker.answer(category: cell(category, cells), title: cell(title, cells))
      if let reason = answer.reason {
        withoutSentence += 1
        added = ["", "no data: \(reason)", "", ""]
      } else {
        added = [answer.sentence, answer.level, answer.low, answer.validUntil]
      }
    }
    let sign = String(decoding: [delimiter], as: UTF8.self)
    // A row that is too short still has what was added in its columns.
    let missing = String(repeating: sign, count: max(width - cells.count, 0))
    Console.write(
      text + missing + sign
        + added.map { CSVText.cell($0, delimiter: sign) }.joined(separator: sign) + lineEnd)
  }

  private func cells(_ bytes: ArraySlice<UInt8>) throws -> [String] {
    var parser = DelimitedParser(DelimitedFormat(delimiter: [delimiter]))
    var cells: [String] = []
    let take = { (fields: FieldBuffer, _: Int) in
      cells = (0..<fields.count).map { String(decoding: fields[$0], as: UTF8.self) }
    }
    do {
      try parser.parse(bytes, take)
      try parser.finish(take)
    } catch {
      throw self.error(1, "a quotation mark opens in this row and never closes", "close it")
    }
    return cells
  }

  private func readHeader(_ header: [String]) throws {
    width = header.count
    for (index, cell) in header.enumerated() {
      let name = try Matcher.builtIn().foldedName(cell)
      if title == nil, Self.titles.contains(name) { title = index }
      if category == nil, Self.categories.contains(name) { category = index }
    }
    guard title != nil || category != nil else {
      throw error(1, "no column is a title or a category", "name one of them 'title' or 'category'")
    }
  }

  private func cell(_ index: Int?, _ cells: [String]) -> String {
    index.flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
  }
}
