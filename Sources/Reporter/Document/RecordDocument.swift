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
  }

  /// Always `impact`.
  public var program = "impact"
  /// The version of the program.
  public var programVersion: String
  /// The factor pack.
  public var pack: Pack
  /// SHA-256 over the matching tables.
  public var matchingDigest: String
  /// The method.
  public var method: String
  /// The pinned edition.
  public var edition: String
  /// Every choice made, by name.
  public var settings: [String: String]
  /// The input files, in the order in which later ones win.
  public var inputs: [Input]
  /// SHA-256 of activity.csv.
  public var activityDigest: String
  /// The seed of drawn ranges; `null` until ranges exist.
  @ExplicitNull public var seed: Int64?

  enum CodingKeys: String, CodingKey {
    case program
    case programVersion = "program_version"
    case pack
    case matchingDigest = "matching_digest"
    case method, edition, settings, inputs
    case activityDigest = "activity_digest"
    case seed
  }
}
