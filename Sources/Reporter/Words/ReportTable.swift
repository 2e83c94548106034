import Impact

/// The CSV tables of `reports/`.
enum ReportTable {
  /// The rows of a table, each by its column names; none for a table that is not built in.
  ///
  /// Tests hold that every table is well-formed, so a row that is not is passed by.
  static func rows(_ name: String) -> [[String: String]] {
    guard let text = ReportTemplate.text(name) else { return [] }
    var header: [String] = []
    var rows: [[String: String]] = []
    var parser = DelimitedParser()
    let take = { (fields: FieldBuffer, number: Int) in
      let cells = (0..<fields.count).map { String(decoding: fields[$0], as: UTF8.self) }
      if number == 1 {
        header = cells
      } else if cells.count == header.count {
        rows.append(Dictionary(zip(header, cells)) { first, _ in first })
      }
    }
    do {
      try parser.parse(Array(text.utf8)[...], take)
      try parser.finish(take)
    } catch {
      return []
    }
    return rows
  }
}
