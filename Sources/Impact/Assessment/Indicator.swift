/// What is worked out for each sale.
public enum Indicator: String, CaseIterable, Sendable {
  /// Greenhouse gases avoided, GWP100; kg CO2e.
  case climateChange = "climate_change"
  /// E-waste prevented by mass, estimated; kg.
  case eWastePrevented = "e_waste_prevented"
  /// ADEME's raw-material indicator; kg.
  case rawMaterials = "raw_materials"
  /// ADEME's life-cycle waste indicator; kg. Never added to the e-waste rows.
  case studyWaste = "study_waste_indicator"

  /// The unit of amounts in kilograms.
  public var unit: String { self == .climateChange ? "kg CO2e" : "kg" }
}
