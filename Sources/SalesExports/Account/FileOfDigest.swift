/// The files that were given, by their digests: to refuse one whose bytes were given already.
struct FileOfDigest {
  private var files: [String: String] = [:]

  /// Refuses a file with the bytes of another, where its lines could not be known again.
  ///
  /// - Throws: ``ExportError`` for such a file.
  mutating func refuseCopy(_ profile: ExportProfile) throws {
    guard !profile.digest.isEmpty else { return }
    guard let other = files[profile.digest] else {
      files[profile.digest] = profile.file
      return
    }
    guard profile.columns[.orderID] == nil else { return }
    throw ExportError(
      .data, file: profile.file, row: 2, problem: "the file has the same bytes as \(other)",
      mend: "name each export once; without order ids its lines would count twice")
  }
}
