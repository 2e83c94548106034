import Impact
import SalesExports

/// An `impact.yaml` with everything that was found in exports, for `check --settings`.
///
/// What all files have in common stands as a setting; where they differ, each file's value stands in a
/// comment, for one settings file rules all exports of a command.
struct SettingsText {
  private let sales: SalesReading
  private let prepared: SalesPreparation

  init(_ sales: SalesReading, _ prepared: SalesPreparation) {
    self.sales = sales
    self.prepared = prepared
  }

  /// The text of the file.
  var text: String {
    var lines = [
      "# What 'impact check' found in \(sales.inputs.count == 1 ? "1 file" : "\(sales.inputs.count) files").",
      "# Change what is wrong, delete what should be found again, and save it as impact.yaml.",
    ]
    lines += setting("platform") { $0.platformID }
    lines += setting("encoding") { $0.encoding.rawValue }
    lines += setting("delimiter") { dialect($0)?.delimiter }
    lines += setting("quote") { dialect($0)?.quote }
    lines += setting("escape") { dialect($0)?.escape }
    lines += setting("header_row") { profile in
      let isCounted = !profile.format.namesFields && profile.headerRecord > 0
      return isCounted ? String(profile.headerRecord - profile.headerHeight + 1) : nil
    }
    lines += setting("sheet") { profile in
      if case .workbook(let sheet) = profile.format { return sheet }
      return nil
    }
    lines += setting("lines_at") { profile in
      switch profile.format {
      case .json(_, let path), .xml(_, let path): path.isEmpty ? nil : path
      default: nil
      }
    }
    lines += setting("date_order") { $0.hasOpenDates ? $0.dateOrder.rawValue : nil }
    lines += setting("decimal_mark") { profile in
      profile.priceMark == profile.quantityMark ? profile.quantityMark.rawValue : nil
    }
    let columns = ExportField.allCases.flatMap { field in
      setting(field.rawValue) { profile in
        profile.columns[field].map { index in
          profile.headerRecord == 0 ? "#\(index + 1)" : profile.columns.names[index]
        }
      }
      .map { "  \($0)" }
    }
    if columns.contains(where: { !$0.hasPrefix("  #") }) { lines.append("columns:") }
    lines += columns
    lines += chosen
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the user said himself, beside what was found.
  private var chosen: [String] {
    let own: Set<String> = [
      "all_refurbished", "currency", "country", "refurbished_in", "period", "kind", "time_zone",
      "same_sales", "distinct_sales",
    ]
    let settings =
      prepared.reading.settings.filter { own.contains($0.name) }
      + [prepared.reading.mapping.map { (name: "mapping", value: $0) }].compactMap(\.self)
    return settings.map { "\($0.name): \(Self.quoted($0.value))" }
  }

  private func dialect(_ profile: ExportProfile) -> Dialect? {
    if case .delimited(let dialect) = profile.format { return dialect }
    return nil
  }

  /// A setting that all files have in common, or a comment per value; nothing where no file has one.
  private func setting(_ key: String, _ value: (ExportProfile) -> String?) -> [String] {
    let values = sales.inputs.map { (file: $0.profile.file, value: value($0.profile)) }
    let distinct = Set(values.map(\.value))
    if let only = distinct.first, distinct.count == 1 {
      return only.map { ["\(key): \(Self.quoted($0))"] } ?? []
    }
    return values.map { "# \($0.file): \(key): \($0.value.map(Self.quoted) ?? "none")" }
  }

  /// The value as YAML writes it; anything but a plain word in quotation marks.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0))
    }
    if isPlain, text.first?.isLetter == true { return text }
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\", "\"": "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }.joined()
    return "\"\(escaped)\""
  }
}
