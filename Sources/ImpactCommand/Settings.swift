import Impact
import Reporter
import SalesExports

/// What an `impact.yaml` says; a key that it leaves out is `nil` or empty.
///
/// Pinning `method`, `edition` and `pack` keeps a published number where it is when the program is newer.
struct Settings {
  /// The base name of the file, for messages; empty without a file.
  var file = ""
  /// SHA-256 of the file; empty without one.
  var digest = ""

  var entity: String?
  var role: String?
  var method: String?
  var edition: Edition?
  var pack: String?
  /// SHA-256 of the tables by which products are recognised; another stops the report.
  var matchingDigest: String?
  var seed: UInt64?
  var period: String?
  var allRefurbished: Bool?
  var columns: [String: String] = [:]
  var dateOrder: ReadingOptions.DateOrder?
  var decimalMark: ReadingOptions.DecimalMark?
  var currency: String?
  var country: String?
  var refurbishedIn: String?
  var kind: LineKind?
  /// The user's own table of products.
  var mapping: String?
  /// What the exports are, where it shall not be found out.
  var format: [FormatSetting: String] = [:]
  /// Whether carbon credits were issued for these units; such units are excluded.
  var carbonCredits: Bool?
  /// Whether some of the sales went to other refurbishers, which avoid nothing by themselves.
  var salesToRefurbishers: Bool?
  /// Who else may claim the same units.
  var otherClaims: String?

  /// What stands in the calculation record of the file.
  var record: [(name: String, value: String)] {
    digest.isEmpty ? [] : [(name: "settings_file_sha256", value: digest)]
  }

  /// The seller's answers to the questions that a claim needs; `nil` where none was given.
  var declarations: Declarations {
    Declarations(
      carbonCreditsIssued: carbonCredits, salesToRefurbishers: salesToRefurbishers,
      othersWhoMayClaim: otherClaims)
  }
}
