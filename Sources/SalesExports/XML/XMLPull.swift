internal import CLibXML2

/// Reads XML node by node: nothing of the document is kept but where it stands.
///
/// It fetches nothing, loads no document type, and refuses one that declares entities; each element
/// is ended by an ``Event/end``, an empty one too. Comments and instructions are left out. A text
/// may come in several pieces, one after the other.
final class XMLPull {
  /// What comes next in the document.
  enum Event: Equatable {
    /// An element begins; the namespace is empty when it has none.
    case start(name: String, namespace: String, isEmpty: Bool)
    /// A piece of text, white space included: ``XMLPull/text`` holds it.
    case text
    /// The element that was begun last ends.
    case end
  }

  /// How deep elements may lie in each other.
  static let maximumDepth = 64
  /// The longest text in bytes: libxml2 reads no longer one either.
  static let maximumText = 10_000_000

  /// More names of elements, attributes and namespaces than any export has.
  private static let maximumNames = 20_000
  /// The most attributes of all open elements together; a prefix is looked for among them.
  private static let maximumOpenAttributes = 2_000

  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  let file: String
  private let feed: XMLFeed
  private let reader: xmlTextReaderPtr
  private let problem: UnsafeMutablePointer<impact_xml_error>
  // libxml2 keeps each name once per document, so its address stands for it.
  private var names: [UnsafePointer<xmlChar>: String] = [:]
  private var endsEmptyElement = false
  /// How many attributes each open element has.
  private var openAttributes: [Int] = []

  /// How many elements are open.
  var depth: Int { openAttributes.count }

  /// Begins at the first byte of the source.
  ///
  /// - Throws: ``ExportError`` when the source cannot be read.
  init(_ source: any BlockSource, file: String) throws {
    _ = Self.isReady
    self.file = file
    feed = XMLFeed(source, file: file)
    problem = .allocate(capacity: 1)
    problem.initialize(to: impact_xml_error())
    let opened = impact_xml_open(
      { context, memory, length in
        guard let context, let memory, length > 0 else { return -1 }
        let feed = Unmanaged<XMLFeed>.fromOpaque(context).takeUnretainedValue()
        return Int32(feed.fill(UnsafeMutableRawBufferPointer(start: memory, count: Int(length))))
      }, Unmanaged.passUnretained(feed).toOpaque(), Int32(XML_PARSE_NONET.rawValue), problem)
    guard let opened else {
      problem.deallocate()
      throw feed.failure
        ?? ExportError(
          .data, file: file, problem: "there is no XML in the file", mend: "export the file again")
    }
    reader = opened
  }

  deinit {
    xmlFreeTextReader(reader)
    problem.deallocate()
  }

  /// The line at which the parser stands, from 1; it may be a little ahead.
  var line: Int { Int(xmlTextReaderGetParserLineNumber(reader)) + feed.droppedLines }

  /// Reads on.
  ///
  /// - Returns: What comes next, `nil` at the end of the document.
  /// - Throws: ``ExportError`` when the document cannot be read on, and what the source throws.
  func next() throws -> Event? {
    if endsEmptyElement {
      endsEmptyElement = false
      return end()
    }
    while true {
      let result = impact_xml_read(reader, problem)
      if let failure = feed.failure { throw failure }
      guard problem.pointee.code == 0, result >= 0 else { throw parserError() }
      guard result == 1 else { return nil }
      feed.nodeReported()
      if let event = try event() { return event }
    }
  }

