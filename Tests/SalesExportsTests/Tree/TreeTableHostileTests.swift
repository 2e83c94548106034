import ImpactTestSupport
import Testing

@testable import SalesExports

/// Files that were made to break a reader.
@Suite("Hostile trees end in an error or in records", .timeLimit(.minutes(20)))
struct TreeTableHostileTests {
  /// Bytes that are never all in memory.
  final class Stream: BlockSource {
    private let blocks: AnyIterator<[UInt8]>
    init(_ blocks: some Sequence<[UInt8]>) { self.blocks = AnyIterator(blocks.makeIterator()) }
    func nextBlock() -> [UInt8]? { blocks.next() }
  }

  private func table(_ open: @escaping () -> Stream) throws -> TreeTable {
    try TreeTable(
      file: "a.json", open: { JSONTokenizer(open(), file: "a.json") }, score: FlatTree.score)
  }

  private func refused(_ open: @escaping () -> Stream) -> String {
    let error = #expect(throws: ExportError.self) { try table(open).records { _, _ in } }
    return error?.description ?? ""
  }

  @Test("100,000 brackets")
  func brackets() {
    for open in ["[", #"{"a":"#, #"[{"a":"#] {
      #expect(
        refused { Stream([Array(String(repeating: open, count: 100_000).utf8)]) }
          .contains("more than 64 objects and lists stand inside each other"))
    }
  }

  @Test("A text and a number of 64 MiB")
  func longText() {
    let mebibyte = [UInt8](repeating: UInt8(ascii: "1"), count: 1 << 20)
    for begin in [#"{"a":""#, #"{""#, #"{"a":"\n"#, #"{"a":"é"#, #"{"a":"#] {
      let message = refused {
        Stream([Array(begin.utf8)] + Array(repeating: mebibyte, count: 64) + [Array("\"}".utf8)])
      }
      #expect(message.contains("a text is longer than 16 MiB; probably"), "\(begin)")
    }
  }

  @Test("A million names in one object")
  func manyNames() {
    let message = refused {
      Stream(
        [[UInt8(ascii: "{")]] + (0..<1_000_000).lazy.map { Array(#""\#($0)":1,"#.utf8) }
          + [Array(#""x":1}"#.utf8)])
    }
    #expect(message.contains("the records have more than 20000 different names of fields"))
  }

  @Test("Long names inside long names")
  func longNames() {
    let name = String(repeating: "n", count: 1 << 20)
    let message = refused {
      Stream(
        [Array("{\"\(name)\":{".utf8)] + (0..<100).map { Array(#""\#($0)":1,"#.utf8) }
          + [Array(#""x":1}}"#.utf8)])
    }
    #expect(message.contains("or names of more than 16 MiB"))
  }

  @Test("An order that is larger than orders are names its place")
  func largeOrders() {
    let small = Array(#"[{"id":1,"date":"d","lines":[{"title":"a"}]},"#.utf8)
    let begin = Array(#"{"id":2,"date":"d","note":["#.utf8)
    let end = Array(#"""],"lines":[{"title":"a"}]},"#.utf8)
    let text = Array(("\"" + String(repeating: "x", count: 1 << 20) + "\",").utf8)
    let last = Array(#"{"id":3,"date":"d","lines":[{"title":"a"}]}]"#.utf8)
    let large = [small, begin] + Array(repeating: text, count: 17) + [end, last]
    let message =
      "a.json:2:1: error: the order has more than 16 MiB or 1000000 values (record 2); "
      + "this is not a list of orders; export the orders again"
    #expect(refused { Stream(large) } == message)
    #expect(
      refused { Stream([Array(#"{"orders":"#.utf8)] + large + [Array("}".utf8)]) } == message)
  }

  @Test("An order whose fields would be given again with 100,000 lines")
  func multiplied() {
    let note = String(repeating: "x", count: 1 << 20)
    let lines = String(repeating: #"{"title":"a"},"#, count: 9_999) + #"{"title":"a"}"#
    let message = refused {
      Stream([Array(#"[{"id":1,"date":"d","note":"\#(note)","lines":[\#(lines)]}]"#.utf8)])
    }
    #expect(message.contains("its rows take more than 1 GiB (record 1)"))
  }

  @Test("Thousands of names and records without values")
  func nearlyEmpty() {
    let names = (0..<15_000).map { #""\#($0)":1"# }.joined(separator: ",")
    let message = refused {
      Stream([Array("{\(names)}".utf8), Array(String(repeating: "{}", count: 10_000).utf8)])
    }
    #expect(message.contains("the 15000 columns are empty in nearly all rows (record "))
  }

  private static let small = #"""
    {"count":1,"results":[{"order_id":1,"a":{"c":"\u00e9\ud83d\ude00é"},"ok":true,"no":null,
    "orderlines":[{"product":"x","quantity":-1.5e3,"r":[{"q":1},{"q":2}]},{"product":"y"}]}]}
    {"results":[]}
    """#

  @Test("A file that was cut at any byte")
  func truncated() throws {
    let bytes = Array(Self.small.utf8)
    let whole = try FlatTree.of(bytes: bytes).rows
    #expect(whole.count == 3)
    var complete = 0
    for count in 0..<bytes.count {
      do {
        let rows = try FlatTree.of(bytes: Array(bytes.prefix(count))).rows
        #expect(rows == whole)
        complete += 1
      } catch is ExportError {
        continue
      }
    }
    // Only between the two pages nothing is missing.
    #expect(complete == 2)
  }

  @Test("2,000 files with random mistakes")
  func mutated() {
    let bytes = Array(Self.small.utf8)
    let signs = Array(#"{}[]:,"\u0truefalsn1-+.eE"#.utf8) + [0, 0xFF, 0xC3, 0xED, 0xEF]
    var read = 0
    for seed in 0..<2_000 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      var broken = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: 0..<broken.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: broken[index] = UInt8.random(in: 0...255, using: &random)
        case 1: broken[index] = signs[Int.random(in: 0..<signs.count, using: &random)]
        case 2: broken.remove(at: index)
        default:
          let end = min(index + Int.random(in: 1...40, using: &random), broken.count)
          broken.insert(contentsOf: Array(broken[index..<end]), at: 0)
        }
      }
      do {
        _ = try FlatTree.of(bytes: broken)
        read += 1
      } catch {
        #expect(error is ExportError, "seed \(seed)")
      }
    }
    #expect((100..<1_900).contains(read))
  }

  @Test("Steps that are not balanced do not stop the program")
  func unbalanced() {
    let steps: [TreeEvent] = [
      .beginObject, .key([0x61]), .endObject, .beginArray, .endArray, .string([0x62]), .null,
      .bool(true), .number([0x31]), .key([0x62]),
    ]
    for seed in 0..<2_000 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let events = (0..<20).map { _ in steps[Int.random(in: 0..<steps.count, using: &random)] }
      do {
        _ = try FlatTree { MarkupSource([.beginObject] + events) }
      } catch {
        #expect(error is ExportError, "seed \(seed)")
      }
    }
  }

  @Test("A source that bounds no depth is stopped")
  func deepSource() {
    let step: [TreeEvent] = [.key([0x61]), .beginObject]
    let events = [.beginObject] + (0..<1_000).flatMap { _ in step }
    let error = #expect(throws: ExportError.self) { try FlatTree { MarkupSource(events) } }
    #expect(error?.problem == "more than 256 objects and lists stand inside each other")
  }

  @Test("A file that changes between the readings says so")
  func changed() {
    var readings = 0
    let message = refused {
      readings += 1
      return Stream([Array((readings == 1 ? #"{"title":1}"# : #"{"titles":1}"#).utf8)])
    }
    #expect(
      message
        == "a.json:1:1: error: the file changed while it was read (record 1); run the command again"
    )
  }
}
