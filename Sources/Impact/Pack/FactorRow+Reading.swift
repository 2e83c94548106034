extension FactorRow {
  /// Reads a row of a factor table.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - overlay: The name of the overlay pack; empty for the pack below.
  ///   - errors: Takes what is wrong.
  convenience init?(
    _ row: TableReader.Row, overlay: String = "", errors: inout [PackError]
  ) {
    let before = errors.count
    func check(_ isRight: Bool, _ column: String, _ problem: String, _ mend: String) {
      if !isRight { errors.append(row.error(column, problem, mend)) }
    }
    guard let quantity = FactorQuantity(rawValue: row["quantity"]) else {
      check(
        false, "quantity", "'\(row["quantity"])' is not a quantity",
        "use one of \(FactorQuantity.allCases.map(\.rawValue).joined(separator: ", "))")
      return nil
    }
    guard let stage = FactorStage(rawValue: row["stage"]) else {
      check(
        false, "stage", "'\(row["stage"])' is not a life-cycle stage",
        "use one of \(FactorStage.allCases.map(\.rawValue).filter { !$0.isEmpty }.joined(separator: ", ")), or nothing"
      )
      return nil
    }
    check(!row["category"].isEmpty, "category", "no category", "name one, or 'any'")
    check(
      ["", "climate_change", "raw_materials", "study_waste"].contains(row["indicator"]),
      "indicator", "'\(row["indicator"])' is not an indicator",
      "use climate_change, raw_materials, study_waste, or nothing")
    check(
      ["final", "interim"].contains(row["edition"]), "edition",
      "'\(row["edition"])' is not an edition", "use final or interim")
    check(!row["inputs"].isEmpty, "inputs", "no set of inputs", "use main, or a method's own set")
    let geography = row["geography"]
    check(
      geography == "any" || (geography.utf8.count == 2 && geography.utf8.allSatisfy(\.isCapital)),
      "geography", "'\(geography)' is not a geography",
      "use an ISO 3166 alpha-2 code, EU, or any")
    check(
      quantity != .grid || (geography != "any" && geography != "EU"), "geography",
      "a grid factor without a country", "name the country; there is no world fall-back")
    check(
      !row["unit"].isPerMoney, "unit",
      "[G-01] '\(row["unit"])' is a factor per amount of money",
      "use a factor per device from a life-cycle study; what was paid says nothing of what was avoided"
    )
    check(
      row["unit"].isPerMoney || quantity.units.isEmpty || quantity.units.contains(row["unit"]),
      "unit",
      "'\(row["unit"])' is not a unit of \(quantity.rawValue)",
      "use \(quantity.units.sorted().joined(separator: " or "))")
    let isCarbon = row["indicator"] == "climate_change" && row["unit"] == "kg"
    let isOther = row["indicator"] != "climate_change" && row["unit"] == "kg CO2e"
    check(
      quantity == .equivalent || !(isCarbon || isOther), "unit",
      "[G-02] '\(row["unit"])' does not go with the indicator '\(row["indicator"])'",
      "climate_change is in kg CO2e, raw_materials in kg")
    check(
      quantity == .grid || quantity == .equivalent || ["any", "FR", "EU"].contains(geography),
      "geography", "'\(geography)' is never looked up for \(quantity.rawValue)",
      "only grid factors are by country; use any, FR or EU")
    check(
      ["A", "B", "C"].contains(row["quality"]), "quality", "'\(row["quality"])' is not a quality",
      "use A, B or C")
    for column in ["valid_from", "valid_to"] where !row[column].isEmpty {
      check(
        CalendarDay(iso: row[column]) != nil, column, "'\(row[column])' is not a date",
        "write it as 2025-03-31, or leave it empty")
    }
    if let from = CalendarDay(iso: row["valid_from"]), let to = CalendarDay(iso: row["valid_to"]) {
      check(from <= to, "valid_to", "the end is before the beginning", "mend one of the two days")
    }
    let central = Self.number(row, "central", errors: &errors)
    let low = row["low"].isEmpty ? nil : Self.number(row, "low", errors: &errors)
    let high = row["high"].isEmpty ? nil : Self.number(row, "high", errors: &errors)
    check(
      row["low"].isEmpty == row["high"].isEmpty, "high", "a range with one end",
      "give both ends, or neither")
    let shared = Self.sharedGroup(quantity, unit: row["unit"])
    let group = row["correlation_group"]
    check(
      group.isEmpty || (shared.map { $0 == group } ?? !Self.sharedGroups.contains(group)),
      "correlation_group", "'\(group)' is not the group of \(quantity.rawValue)",
      shared.map { "write \($0): such numbers of all categories are uncertain together" }
        ?? "give the number a group of its own")
    if let low, let central, let high {
      check(
        low <= central && central <= high, "low", "low, central and high are not in order",
        "low is at most central, and central at most high")
      check(
        low == high || !row["correlation_group"].isEmpty, "correlation_group",
        "a range without a correlation group", "name the group; numbers of one group move together")
    }
    if let central {
      check(
        (low ?? central) >= .zero || [.firstLife, .secondLife].contains(quantity), "central",
        "a number below zero",
        "give the number as the source prints it; amounts, years and shares are zero or more")
    }
    check(
      quantity != .grid || row["indicator"] == "climate_change", "indicator",
      "a grid factor of '\(row["indicator"])'", "a grid factor is of climate_change")
    if quantity == .displacement, let central {
      check(
        central >= .zero && (high ?? central) <= .one && (low ?? central) >= .zero, "central",
        "[G-03] a displacement rate outside 0 to 1",
        "it is the share of sales that replace a new device"
      )
      check(
        low != nil && high != nil && low != high, "low",
        "[G-03] a displacement rate without a range",
        "give its low and high end")
    }
    let sources = row["source"].split(separator: " ").map(String.init)
    check(!sources.isEmpty, "source", "no source", "name a key of sources.csv")
    guard errors.count == before, let central else { return nil }
    self.init(
      category: row["category"], quantity: quantity, stage: stage, indicator: row["indicator"],
      inputs: row["inputs"], edition: row["edition"], geography: geography, unit: row["unit"],
      central: central, low: low, high: high, correlationGroup: row["correlation_group"],
      quality: row["quality"],
      validity: Validity(from: row["valid_from"], to: row["valid_to"]), sources: sources,
      note: row["note"], layer: row.file.split(separator: "/").first.map(String.init) ?? "",
      place: Place(overlay: overlay, file: row.file, row: row.number))
  }

  private static let sharedGroups: Set<String> = [
    "displacement", "first_life", "second_life", "proxy_burden",
  ]

  /// The group that all numbers of a kind share; `nil` for kinds whose numbers stand alone.
  private static func sharedGroup(_ quantity: FactorQuantity, unit: String) -> String? {
    switch quantity {
    case .displacement: "displacement"
    case .firstLife: "first_life"
    case .secondLife: "second_life"
    case .refurbishing where unit == FactorQuantity.shareOfNewDevice: "proxy_burden"
    default: nil
    }
  }

  private static func number(
    _ row: TableReader.Row, _ column: String, errors: inout [PackError]
  ) -> Rational? {
    guard let number = Rational(decimal: row[column]) else {
      errors.append(
        row.error(
          column, "'\(row[column])' is not a number",
          "write it as 1234.5, as the source prints it"))
      return nil
    }
    return number
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}

extension String {
  /// Whether a unit is per amount of money, such as `kg CO2e/EUR`.
  fileprivate var isPerMoney: Bool {
    guard let slash = lastIndex(of: "/") else { return false }
    let unit = self[index(after: slash)...].filter { !$0.isWhitespace && !$0.isNumber }
    return ["€", "$", "£"].contains(unit)
      || unit.utf8.count == 3 && CurrencyCode(unit) != nil
        && unit.utf8.allSatisfy(\.isCapital)
  }
}
