/// Goes through an invoice once and picks out its fields.
struct InvoiceWalk {
  typealias Fields = [InvoiceField: [UInt8]]

  /// The longest value in bytes; beyond it, it is no title and no number.
  private static let maximumValue = 65_536

  /// The value that is being read.
  private struct Open {
    let field: InvoiceField
    let depth: Int
    var value: [UInt8] = []
    var attribute: [UInt8]?
  }

  private let pull: XMLPull
  let syntax: InvoiceSyntax
  /// The paths of the open elements, beginning anew at a line.
  private var paths = [""]
  private var lineDepth: Int?
  private var open: Open?
  private var lineFields: Fields = [:]
  private var subLines = 0

  /// The fields of the document itself; those that stand behind the lines are there at the end.
  private(set) var header: Fields = [:]
  private(set) var lines = 0

  /// Begins to read.
  ///
  /// - Throws: ``ExportError`` when it is no invoice; what the document throws.
  init(_ pull: XMLPull) throws {
    self.pull = pull
    guard let syntax = InvoiceSyntax.of(try XMLShape.read(pull)) else {
      throw pull.error("the file is no invoice", "export the file again")
    }
    self.syntax = syntax
  }

  /// Reads to the end and gives the fields of each line.
  mutating func run(_ body: (Fields) throws -> Void) throws {
    while let event = try pull.next() {
      switch event {
      case .start(let name, let namespace, _): start(syntax.part(name: name, namespace: namespace))
      case .text: try text()
      case .end: try end(body)
      }
    }
  }

  private mutating func start(_ part: String) {
    let path = (paths.last ?? "") + part
    guard lineDepth != nil || path != syntax.line else {
      lineDepth = pull.depth
      lineFields = [:]
      subLines = 0
      paths.append("")
      return
    }
    paths.append(path)
    if lineDepth != nil, syntax.subLines.contains(part) { subLines += 1 }
    let fields = lineDepth == nil ? syntax.headerFields : syntax.lineFields
    let known = lineDepth == nil ? header : lineFields
    // Of several values the first counts.
    guard open == nil, let field = fields[path], known[field] == nil else { return }
    open = Open(field: field, depth: pull.depth)
    if let attribute = syntax.attributes[field] {
      open?.attribute = pull.attribute(attribute.name)
    }
  }

  private mutating func text() throws {
    guard let depth = open?.depth, depth == pull.depth else { return }
    open?.value += pull.text
    guard open?.value.count ?? 0 <= Self.maximumValue else {
      throw pull.error(
        "a value is longer than \(Self.maximumValue) bytes, at line \(pull.line)",
        XMLProblem.tooMuch)
    }
  }

  private mutating func end(_ body: (Fields) throws -> Void) throws {
    // The depth is already that of the parent.
    let depth = pull.depth + 1
    if paths.count > 1 { paths.removeLast() }
    if let value = open, value.depth == depth {
      open = nil
      keep(value)
    }
    guard lineDepth == depth else { return }
    lineDepth = nil
    lines += 1
    if subLines > 0 { lineFields[.subLines] = Array("\(subLines)".utf8) }
    try body(lineFields)
  }

  private mutating func keep(_ open: Open) {
    let value = XMLText.trimmed(open.value)
    guard !value.isEmpty else { return }
    var fields: Fields = [open.field: Array(value)]
    if let attribute = syntax.attributes[open.field], let more = open.attribute {
      fields[attribute.field] = Array(XMLText.trimmed(more))
    }
    if lineDepth == nil {
      header.merge(fields) { first, _ in first }
    } else {
      lineFields.merge(fields) { first, _ in first }
    }
  }
}
