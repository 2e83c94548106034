/// Why a method has no result for a device.
///
/// "No data" is an answer; it is never zero and never the nearest other device.
public enum NoResult: String, Error, Hashable, Sendable {
  /// The pack does not know the category.
  case unknownCategory
  /// The method's own table does not have the device.
  case notInMethod
  /// The pinned edition does not have the device.
  case notInEdition
  /// No figure for a new device.
  case newDevice
  /// There is only a cradle-to-shelf factor: distribution or end of life is missing.
  case boundary
  /// No sourced lifetime.
  case lifetime
  /// No burden of refurbishing.
  case burden
  /// No displacement rate.
  case displacement
  /// No electricity use, which the method wants for a mains-powered device.
  case use
  /// No mass.
  case mass

  /// The reason in plain words.
  public var words: String {
    switch self {
    case .unknownCategory: "the factor pack does not know this category"
    case .notInMethod: "the method has no figure for this device"
    case .notInEdition: "the edition has no figure for this device"
    case .newDevice: "no figure for a new device with a source"
    case .boundary:
      "only a cradle-to-shelf factor is published; distribution and end of life are missing"
    case .lifetime: "no lifetime with a source"
    case .burden: "no figure for the impact of refurbishing"
    case .displacement: "no displacement rate"
    case .use: "no figure for electricity in use"
    case .mass: "no mass with a source"
    }
  }
}
