/// The rules by which one result is worked out: those of a method, or a mixture of two methods on the
/// way from one to the other.
package struct CalculationRules: Hashable, Sendable {
  /// What a refurbished device is set against.
  package var basis: Method.Basis
  /// The displacement rate when it is fixed; `nil` when the pack's table gives it.
  package var fixedDisplacement: Rational?
  /// Whether the impact of refurbishing is taken off.
  package var chargesRefurbishing: Bool
  /// Whether the difference in use of mains-powered devices is computed.
  package var computesUseDifference: Bool
  /// The set of inputs for the new device.
  package var inputs: String
  /// How e-waste prevented is worked out.
  package var wasteRule: Method.WasteRule
  /// The pinned edition.
  package var edition: Edition

  /// The rules of a method.
  package init(_ method: Method, edition: Edition) {
    basis = method.basis
    fixedDisplacement = method.fixedDisplacement
    chargesRefurbishing = method.inputs == Self.mainInputs
    computesUseDifference = method.computesUseDifference
    inputs = method.inputs
    wasteRule = method.wasteRule
    self.edition = edition
  }

  /// The set of inputs that all methods but those with a table of their own use.
  package static let mainInputs = "main"

  /// Whether the new device's figures are those of the study and our proxies.
  package var usesMainInputs: Bool { inputs == Self.mainInputs }

  /// The edition of the new device's figures; a method's own table exists in one.
  package var inputsEdition: Edition { usesMainInputs ? edition : .final }

  /// Whether every sale is taken to replace a new device.
  package var isUpperBound: Bool { fixedDisplacement == .one }
}
