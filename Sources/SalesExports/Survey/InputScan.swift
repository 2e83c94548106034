import Crypto

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

/// Passes blocks on, and knows their number and SHA-256 at the end.
private final class DigestBlocks: BlockSource {
  private let base: any BlockSource
  private var hash = SHA256()
  private var count: Int64 = 0

  init(_ base: any BlockSource) { self.base = base }

  func nextBlock() throws -> [UInt8]? {
    guard let block = try base.nextBlock() else { return nil }
    hash.update(data: block)
    count += Int64(block.count)
    return block
  }

  /// Reads what is left; gives the size and the digest in hexadecimal.
  func finish() throws -> (count: Int64, digest: String) {
    while try nextBlock() != nil {}
    let digest = hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return (count, digest)
  }
}
