import Testing

@testable import SalesExports

@Suite("XML is read as a stream")
struct XMLPullTests {
  /// The document as events: `<name`, text, `>`.
  static func events(_ source: any BlockSource) throws -> [String] {
    let pull = try XMLPull(source, file: "x.xml")
    var events: [String] = []
    while let event = try pull.next() {
      switch event {
      case .start(let name, _, _): events.append("<" + name)
      case .text: events.append(String(decoding: pull.text, as: UTF8.self))
      case .end: events.append(">")
      }
    }
    return events
  }

  /// The error in a document, read to its end.
  static func error(_ source: any BlockSource) -> ExportError? {
    do {
      _ = try events(source)
      return nil
    } catch {
      return error as? ExportError
    }
  }

  @Test("elements, texts and ends come in their order, an empty element with its end")
  func order() throws {
    let events = try Self.events(MemoryBlocks("<a><b>x &amp; y</b><c/><!-- no --><?no?>z</a>"))
    #expect(events == ["<a", "<b", "x & y", ">", "<c", ">", "z", ">"])
  }

  @Test("the length of the blocks never shows", arguments: [1, 2, 3, 7, 100])
  func blocks(length: Int) throws {
    let text = "\u{FEFF}<?xml version='1.0'?>\n<p:a xmlns:p='urn:x' k='é'><p:b>Größe</p:b></p:a>"
    #expect(try Self.events(MemoryBlocks(text, size: length)) == ["<a", "<b", "Größe", ">", ">"])
  }

  @Test("attributes are found by name and namespace, with their signs decoded")
  func attributes() throws {
    let text = "<a xmlns:s='urn:s' n='1 &amp; &#233; &lt;' s:n='2' s:m=''/>"
    let pull = try XMLPull(MemoryBlocks(text), file: "x.xml")
    #expect(try pull.next() == .start(name: "a", namespace: "", isEmpty: true))
    #expect(pull.attribute("n").map { String(decoding: $0, as: UTF8.self) } == "1 & é <")
    #expect(pull.attribute("n", namespace: "urn:s") == [0x32])
    #expect(pull.attribute("m", namespace: "urn:s") == [])
    #expect(pull.attribute("m") == nil)
    #expect(pull.attributes().map(\.name) == ["n", "n", "m"])
    #expect(try pull.next() == .end)
    #expect(try pull.next() == nil)
  }

