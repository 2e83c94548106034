/// What a file is, by its first bytes: its ending is only a name.
enum FileShape: Hashable {
  /// Text with a delimiter between cells, or what may be such text.
  case delimited
  /// JSON, as one document or one per line.
  case json
  case xml
  /// A web page; programs save tables as such with the ending `.xls`.
  case html
  case gzip
  /// An archive, or a workbook: ``ZipArchive/shape()`` tells them apart.
  case zip
  /// A workbook of the kind XLSX.
  case workbook
  /// Nothing, or blanks only.
  case empty
  /// A known kind that is not read.
  case other(UnreadKind)

  /// How many bytes are enough to tell.
  static let headSize = 4096

  /// Looks at the first bytes; a few kilobytes, or all of a shorter file.
  init(_ head: [UInt8]) {
    // Text is the last to be thought of: some of these begin like it.
    if let kind = UnreadKind(head) {
      self = .other(kind)
    } else if head.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if [[3, 4], [5, 6], [7, 8]].contains(where: { head.starts(with: [0x50, 0x4B] + $0) }) {
      self = .zip
    } else {
      switch EncodingOfHead(head) {
      case .utf32: self = .other(.utf32)
      case .narrow: self.init(text: ByteOrderMark.removed(head))
      case .wide(let encoding):
        self.init(text: Self.decoded(head, encoding)[...])
      }
    }
  }

  /// The first bytes as UTF-8; what is cut at their end is left out.
  private static func decoded(_ head: [UInt8], _ encoding: TextEncoding) -> [UInt8] {
    var decoder = UTF16Decoder(isBigEndian: encoding == .utf16BigEndian)
    var text: [UInt8] = []
    decoder.decode(head, into: &text)
    return text
  }

  private init(text: ArraySlice<UInt8>) {
    guard let first = text.firstIndex(where: { $0 > 0x20 }) else {
      // Blanks are nothing; zeros and other controls are something.
      self = text.allSatisfy(Self.isBlank) ? .empty : .other(.binary)
      return
    }
    let rest = text[first...]
    if UnreadKind.isBinary(text) {
      self = .other(.binary)
    } else if Self.isJSON(rest) {
      self = .json
    } else if let markup = Self.markup(rest) {
      self = markup
    } else {
      self = .delimited
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Whether what follows the first bracket can stand there in JSON.
  ///
  /// A table may begin with `[Order ID],[Date]` or `{id}`: those are cells.
  private static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text.dropFirst().drop(while: isBlank)
    let next = rest.popFirst()
    switch text.first {
    case UInt8(ascii: "{"):
      return next == nil || next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
    case UInt8(ascii: "["):
      switch next {
      case nil, UInt8(ascii: "\""), UInt8(ascii: "]"): return true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        return isJSON(text.dropFirst().drop(while: isBlank))
      default: return false
      }
    default: return false
    }
  }

  /// XML or HTML, when the text is one of them.
  private static func markup(_ text: ArraySlice<UInt8>) -> FileShape? {
    guard text.first == UInt8(ascii: "<"), let second = text.dropFirst().first else { return nil }
    let begin = String(decoding: text.prefix(1024), as: UTF8.self).lowercased()
    let isName =
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(second | 0x20)
      || second == UInt8(ascii: "_") || second >= 0x80
    guard isName || second == UInt8(ascii: "?") || second == UInt8(ascii: "!") else { return nil }
    // A header such as `<TICKER>,<DATE>` is no XML: there an element has more than a comma in it.
    let line = begin.prefix { !$0.isNewline }
    let isHeader = [">,<", ">;<", ">\t<", ">|<"].contains { line.contains($0) }
    guard !isHeader || !isName || line.contains("</") || line.contains("/>") else { return nil }
    return isPage(begin) ? .html : .xml
  }

  /// Whether the first element is one of HTML, behind comments, declarations and instructions.
  private static func isPage(_ text: String) -> Bool {
    var rest = text[...]
    while true {
      rest = rest.drop { $0.isWhitespace }
      if rest.hasPrefix("<!doctype html") { return true }
      let isComment = rest.hasPrefix("<!--")
      guard isComment || rest.hasPrefix("<?") || rest.hasPrefix("<!") else { break }
      guard let end = rest.firstRange(of: isComment ? "-->" : ">") else { return false }
      rest = rest[end.upperBound...]
    }
    switch rest.dropFirst().prefix(while: { $0.isLetter }) {
    case "html", "head", "body", "meta", "style", "script", "div": return true
    // Data may be in an element `table` too, but not in rows of this name.
    case "table": return rest.contains("<tr")
    default: return false
    }
  }
}

extension FileShape {
  /// The kind in words, as in "the file is …".
  var name: String {
    switch self {
    case .delimited: "delimited text"
    case .json: "JSON"
    case .xml: "XML"
    case .html: "an HTML page"
    case .gzip: "a gzip file"
    case .zip: "a zip archive"
    case .workbook: "an XLSX workbook"
    case .empty: "empty"
    case .other(let kind): kind.name
    }
  }

  /// What to do where this kind is not read.
  var mend: String {
    switch self {
    case .delimited, .json, .xml: "export the order lines as CSV"
    case .html: "open it in a spreadsheet program and save it as CSV UTF-8"
    case .gzip: "unpack it with gunzip"
    case .zip: "unpack it, and name the folder of exports"
    case .workbook: "save the sheet as CSV UTF-8"
    case .empty: "export the orders again, with a header row"
    case .other(let kind): kind.mend
    }
  }

  /// The error that refuses a file of this kind.
  func refusal(file: String) -> ExportError {
    ExportError(.data, file: file, problem: "the file is \(name)", mend: mend).ofNoExport
  }
}
