import Mustache

/// The template of a page, read in pieces.
///
/// The reader of templates looks at all that is left of a text for every tag, so that its work grows with the
/// square of the length. A piece ends with a line behind which no section is open; pieces render one after the
/// other to the same text as the whole.
struct PageTemplate: Sendable {
  /// The statement's template, read once.
  static let statement = Result {
    try PageTemplate(ReportTemplate.text("statement.mustache") ?? "")
  }

  /// The length from which on a piece ends, in bytes.
  private static let shortest = 1500

  private let pieces: [MustacheTemplate]

  /// Reads a template.
  ///
  /// - Throws: What the reader throws, which the tests rule out for the template that is built in.
  init(_ text: String) throws { try self.init(pieces: Self.pieces(text)) }

  /// Reads pieces by themselves.
  init(pieces: [String]) throws {
    self.pieces = try pieces.map { try MustacheTemplate(string: $0) }
  }

  /// The page with the values that the template names.
  func render(_ context: [String: Any]) -> String {
    pieces.reduce(into: "") { $0 += $1.render(context) }
  }

  /// The text cut at line ends outside of sections.
  static func pieces(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var pieces: [String] = []
    var start = 0
    var depth = 0
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "{") where index > 0 && bytes[index - 1] == UInt8(ascii: "{"):
        switch index + 1 < bytes.count ? bytes[index + 1] : 0 {
        case UInt8(ascii: "#"), UInt8(ascii: "^"): depth += 1
        case UInt8(ascii: "/"): depth -= 1
        default: break
        }
      case UInt8(ascii: "\n") where depth == 0 && index + 1 - start >= shortest:
        pieces.append(String(decoding: bytes[start...index], as: UTF8.self))
        start = index + 1
      default: break
      }
    }
    pieces.append(String(decoding: bytes[start...], as: UTF8.self))
    return pieces
  }
}
