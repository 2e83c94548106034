/// The calculation record: what must be the same for the same figure to come out.
///
/// No clock, no path, no host and no user.
public struct RecordDocument: Codable, Hashable, Sendable {
  /// The factor pack.
  public struct Pack: Codable, Hashable, Sendable {
    /// Its name.
    public var id: String
    /// Its version.
    public var version: String
    /// SHA-256 over its tables.
    public var digest: String

    /// Names a pack.
    public init(id: String, version: String, digest: String) {
      self.id = id
      self.version = version
      self.digest = digest
    }
  }

  /// An input file.
  public struct Input: Codable, Hashable, Sendable {
    /// The base name.
    public var file: String
    /// How it was read.
    public var format: String
    /// SHA-256 of its bytes.
    public var sha256: String
    /// Its size in bytes.
    public var bytes: Int64
    /// Its records behind the header.
    public var rows: Int64
    /// Where they ended.
    public var account: AccountDocument
    /// What its order ids are ids of; missing in older statements.
    public var source: String?
    /// The platform in words; missing in older statements.
    public var platform: String?
    /// Everything that was assumed when it was read; missing in older statements.
    public var reading: [String: String]?
  }

  /// Always `impact`.
  public var program = "impact"
  /// The version of the program.
  public var programVersion: String
  /// The factor pack.
  public var pack: Pack
  /// The overlay that lay over the factor pack; missing without one.
  public var overlay: Pack?
  /// SHA-256 over the matching tables.
  public var matchingDigest: String
  /// The method.
  public var method: String
  /// The pinned edition.
  public var edition: String
  /// Whether every number took the end that lowers the result.
  public var conservative: Bool
  /// Every choice made, by name.
  public var settings: [String: String]
  /// The input files, in the order in which later ones win.
  public var inputs: [Input]
  /// SHA-256 of activity.csv.
  public var activityDigest: String
  /// A sum over all lines that count, whatever their order: a changed line changes it.
  ///
  /// Empty when the activity data came without lines.
  public var linesDigest: String
  /// The seed of drawn ranges; `null` for a worst case, which has none.
  @ExplicitNull public var seed: UInt64?
  /// How many draws; `null` for a worst case.
  @ExplicitNull public var draws: Int? = nil

  enum CodingKeys: String, CodingKey {
    case program
    case programVersion = "program_version"
    case pack, overlay
    case matchingDigest = "matching_digest"
    case method, edition, conservative, settings, inputs
    case activityDigest = "activity_digest"
    case linesDigest = "lines_digest"
    case seed, draws
  }
}
