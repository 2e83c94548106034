import ImpactTestSupport
import Testing

@testable import SalesExports

@Suite("UTF-16 text")
struct UTF16Tests {
  private func bytes(_ units: some Sequence<UInt16>, bigEndian: Bool) -> [UInt8] {
    units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  private func decoded(_ bytes: [UInt8], bigEndian: Bool, size: Int = 4096) throws -> String {
    try UTF16Blocks(MemoryBlocks(bytes, size: size), isBigEndian: bigEndian).text()
  }

  @Test(
    "Text of both orders comes as UTF-8 without its mark", arguments: [true, false],
    [1, 2, 3, 5, 64])
  func text(bigEndian: Bool, size: Int) throws {
    let text = "Order ID;Preis €;状態;😀 à\r\n1;9,90;良い;\u{FEFF}\n"
    let wide = bytes([0xFEFF] + Array(text.utf16), bigEndian: bigEndian)
    #expect(try decoded(wide, bigEndian: bigEndian, size: size) == text)
  }

  @Test("Every unit in any order becomes what Unicode says", arguments: 0..<50 as Range<UInt64>)
  func units(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let units = (0..<100).map { _ in
      [0x41, 0xE9, 0x20AC, 0xD800, 0xDBFF, 0xDC00, 0xDFFF].randomElement(using: &random) ?? 0
        as UInt16
    }
    for size in [1, 3, 1000] {
      let decoded = try decoded(bytes(units, bigEndian: false), bigEndian: false, size: size)
      #expect(decoded == String(decoding: units, as: UTF16.self))
    }
  }

  @Test("Half a unit and half a pair at the end become U+FFFD and are counted")
  func ends() throws {
    #expect(try decoded([0x41, 0, 0x42], bigEndian: false) == "A\u{FFFD}")
    #expect(try decoded([0x41, 0, 0x3D, 0xD8], bigEndian: false) == "A\u{FFFD}")
    let blocks = UTF16Blocks(MemoryBlocks([0x00, 0xDC, 0x3D, 0xD8, 0x42]), isBigEndian: false)
    #expect(try blocks.text() == "\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(blocks.replacements == 3)
    #expect(try decoded([0xFF, 0xFE], bigEndian: false) == "")
  }

  @Test("A mark tells the encoding, and without one the places of zeros do")
  func head() {
    let text = "Order ID;Preis €;Name\n1;9,90;Müller\n"
    for (bigEndian, encoding) in [(true, TextEncoding.utf16BigEndian), (false, .utf16LittleEndian)]
    {
      let plain = bytes(text.utf16, bigEndian: bigEndian)
      #expect(EncodingOfHead(plain) == .wide(encoding))
      #expect(EncodingOfHead(bytes([0xFEFF], bigEndian: bigEndian) + plain) == .wide(encoding))
      #expect(EncodingOfHead(plain.dropLast()) == .wide(encoding))
    }
    let mixed = "注文番号,商品名,日付,数量\n1,再生品,2026-01-31,1\n"
    #expect(EncodingOfHead(bytes(mixed.utf16, bigEndian: false)) == .wide(.utf16LittleEndian))
  }

  @Test("Text of single bytes is never taken for UTF-16, and neither are a few zeros")
  func narrow() {
    #expect(EncodingOfHead([]) == .narrow)
    #expect(EncodingOfHead(Array("Order ID,Product".utf8)) == .narrow)
    #expect(EncodingOfHead(Array("a,b,c\n\u{0},2,3\n".utf8)) == .narrow)
    #expect(EncodingOfHead(Array("商品,数量\n".utf8)) == .narrow)
  }

  @Test("UTF-32 is known, with a mark and without")
  func utf32() {
    #expect(EncodingOfHead([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]) == .utf32)
    #expect(EncodingOfHead([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61]) == .utf32)
    #expect(EncodingOfHead("Order".utf8.flatMap { [$0, 0, 0, 0] }) == .utf32)
    #expect(EncodingOfHead("Order".utf8.flatMap { [0, 0, 0, $0] }) == .utf32)
    #expect(FileShape([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]).name == "UTF-32 text")
  }
}
