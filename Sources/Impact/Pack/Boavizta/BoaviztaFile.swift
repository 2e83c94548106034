/// Boavizta's table, read and known by its header.
struct BoaviztaFile {
  /// The columns without which the table cannot be used.
  static let needed = [
    "manufacturer", "name", "subcategory", "gwp_total", "gwp_use_ratio", "lifetime", "report_date",
    "sources", "gwp_error_ratio", "gwp_manufacturing_ratio", "weight", "added_date",
    "gwp_transport_ratio", "gwp_eol_ratio",
  ]

  /// The rows, without the header and blank lines.
  private(set) var records: [BoaviztaRecord] = []
  /// Which of the two forms the file has, in words.
  let form: String

  private var columns: [String: Int] = [:]

  init(file: String, bytes: [UInt8]) throws(PackErrors) {
    let header = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let isFrench =
      header.count { $0 == UInt8(ascii: ";") } > header.count { $0 == UInt8(ascii: ",") }
    form =
      isFrench
      ? "Read as the French form: semicolons between cells, decimal comma."
      : "Read as the English form: commas between cells, decimal point."
    var parser = DelimitedParser(DelimitedFormat(delimiter: [UInt8(ascii: isFrench ? ";" : ",")]))
    var columns: [String: Int] = [:]
    var records: [BoaviztaRecord] = []
    var width = 0
    var errors: [PackError] = []
    let take = { (fields: FieldBuffer, number: Int) in
      if number > 1, fields.count <= 1, fields.isBlank { return }
      let cells = (0..<fields.count).map {
        BoaviztaRecord.clean(fields[$0], hasDecimalComma: isFrench)
      }
      if number == 1 {
        width = cells.count
        columns = Dictionary(
          cells.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      } else {
        records.append(
          BoaviztaRecord(number: number, cells: cells, columns: columns, width: width))
      }
    }
    do {
      try parser.parse(bytes[...], take)
      try parser.finish(take)
    } catch let error as DelimitedTextError {
      errors.append(
        PackError(
          file: file, row: error.record, column: 1, problem: error.words.problem,
          mend: error.words.mend))
    } catch {
      errors.append(
        PackError(file: file, row: 1, column: 1, problem: "\(error)", mend: "mend the table"))
    }
    let headerErrors = Self.missing(in: columns, file: file)
    errors = headerErrors.isEmpty ? errors : headerErrors
    guard errors.isEmpty else { throw PackErrors(errors: errors) }
    self.columns = columns
    self.records = records
  }

  /// The number of a column, from 1.
  func column(_ name: String) -> Int { (columns[name] ?? 0) + 1 }

  /// The newest day of the file: when a row was added, or a sheet is dated.
  var newestDay: CalendarDay? {
    records.flatMap { record in
      ["added_date", "report_date"].compactMap { BoaviztaDate.day(record[$0]) }
    }.max()
  }

  private static func missing(in columns: [String: Int], file: String) -> [PackError] {
    let names = ["manufacturer", "name", "gwp_total"]
    if names.allSatisfy({ columns[$0] == nil }) {
      return [
        PackError(
          file: file, row: 1, column: 1,
          problem: "this is not Boavizta's table: no columns \(names.joined(separator: ", "))",
          mend: "take boavizta-data-us.csv from Boavizta/environmental-footprint-data")
      ]
    }
    return needed.filter { columns[$0] == nil }.map {
      PackError(
        file: file, row: 1, column: 1, problem: "the column '\($0)' is missing",
        mend: "take a copy of Boavizta's table that has it")
    }
  }
}
