import Testing

@testable import SalesExports

/// What is JSON and what is not, by the cases of JSONTestSuite.
@Suite("JSON is read by RFC 8259")
struct JSONTokenizerTests {
  /// The steps, whatever the size of the blocks.
  private func events(_ bytes: [UInt8]) throws -> [TreeEvent] {
    var whole: Result<[TreeEvent], any Error>?
    for size in [1 << 18, 1, 2, 3] {
      var source = JSONTokenizer(MemoryBlocks(bytes, size: size), file: "a.json")
      let result = Result {
        var events: [TreeEvent] = []
        while let event = try source.next() { events.append(event) }
        return events
      }
      if let whole {
        switch (whole, result) {
        case (.success(let one), .success(let other)): #expect(one == other)
        case (.failure(let one), .failure(let other)):
          #expect(one as? ExportError == other as? ExportError)
        default: Issue.record("the size of the blocks made a difference")
        }
      }
      whole = result
    }
    return try #require(whole).get()
  }

  private func events(_ text: String) throws -> [TreeEvent] { try events(Array(text.utf8)) }

  private func string(_ bytes: [UInt8]) throws -> String? {
    guard case .string(let text)? = try events(bytes).first else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  @Test("Each kind of value gives its steps")
  func steps() throws {
    #expect(
      try events(#" {"a" : [1, -2.50E+3 ,"x"], "b":{} ,"c":[] , "d":true,"e":false,"f":null} "#)
        == [
          .beginObject, .key([0x61]), .beginArray, .number([0x31]),
          .number(Array("-2.50E+3".utf8)), .string([0x78]), .endArray, .key([0x62]),
          .beginObject, .endObject, .key([0x63]), .beginArray, .endArray, .key([0x64]),
          .bool(true), .key([0x65]), .bool(false), .key([0x66]), .null, .endObject,
        ])
    #expect(try events("") == [])
    #expect(try events("\u{FEFF}") == [])
    #expect(try events("1 2\n[3]{}\r\n\u{FEFF}null").count == 8)
  }

  @Test("Escapes, surrogate pairs and halves of them")
  func escapes() throws {
    #expect(try string(Array(#""\"\\\/\b\f\n\r\t\u00e9\u20AC""#.utf8)) == "\"\\/\u{8}\u{C}\n\r\té€")
    #expect(try string(Array(#""a\uD83D\ude00b""#.utf8)) == "a😀b")
    #expect(
      try string(Array(#""\uD83Dx\uDE00\uD83D\uD83D\uDE00\uD83D\n\uDC00""#.utf8)) == "�x��😀�\n�")
    #expect(try string(Array(#""\u0000""#.utf8)) == "\0")
    #expect(try string(Array(#""15.6&quot; \u003c""#.utf8)) == "15.6&quot; <")
  }

  @Test("Bytes that are no UTF-8 become U+FFFD and are counted")
  func brokenLetters() throws {
    #expect(try string([0x22, 0x61, 0xE9, 0x62, 0x22]) == "a\u{FFFD}b")
    #expect(try string([0x22, 0xED, 0xA0, 0x80, 0xC0, 0xAF, 0x22])?.contains("\u{FFFD}") == true)
    let table = try FlatTree.of(bytes: Array(#"{"title":""#.utf8) + [0xE9] + Array(#""}"#.utf8))
    #expect(table.rows == [["title"], ["\u{FFFD}"]])
    #expect(table.repairedTexts == 1)
    #expect(try FlatTree.of(#"{"title":"é\uD800"}"#).repairedTexts == 1)
    #expect(try FlatTree.of(#"{"title":"é😀"}"#).repairedTexts == 0)
  }

  @Test(
    "What RFC 8259 allows is read",
    arguments: [
      "[[]   ]", #"[""]"#, "[]", #"["a"]"#, "[false]", #"[null, 1, "1", {}]"#, "[null]", "[1\n]",
      " [1]", "[1,null,null,null,2]", "[2] ", "[0e+1]", "[0e1]", "[ 4]",
      "[-0.000000000000000000000000000000000000000000000000000000000000000000000000000001]",
      "[20e1]", "[123e65]", "[-0]", "[-123]", "[-1]", "[-0]", "[1E22]", "[1E-2]", "[1E+2]",
      "[123e45]", "[123.456e78]", "[1e-2]", "[1e+2]", "[123]", "[123.456789]", "{}",
      #"{"asd":"sdf", "dfg":"fgh"}"#, #"{"asd":"sdf"}"#, #"{"a":"b","a":"c"}"#,
      #"{"a":"b","a":"b"}"#, #"{"":0}"#, #"{"foo\u0000bar": 42}"#,
      #"{ "min": -1.0e+28, "max": 1.0e+28 }"#, #"{"a":[]}"#, "{\n\"a\": \"b\"\n}",
      #"["\u0060\u012a\u12AB"]"#, #"["\uD801\udc37"]"#, #"["\ud83d\ude39\ud83d\udc8d"]"#,
      #"["\"\\\/\b\f\n\r\t"]"#, #"["\\u0000"]"#, #"["\""]"#, #"["a/*b*/c/*d//e"]"#, #"["\\a"]"#,
      #"["\\n"]"#, #"["\u0012"]"#, #"["\uFFFF"]"#, #"[ "asd"]"#, #"["\uDBFF\uDFFF"]"#,
      #"["new\u00A0line"]"#, "[\"\u{10FFFF}\"]", "[\"\u{FFFF}\"]", #"["\u0000"]"#, #"["\u002c"]"#,
      "[\"π\"]", "[\"\u{1BFFF}\"]", #"["asd "]"#, #"" ""#, #"["\uD834\uDd1e"]"#, #"["\u0821"]"#,
      #"["\u0123"]"#, "[\"\u{2028}\"]", "[\"\u{2029}\"]", #"["\u0061\u30af\u30EA\u30b9"]"#,
      "[\"new\u{7F}line\"]", #"["\uA66D"]"#, #"["\u005C"]"#, "[\"⍂㈴⍂\"]", #"["\u200B"]"#,
      #"["\u2064"]"#, #"["\uFDD0"]"#, #"["\uFFFE"]"#, #"["\u0022"]"#, "[\"€𝄞\"]", "[\"a\u{7F}a\"]",
      "false", "42", "-0.1", "null", #""asd""#, "true", #""""#, "[\"a\"]\n", "[true]", " [] ",
    ])
  func allowed(text: String) throws {
    #expect(try !events(text).isEmpty)
  }

  @Test(
    "What RFC 8259 does not allow is refused",
    arguments: [
      "[1 true]", #"["": 1]"#, #"[""],"#, "[,1]", "[1,,2]", #"["x",,]"#, #"["x"]]"#, #"["",]"#,
      #"["x""#, "[x", "[3[4]]", "[1:2]", "[,]", "[-]", "[   , \"\"]", "[\"a\",\n4\n,1,", "[1,]",
      "[1,,]", "[\"\u{B}a\"\\f]", "[*]", #"[""#, "[1,", "[1,\n1\n,1", "[{}", "[fals]", "[nul]",
      "[tru]", "123\0", "[++1234]", "[+1]", "[+Inf]", "[-01]", "[-1.0.]", "[-2.]", "[-NaN]",
      "[.-1]", "[.2e-3]", "[0.1.2]", "[0.3e+]", "[0.3e]", "[0.e1]", "[0e+]", "[0e]", "[0E+]",
      "[0E]", "[1.0e+]", "[1.0e-]", "[1.0e]", "[1 000.0]", "[1eE2]", "[2.e+3]", "[2.e-3]",
      "[2.e3]", "[9.e+]", "[Inf]", "[NaN]", "[１]", "[1+2]", "[0x1]", "[0x42]", "[Infinity]",
      "[0e+-1]", "[-123.123foo]", "[-Infinity]", "[-foo]", "[- 1]", "[-012]", "[-.123]", "[-1x]",
      "[1ea]", "[1.]", "[.123]", "[1.2a-3]", "[1.8011670033376514H-308]", "[012]",
      #"["x", truth]"#, #"{[: "x"}"#, #"{"x", null}"#, #"{"x"::"b"}"#, "{🇨🇭}",
      #"{"a":"a" 123}"#, "{key: 'value'}", #"{"a" b}"#, #"{:"b"}"#, #"{"a" "b"}"#, #"{"a":"#,
      #"{"a""#, "{1:1}", "{9999E9999:1}", "{null:null,null:null}", #"{"id":0,,,,,}"#, "{'a':0}",
      #"{"id":0,}"#, #"{"a":"b"}/**/"#, #"{"a":"b"}/**//"#, #"{"a":"b"}//"#, #"{"a":"b"}/"#,
      #"{"a":"b",,"c":"d"}"#, #"{a: "b"}"#, #"{"a":"a"#, #"{ "foo" : "bar", "a" }"#,
      #"{"a":"b"}#"#, #"["\uD800\"]"#, #"["\uD800\u"]"#, #"["\uD800\u1"]"#, #"["\uD800\u1x"]"#,
      "[é]", "[\"\\x00\"]", #"["\\\"]"#, "[\"\\\u{9}\"]", "[\"\\🌀\"]", #"["\"]"#, #"["\u00A"]"#,
      #"["\uD834\uDd"]"#, #"["\uD800\uD800\x"]"#, #"["\a"]"#, #"["\uqqqq"]"#, #"[\u0020"asd"]"#,
      "[\\n]", #"""#, "['single quote']", "abc", #"["\"#, "[\"a\0a\"]", "[\"new\nline\"]",
      "[\"\t\"]", #""\UA66D""#, #"""x"#, "<.>", "[<null>]", "[1]x", "[1]]", #"["asd]"#,
      "aå", "[True]", "1]", #"{"x": true,"#, #"{"":"#, "[", "\u{2060}", #"{"a":"#, "]", #"{"}"#,
      "{]", "{,", #"{"a"#, "{'a'", "{}}", "*", #"{"a":"b"}#{}"#, #"[\u000A""]"#, "[1",
      "[ false, nul", "[ true, fals", "[ false, tru", #"{"asd":"asd""#, "å", "[\u{2060}]",
      "[\u{C}]", "\u{FEFF}x", "1true", "truefalse", #"1"a""#, "{\"a\":1,\n{\"a\":2}", "1,2", "\0",
      "/* */ {}", "{}\0",
    ])
  func refused(text: String) {
    #expect(throws: ExportError.self) { try events(text) }
  }

  @Test(
    "Bytes outside of texts that are no UTF-8 are refused",
    arguments: [
      [0x5B, 0xFF, 0x5D], [0x5B, 0x61, 0xE5, 0x5D], [0x5B, 0x31, 0x65, 0x31, 0xE5, 0x5D],
      [0x5B, 0x30, 0xE5, 0x5D], [0x5B, 0x22, 0x5C, 0xE5, 0x22, 0x5D], [0xE5],
      [0xEF, 0xBB, 0x7B, 0x7D],
      [0xEF, 0xBB], [0x5B, 0xEF, 0xBB, 0xBF, 0x5D],
    ] as [[UInt8]])
  func refusedBytes(bytes: [UInt8]) {
    #expect(throws: ExportError.self) { try events(bytes) }
  }

  @Test("Mistakes name the record and the byte")
  func places() {
    func message(_ text: String) -> String? {
      #expect(throws: ExportError.self) { try events(text) }?.description
    }
    #expect(
      message("{\"a\":1}\n{\"a\" 2}")
        == "a.json:2:1: error: the JSON is broken: a colon is missing (record 2, byte 14); "
        + "export the file again; it may have been cut or edited")
    #expect(
      message(#"[{"a":1},{"a":2},{"a":"#)
        == "a.json:3:1: error: the JSON is broken: the file ends in the middle of a record "
        + "(record 3, byte 23); export the file again; it may have been cut or edited")
    #expect(
      message(String(repeating: "[", count: 65))
        == "a.json:1:1: error: more than 64 objects and lists stand inside each other "
        + "(record 1, byte 65); this is not a sales export; export the orders again")
    let nested = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(throws: Never.self) { try events(nested) }
  }
}
