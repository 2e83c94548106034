/// A kind of file that is known but not read, and what to do instead.
enum UnreadKind: String, CaseIterable, Hashable {
  case parquet = "a Parquet file"
  case avro = "an Avro file"
  case orc = "an ORC file"
  case arrow = "an Arrow or Feather file"
  case oldWorkbook = "an old XLS workbook, or one that is locked with a password"
  case binaryWorkbook = "a binary workbook (XLSB)"
  case openDocument = "an OpenDocument file"
  case wordDocument = "a text document (DOCX)"
  case presentation = "a presentation (PPTX)"
  case numbers = "a Numbers document"
  case pdf = "a PDF"
  case bzip2 = "a bzip2 file"
  case zstandard = "a Zstandard file"
  case xz = "an xz file"
  case lz4 = "an LZ4 file"
  case sevenZip = "a 7z archive"
  case rar = "a RAR archive"
  case tar = "a tar archive"
  case sqlite = "an SQLite database"
  case picture = "a picture"
  case webArchive = "a web archive (MHT)"
  case utf32 = "UTF-32 text"
  case binary = "binary data"

  /// The kind in words, as in "the file is …".
  var name: String { rawValue }

  /// What to do instead.
  var mend: String {
    switch self {
    case .parquet, .avro, .orc, .arrow:
      "export from the warehouse as CSV or JSON, for example with DuckDB: "
        + "COPY (SELECT * FROM sales) TO 'sales.csv'"
    case .oldWorkbook, .binaryWorkbook, .openDocument, .numbers:
      "save it without a password as XLSX or CSV"
    case .wordDocument, .presentation, .pdf, .picture: "export the orders as CSV or XLSX"
    case .bzip2: "unpack it with bunzip2"
    case .zstandard: "unpack it with zstd -d"
    case .xz: "unpack it with unxz"
    case .lz4: "unpack it with lz4 -d"
    case .sevenZip, .rar, .tar: "unpack it, and name the folder of exports"
    case .sqlite: "export the table of orders as CSV"
    case .webArchive: "open it in a spreadsheet program and save it as CSV UTF-8"
    case .utf32: "save it as UTF-8"
    case .binary: "export the orders as CSV, JSON or XLSX"
    }
  }

  /// Signatures that no text begins with.
  private static let signatures: [(start: [UInt8], kind: UnreadKind)] = [
    ([0x4F, 0x62, 0x6A, 0x01], .avro),
    (Array("ARROW1\0".utf8), .arrow),
    ([0xD0, 0xCF, 0x11, 0xE0], .oldWorkbook),
    (Array("%PDF-".utf8), .pdf),
    ([0x28, 0xB5, 0x2F, 0xFD], .zstandard),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .xz),
    ([0x04, 0x22, 0x4D, 0x18], .lz4),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
    (Array("Rar!\u{1A}\u{7}".utf8), .rar),
    (Array("SQLite format 3\0".utf8), .sqlite),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .picture),
    ([0xFF, 0xD8, 0xFF], .picture),
    (Array("GIF87a".utf8), .picture),
    (Array("GIF89a".utf8), .picture),
    (Array("MIME-Version:".utf8), .webArchive),
  ]

  /// Signatures of letters, with which the name of a column may begin as well.
  private static let words: [(start: [UInt8], kind: UnreadKind)] = [
    (Array("PAR1".utf8), .parquet), (Array("PARE".utf8), .parquet), (Array("ORC".utf8), .orc),
    (Array("FEA1".utf8), .arrow),
  ]

  /// Knows a file by its first bytes; `nil` when it is none of these.
  init?(_ head: [UInt8]) {
    if let known = Self.signatures.first(where: { head.starts(with: $0.start) }) {
      self = known.kind
    } else if let known = Self.words.first(where: { head.starts(with: $0.start) }),
      head.dropFirst(known.start.count).prefix(64).contains(where: Self.isControl)
        || head.count == known.start.count
    {
      self = known.kind
    } else if head.starts(with: Array("BZh".utf8)), head.dropFirst(4).starts(with: Self.bzipBlock) {
      self = .bzip2
    } else if head.dropFirst(257).starts(with: Array("ustar".utf8)) {
      self = .tar
    } else {
      return nil
    }
  }

  private static let bzipBlock: [UInt8] = [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]

  /// Whether text has too many control characters to be text; a few get into exports.
  static func isBinary(_ text: ArraySlice<UInt8>) -> Bool {
    let sample = text.prefix(FileShape.headSize)
    return sample.count(where: isControl) * 8 > sample.count
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte)
  }
}