  @Test("UTF-16 with and without a mark, Latin-1 and Shift JIS are read as they are declared")
  func encodings() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>Größe</a>"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [[0xFF, 0xFE] + little, little, [0xFE, 0xFF] + big, big] {
      #expect(try Self.events(MemoryBlocks(bytes, size: 5)) == ["<a", "Größe", ">"])
    }
    let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>Gr".utf8) + [0xF6, 0xDF]
    #expect(try Self.events(MemoryBlocks(latin + Array("e</a>".utf8)))[1] == "Größe")
    let japanese = Array("<?xml version='1.0' encoding='Shift_JIS'?><a>".utf8) + [0x93, 0xFA]
    #expect(try Self.events(MemoryBlocks(japanese + Array("</a>".utf8)))[1] == "日")
  }

  @Test(
    "an encoding that could hide markup from the checks is refused",
    arguments: ["UTF-7", "IBM037", "x"])
  func strangeEncoding(name: String) {
    let error = Self.error(MemoryBlocks("<?xml version=\"1.0\" encoding=\"\(name)\"?><a/>"))
    #expect(error?.problem == "the file declares an encoding that is not read")
  }

  @Test("bytes that are not of the declared encoding stop the reading with their line")
  func encodingLies() {
    let bytes = Array("<?xml version='1.0' encoding='UTF-8'?>\n<a>\nGr".utf8) + [0xF6, 0xDF]
    let error = Self.error(MemoryBlocks(bytes + Array("e</a>".utf8)))
    #expect(
      error?.problem == "the signs at line 3 are not in the encoding that the file declares")
  }

  @Test("bytes that no sign of an encoding has are never left out in silence")
  func brokenSigns() {
    let broken: [(String, [UInt8])] = [
      ("Shift_JIS", [0x93, 0x20, 0xFF, 0xFF]), ("EUC-JP", [0xFF, 0xFE]), ("GB18030", [0xFF]),
    ]
    for (name, bytes) in broken {
      let text = Array("<?xml version='1.0' encoding='\(name)'?><a>12".utf8)
      #expect(Self.error(MemoryBlocks(text + bytes + Array("34</a>".utf8))) != nil, "\(name)")
    }
    let units = Array("<?xml version='1.0' encoding='UTF-16'?><a>12".utf16) + [0xDC00, 0x0041]
    let words = (units + Array("</a>".utf16)).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(Self.error(MemoryBlocks([0xFF, 0xFE] + words)) != nil)
  }

  @Test("blank lines before the declaration are passed over, and counted")
  func blankLines() throws {
    let text = "\r\n\n<?xml version='1.0'?>\n<a>"
    #expect(try Self.events(MemoryBlocks(text + "</a>", size: 1)) == ["<a", ">"])
    #expect(Self.error(MemoryBlocks(text + "</b>"))?.problem.hasSuffix("at line 4") == true)
  }

  @Test("a document type with entities is refused, before any is put in")
  func entityBomb() {
    var text = "<!DOCTYPE a [<!ENTITY e0 'ha'>"
    for level in 1...30 {
      text += "<!ENTITY e\(level) '&e\(level - 1);&e\(level - 1);'>"
    }
    for body in ["<a>&e30;</a>", "<a k='&e30;'/>"] {
      let error = Self.error(MemoryBlocks(text + "]>" + body))
      #expect(
        error?.mend == "export the file again without a DOCTYPE", "\(String(describing: error))")
    }
  }

  @Test(
    "nothing outside of the file is ever fetched",
    arguments: [
      "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
      "<!DOCTYPE a [<!ENTITY % e SYSTEM 'file:///etc/passwd'>%e;]><a/>",
      "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a>&e;</a>",
    ])
  func external(text: String) { #expect(Self.error(MemoryBlocks(text)) != nil) }

  @Test("a document type without entities does no harm")
  func plainDoctype() throws {
    let text = "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a>x</a>"
    #expect(try Self.events(MemoryBlocks(text)) == ["<a", "x", ">"])
  }

  @Test("a sign of HTML that XML does not know is named, not lost")
  func htmlEntity() {
    let error = Self.error(MemoryBlocks("<a>\n1&nbsp;000</a>"))
    #expect(error?.problem == "a sign is written with & but has no such name, at line 2")
  }

  @Test("elements in elements end at a depth of 64")
  func depth() throws {
    let allowed =
      String(repeating: "<a>", count: 64) + String(repeating: "</a>", count: 64)
    #expect(try Self.events(MemoryBlocks(allowed)).count == 128)
    let error = Self.error(MemoryBlocks(String(repeating: "<a>", count: 100_000)))
    #expect(error?.problem.hasPrefix("elements lie more than 64 deep") == true)
  }

  @Test("an element with very many attributes is refused before they are compared")
  func manyAttributes() {
    for count in [1_001, 1_000_000] {
      let text = "<r><a " + (0..<count).map { "a\($0)=''" }.joined(separator: " ") + "/></r>"
      let clock = ContinuousClock()
      let time = clock.measure {
        let error = Self.error(MemoryBlocks(text))
        #expect(error?.problem.hasPrefix("an element has more than 1000 attributes") == true)
      }
      #expect(time < .seconds(10))
    }
  }

  @Test("texts are read to ten megabytes and refused beyond, in elements and in attributes")
  func hugeText() throws {
    let long = String(repeating: "ab ", count: 3_000_000)
    #expect(try Self.events(MemoryBlocks("<a>" + long + "</a>"))[1].utf8.count == 9_000_000)
    let longer = long + long
    for text in ["<a>\(longer)</a>", "<a><![CDATA[\(longer)]]></a>", "<a><b k='\(longer)'/></a>"] {
      let error = Self.error(MemoryBlocks(text))
      #expect(error?.mend == XMLProblem.tooMuch, "\(String(describing: error))")
    }
  }

  @Test("a document that ends anywhere too early is refused")
  func truncated() throws {
    let text = Array(
      "<?xml version='1.0'?><!-- c --><a k='v'><b>t &amp; u</b><![CDATA[x]]><c/></a>".utf8)
    for end in 1..<text.count {
      #expect(Self.error(MemoryBlocks(Array(text[..<end]))) != nil, "cut at \(end)")
    }
    #expect(Self.error(MemoryBlocks(text)) == nil)
    #expect(Self.error(MemoryBlocks([])) != nil)
  }

  @Test("what the source throws comes to the caller", arguments: [0, 10, 3_000])
  func sourceFails(after: Int) {
    let text = "<a>" + String(repeating: "<b>x</b>", count: 1_000) + "</a>"
    let source = MemoryBlocks(Array(text.utf8), size: 10, failsAfter: after)
    #expect(Self.error(source)?.problem == "the disk is gone")
  }
}
