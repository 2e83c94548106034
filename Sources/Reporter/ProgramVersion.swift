/// The version of the program that makes a statement; it stands in every calculation record.
public enum ProgramVersion {
  /// The version, by semantic versioning.
  public static let current = "0.5.0"
  /// The day of the version, which the manual page shows.
  public static let date = "2026-11-22"
}
