/// The life-cycle stage of a number: the `stage` column of the factor tables.
public enum FactorStage: String, CaseIterable, Sendable {
  /// Production, distribution and end of life in one figure.
  case whole
  /// Raw materials, parts and assembly.
  case production
  /// Transport to the shop and the buyer.
  case distribution
  /// Collection and treatment as waste.
  case endOfLife = "end_of_life"
  /// Production up to the shop's shelf, without end of life: not enough for a result.
  case cradleToShelf = "cradle_to_shelf"
  /// Manufacture and transport, and end of life where the maker gives it: the Restart Project's
  /// boundary.
  case preUse = "pre_use"
  /// Everything done to refurbish a device.
  case refurbishing
  /// Use.
  case use
  /// Not of a stage: a share or a mass.
  case none = ""
}
