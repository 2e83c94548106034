/// The first look at all bytes of an input: what it is, how its text is encoded, its size and digest.
struct InputScan {
  /// What the file is.
  let shape: FileShape
  /// Whether it is packed with gzip.
  let isPacked: Bool
  /// How its text is encoded.
  let encoding: TextEncoding
  /// Runs of bytes in its text that are no UTF-8.
  let brokenRuns: Int
  /// The size of the file as it is, packed or not.
  let byteCount: Int64
  /// The SHA-256 of the file as it is, in hexadecimal.
  let digest: String
  private let input: ExportInput

  /// Reads an input through.
  ///
  /// - Parameters:
  ///   - input: The file.
  ///   - named: The encoding that the user named; it is taken whatever the bytes say.
  /// - Throws: ``ExportError`` for a file that cannot be read here, with what to do instead.
  init(_ input: ExportInput, encoding named: TextEncoding?) throws {
    self.input = input
    let start = try input.open().head(FileShape.headSize)
    isPacked = FileShape(start) == .gzip
    let head =
      isPacked
      ? try GzipBlocks(input.open(), file: input.name).head(FileShape.headSize) : start
    shape = FileShape(head)
    var wide: TextEncoding?
    if case .wide(let encoding) = EncodingOfHead(head) { wide = encoding }
    let isText = shape == .delimited || shape == .json
    let counted = DigestBlocks(try input.open())
    let blocks: any BlockSource =
      isPacked ? try GzipBlocks(counted, file: input.name) : counted
    var evidence = EncodingEvidence()
    while let block = try blocks.nextBlock() {
      if isText, wide == nil { evidence.see(block) }
    }
    evidence.finish()
    (byteCount, digest) = try counted.finish()
    self.encoding = named ?? wide ?? evidence.encoding
    brokenRuns = evidence.brokenRuns
  }

  /// Opens the text in UTF-8.
  func open() throws -> any BlockSource { TextBlocks(try openBytes(), encoding: encoding) }

  /// Opens the bytes, unpacked, for formats that say themselves how their text is encoded.
  func openBytes() throws -> any BlockSource {
    isPacked ? try GzipBlocks(input.open(), file: input.name) : try input.open()
  }
}