  private func event() throws -> Event? {
    switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue: return try start()
    case XML_READER_TYPE_END_ELEMENT.rawValue: return end()
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
      XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
      return .text
    case XML_READER_TYPE_DOCUMENT_TYPE.rawValue:
      guard impact_xml_declares_entities(reader) == 0 else { throw entityError() }
      return nil
    case XML_READER_TYPE_ENTITY_REFERENCE.rawValue, XML_READER_TYPE_ENTITY.rawValue:
      let words = XMLProblem.words(code: Int32(XML_ERR_UNDECLARED_ENTITY.rawValue), line: line)
      throw error(words.problem, words.mend)
    default: return nil
    }
  }

  private func start() throws -> Event {
    if depth == 0 { feed.rootBegan() }
    let attributes = Int(xmlTextReaderAttributeCount(reader))
    openAttributes.append(attributes)
    guard depth <= Self.maximumDepth else {
      throw error(
        "elements lie more than \(Self.maximumDepth) deep in each other, at line \(line)",
        "export the sales as a flat list")
    }
    guard attributes <= XMLFeed.maximumAttributes,
      openAttributes.reduce(0, +) <= Self.maximumOpenAttributes
    else {
      throw error(
        "an element has more than \(XMLFeed.maximumAttributes) attributes, at line \(line)",
        "export the sales themselves, one element for each")
    }
    guard names.count <= Self.maximumNames else {
      throw error(
        "the file has more than \(Self.maximumNames) different names of elements, at line \(line)",
        "export the sales with the same names for each, and numbers as text between them")
    }
    endsEmptyElement = xmlTextReaderIsEmptyElement(reader) == 1
    return .start(
      name: name(xmlTextReaderConstLocalName(reader)),
      namespace: name(xmlTextReaderConstNamespaceUri(reader)), isEmpty: endsEmptyElement)
  }

  private func end() -> Event {
    _ = openAttributes.popLast()
    if depth == 0 { feed.rootEnded() }
    return .end
  }

  private func name(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    if let known = names[pointer] { return known }
    let name = String(cString: pointer)
    names[pointer] = name
    return name
  }

  /// An error at this place of the document.
  func error(_ problem: String, _ mend: String) -> ExportError {
    ExportError(.data, file: file, problem: problem, mend: mend)
  }

  private func entityError() -> ExportError {
    error(
      "the file declares entities of its own, which are not read",
      "export the file again without a DOCTYPE")
  }

  private func parserError() -> ExportError {
    // The parser may have tried to put one in before the document type was reported.
    guard impact_xml_declares_entities(reader) == 0 else { return entityError() }
    // HTML is seldom well-formed, and its first error would say nothing about the file.
    guard !feed.isWebPage else {
      return error("the file is \(XMLShape.webPage.what)", XMLShape.webPage.mend)
    }
    let first = problem.pointee
    let at = first.line > 0 ? Int(first.line) + feed.droppedLines : line
    let words = XMLProblem.words(code: first.code, line: at)
    return error(words.problem, words.mend)
  }
}

extension XMLPull {
  /// The text in UTF-8, after ``Event/text``.
  var text: [UInt8] { Self.bytes(xmlTextReaderConstValue(reader)) }

  /// The value of an attribute in UTF-8, after ``Event/start(name:namespace:isEmpty:)``.
  ///
  /// - Parameters:
  ///   - name: Its name without prefix.
  ///   - namespace: Its namespace; `nil` for an attribute without prefix.
  /// - Returns: The value, `nil` when the element has no such attribute.
  func attribute(_ name: String, namespace: String? = nil) -> [UInt8]? {
    let found =
      if let namespace {
        xmlTextReaderMoveToAttributeNs(reader, name, namespace)
      } else {
        xmlTextReaderMoveToAttribute(reader, name)
      }
    guard found == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    return Self.bytes(xmlTextReaderConstValue(reader))
  }

  /// All attributes in their order, but for the declarations of namespaces.
  ///
  /// - Returns: Their names without prefix, their namespaces, and their values in UTF-8.
  func attributes() -> [(name: String, namespace: String, value: [UInt8])] {
    var attributes: [(name: String, namespace: String, value: [UInt8])] = []
    var found = xmlTextReaderMoveToFirstAttribute(reader)
    while found == 1 {
      if xmlTextReaderIsNamespaceDecl(reader) != 1 {
        attributes.append(
          (
            name(xmlTextReaderConstLocalName(reader)),
            name(xmlTextReaderConstNamespaceUri(reader)),
            Self.bytes(xmlTextReaderConstValue(reader))
          ))
      }
      found = xmlTextReaderMoveToNextAttribute(reader)
    }
    xmlTextReaderMoveToElement(reader)
    return attributes
  }

  private static func bytes(_ text: UnsafePointer<xmlChar>?) -> [UInt8] {
    guard let text else { return [] }
    return Array(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
  }
}
