/// What a number of the pack is: the `quantity` column of the factor tables.
public enum FactorQuantity: String, CaseIterable, Sendable {
  /// Impact of one new reference device (`E_new`).
  case newDevice = "new_device"
  /// Impact of refurbishing one device (`R`), or its share of `E_new`.
  case refurbishing
  /// Years of the first life (`L1`).
  case firstLife = "first_life"
  /// Years of the second life (`L2`).
  case secondLife = "second_life"
  /// Share of sales that replace a new device (`D`).
  case displacement
  /// Mass of one device.
  case mass
  /// Electric power in use.
  case power
  /// Hours of use per day.
  case dailyUse = "daily_use"
  /// Electricity of the refurbished device over that of the new one.
  case useRatio = "use_ratio"
  /// Electricity of refurbishing one device (`k`).
  case refurbishingElectricity = "refurbishing_electricity"
  /// Emissions of one kilowatt-hour of a country's grid (`g`).
  case grid
  /// Life-cycle waste of a new device in ADEME's study.
  case studyWasteNew = "study_waste_new"
  /// Life-cycle waste of a refurbished device in ADEME's study.
  case studyWasteRefurbished = "study_waste_refurbished"
  /// Life-cycle waste avoided per year of second life in ADEME's study.
  case studyWasteNetPerYear = "study_waste_net_per_year"
  /// Emissions of an everyday activity, for comparison in words.
  case equivalent

  /// The units in which the tables may give the quantity.
  var units: Set<String> {
    switch self {
    case .newDevice: ["kg CO2e", "kg"]
    case .refurbishing: ["kg CO2e", "kg", Self.shareOfNewDevice]
    case .firstLife, .secondLife: ["year"]
    case .displacement: ["share"]
    case .mass: ["kg"]
    case .power: ["W"]
    case .dailyUse: ["h/day"]
    case .useRatio: ["ratio"]
    case .refurbishingElectricity: ["kWh"]
    case .grid: ["g CO2e/kWh"]
    case .studyWasteNew, .studyWasteRefurbished: ["g"]
    case .studyWasteNetPerYear: ["g/year"]
    case .equivalent: []
    }
  }

  /// The unit of a burden that is given as a share of the new device's impact (a proxy).
  public static let shareOfNewDevice = "share of new_device"
}
