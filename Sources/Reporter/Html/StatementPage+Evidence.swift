import Impact

extension StatementPage {
  /// Factors, sources, licences and the calculation record.
  var evidence: [String: Any] {
    [
      "factors": statement.factorRows.map { row -> [String: Any] in
        [
          "category": row.category == "any" ? "all" : row.category,
          "quantity": row.quantity.rawValue.spaced,
          "stage": row.stage.rawValue.spaced, "value": row.central.text, "unit": row.unit,
          "range": range(row), "quality": row.quality, "geography": row.geography,
          "validity": row.validity.from.isEmpty ? "not stated" : "from \(row.validity.from)",
          "sources": row.sources.joined(separator: ", "), "layer": row.layer,
        ]
      },
      "sources": statement.sources.map { source -> [String: Any] in
        [
          "key": source.key, "title": source.title, "publisher": source.publisher,
          "year": source.year, "edition": source.edition,
          "has_url": source.url.hasPrefix("https://") || source.url.hasPrefix("http://"),
          "url": source.url, "licence": source.licence, "date_read": source.dateRead,
          "page": source.page,
        ]
      },
      "notices": statement.layers.map { ["text": $0.notice] },
      "record": record.map { ["name": $0.0, "value": $0.1] },
    ]
  }

  private func range(_ row: FactorRow) -> String {
    guard let low = row.low, let high = row.high else { return "none" }
    return "\(low.text) to \(high.text)"
  }

  private var record: [(String, String)] {
    let record = RecordDocument(statement)
    var lines = [
      ("program", "impact \(record.programVersion)"),
      ("factor pack", "\(record.pack.id) \(record.pack.version), SHA-256 \(record.pack.digest)"),
      (
        "overlay pack",
        record.overlay.map { "\($0.id) \($0.version), SHA-256 \($0.digest)" } ?? "none"
      ),
      ("matching tables", "SHA-256 \(record.matchingDigest)"),
      ("method", record.method), ("edition", record.edition),
    ]
    lines += record.settings.sorted { $0.key < $1.key }.map { ("setting \($0.key)", $0.value) }
    lines += record.inputs.map {
      (
        "input \($0.file)",
        "\(DecimalText.grouped($0.bytes)) bytes, "
          + ($0.sha256.isEmpty ? "SHA-256 left out" : "SHA-256 \($0.sha256)")
      )
    }
    for input in statement.facts.inputs where !input.reading.isEmpty {
      let words = input.reading.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      lines.append(("\(input.file) read as", words.joined(separator: "; ")))
    }
    if !record.linesDigest.isEmpty { lines.append(("lines that count", record.linesDigest)) }
    lines.append(("activity data", "SHA-256 \(record.activityDigest)"))
    if let draws = statement.draws {
      lines.append(("ranges", "\(DecimalText.grouped(draws.draws)) draws, seed \(draws.seed)"))
    }
    return lines
  }
}

extension String {
  fileprivate var spaced: String { split(separator: "_").joined(separator: " ") }
}
