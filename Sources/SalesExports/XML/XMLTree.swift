/// Any XML as a tree of named values.
///
/// An element with child elements or attributes is an object, one with text only a string.
/// Attributes are keys that begin with `@`, text beside children or attributes is the key `#text`,
/// and a child that comes again is a key that comes again. The root is the only key of the
/// outermost object.
final class XMLTree: TreeSource {
  private static let instance = "http://www.w3.org/2001/XMLSchema-instance"
  private static let textKey = Array("#text".utf8)

  private let pull: XMLPull
  /// Whether each open element has become an object.
  private var isObject: [Bool] = []
  private var text: [UInt8] = []
  private var waiting: [TreeEvent] = []
  private var given = 0
  private var isEnded = false

  /// Begins at the first byte of the source.
  ///
  /// - Throws: ``ExportError`` when the source cannot be read.
  init(_ source: any BlockSource, file: String) throws {
    pull = try XMLPull(source, file: file)
  }

  func next() throws -> TreeEvent? {
    while given == waiting.count {
      guard !isEnded else { return nil }
      waiting.removeAll(keepingCapacity: true)
      given = 0
      try readOn()
    }
    defer { given += 1 }
    return waiting[given]
  }

  private func readOn() throws {
    switch try pull.next() {
    case .start(let name, _, _): start(name)
    case .text:
      text += pull.text
      guard text.count <= XMLPull.maximumText else {
        throw pull.error("a text is larger than is read, at line \(pull.line)", XMLProblem.tooMuch)
      }
    case .end: end()
    case nil: isEnded = true
    }
  }

  private func start(_ name: String) {
    if isObject.isEmpty {
      waiting.append(.beginObject)
    } else {
      becomeObject()
      giveText()
    }
    waiting.append(.key(Array(name.utf8)))
    isObject.append(false)
    // Those about the schema tell nothing about the sales.
    for attribute in pull.attributes() where attribute.namespace != Self.instance {
      becomeObject()
      waiting.append(.key([UInt8(ascii: "@")] + attribute.name.utf8))
      waiting.append(.string(attribute.value))
    }
  }

  private func becomeObject() {
    guard isObject.last == false else { return }
    isObject[isObject.count - 1] = true
    waiting.append(.beginObject)
  }

  /// The text before or between children.
  private func giveText() {
    let trimmed = XMLText.trimmed(text)
    if !trimmed.isEmpty {
      waiting.append(.key(Self.textKey))
      waiting.append(.string(Array(trimmed)))
    }
    text.removeAll(keepingCapacity: true)
  }

  private func end() {
    if isObject.popLast() == true {
      giveText()
      waiting.append(.endObject)
    } else {
      waiting.append(.string(Array(XMLText.trimmed(text))))
      text.removeAll(keepingCapacity: true)
    }
    if isObject.isEmpty { waiting.append(.endObject) }
  }
}
