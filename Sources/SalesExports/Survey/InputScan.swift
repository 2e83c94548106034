/// The first look at all bytes of an input: what it is, how its text is encoded, its size and digest.
struct InputScan {
  /// What the file is.
  let shape: FileShape
  /// Whether it is packed with gzip.
  let isPacked: Bool
  /// How its text is encoded.
  private(set) var encoding: TextEncoding
  /// Runs of bytes in its text that are no UTF-8.
  private(set) var brokenRuns: Int
  /// The size of the file as it is, packed or not.
  private(set) var byteCount: Int64
  /// The SHA-256 of the file as it is, in hexadecimal; empty when it was not asked for.
  private(set) var digest: String
  private let input: ExportInput

  /// Reads an input through.
  ///
  /// - Parameters:
  ///   - input: The file.
  ///   - named: The encoding that the user named; it is taken whatever the bytes say.
  ///   - hasDigest: Whether the digest is worked out.
  /// - Throws: ``ExportError`` for a file that cannot be read here, with what to do instead.
  init(_ input: ExportInput, encoding named: TextEncoding?, hasDigest: Bool = true) throws {
    try self.init(headOf: input, encoding: named)
    let isText = shape == .delimited || shape == .json
    let counted = DigestBlocks(try input.open(), hasDigest: hasDigest)
    let blocks: any BlockSource =
      isPacked ? try GzipBlocks(counted, file: input.name) : counted
    var evidence = EncodingEvidence()
    while let block = try blocks.nextBlock() {
      if isText, !isWide { evidence.see(block) }
    }
    evidence.finish()
    (byteCount, digest) = try counted.finish()
    see(evidence, encoding: named)
  }

  /// Looks at the begin of an input only: its encoding is what that says.
  ///
  /// - Parameters:
  ///   - input: The file.
  ///   - named: The encoding that the user named.
  /// - Throws: ``ExportError`` for a file that cannot be read here.
  init(headOf input: ExportInput, encoding named: TextEncoding?) throws {
    self.input = input
    let start = try input.open().head(FileShape.headSize)
    isPacked = FileShape(start) == .gzip
    let head =
      isPacked
      ? try GzipBlocks(input.open(), file: input.name).head(FileShape.headSize) : start
    shape = FileShape(head)
    var wide: TextEncoding?
    if case .wide(let encoding) = EncodingOfHead(head) { wide = encoding }
    encoding = named ?? wide ?? .utf8
    (brokenRuns, byteCount, digest) = (0, 0, "")
    isWide = wide != nil
    guard named == nil, wide == nil else { return }
    var evidence = EncodingEvidence()
    evidence.see(head)
    encoding = evidence.encoding
  }

  /// Whether the first bytes say that two of them make a sign.
  private let isWide: Bool

  /// Takes what the whole text says of its encoding.
  private mutating func see(_ evidence: EncodingEvidence, encoding named: TextEncoding?) {
    brokenRuns = evidence.brokenRuns
    if named == nil, !isWide { encoding = evidence.encoding }
  }

  /// Leaves out the digest, which was only worked out to be sure.
  mutating func leaveOutDigest() { digest = "" }

  /// The scan with what was found while the whole file was read.
  func completed(
    _ evidence: EncodingEvidence, encoding named: TextEncoding?, byteCount: Int64, digest: String
  ) -> InputScan {
    var scan = self
    scan.see(evidence, encoding: named)
    (scan.byteCount, scan.digest) = (byteCount, digest)
    return scan
  }

  /// Opens the text in UTF-8.
  func open() throws -> any BlockSource { TextBlocks(try openBytes(), encoding: encoding) }

  /// Opens the bytes, unpacked, for formats that say themselves how their text is encoded.
  func openBytes() throws -> any BlockSource {
    isPacked ? try GzipBlocks(input.open(), file: input.name) : try input.open()
  }
}
