import Foundation
import ImpactTestSupport
import Testing

@testable import SalesExports

/// Random documents, written in many ways, against the reader of Foundation and the values written.
@Suite("JSON is read as Foundation reads it")
struct JSONAgainstFoundationTests {
  indirect enum Value: Equatable {
    case object([String: Value])
    case array([Value])
    case string(String)
    case number(String)
    case bool(Bool)
    case null
  }

  @Test("Random documents in blocks of random sizes")
  func documents() throws {
    for seed in 0..<400 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let value = Self.value(depth: 0, &random)
      let text = Self.write(value, &random)
      let bytes = Array(text.utf8)
      var source = JSONTokenizer(MemoryBlocks(bytes, seed: seed), file: "a.json")
      let read = try #require(try Self.read(&source))
      #expect(read == value, "seed \(seed): \(text)")
      #expect(try source.next() == nil)
      let other = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      #expect(Self.isSame(read, other), "seed \(seed): \(text)")
    }
  }

  private static func value(depth: Int, _ random: inout SeededRandom) -> Value {
    switch Int.random(in: 0..<(depth > 4 ? 5 : 9), using: &random) {
    case 0: .null
    case 1: .bool(Bool.random(using: &random))
    case 2: .number(number(&random))
    case 3, 4: .string(string(&random))
    case 5, 6:
      .array(
        (0..<Int.random(in: 0...5, using: &random)).map { _ in value(depth: depth + 1, &random) })
    default:
      .object(
        Dictionary(
          (0..<Int.random(in: 0...5, using: &random)).map { _ in
            (string(&random), value(depth: depth + 1, &random))
          }, uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func number(_ random: inout SeededRandom) -> String {
    let whole = Int.random(in: -10_000...10_000, using: &random)
    switch Int.random(in: 0...4, using: &random) {
    case 0: return "\(whole)"
    case 1: return "\(whole).\(Int.random(in: 0...999, using: &random))"
    case 2: return "\(whole)e\(Int.random(in: -9...9, using: &random))"
    case 3:
      return
        "-0.0\(Int.random(in: 0...99, using: &random))E+\(Int.random(in: 0...9, using: &random))"
    default: return "0"
    }
  }

  private static func string(_ random: inout SeededRandom) -> String {
    let letters: [Character] = [
      "a", "b", "Z", "0", " ", "\"", "\\", "/", "\n", "\r", "\t", "\u{8}", "\u{C}", "\u{1}", "é",
      "€",
      "😀", "\u{10FFFF}", "\u{7F}", "ß", "日", "\u{FFFD}", ";", ".", "{", "]", "\u{301}",
    ]
    return String(
      (0..<Int.random(in: 0...12, using: &random)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &random)]
      })
  }

  private static func blank(_ random: inout SeededRandom) -> String {
    ["", "", "", " ", "\n", "\t", "\r\n", "  \n "][Int.random(in: 0...7, using: &random)]
  }

  private static func write(_ value: Value, _ random: inout SeededRandom) -> String {
    let text: String
    switch value {
    case .null: text = "null"
    case .bool(let value): text = value ? "true" : "false"
    case .number(let number): text = number
    case .string(let string): text = write(string, &random)
    case .array(let values):
      text = "[" + values.map { write($0, &random) }.joined(separator: ",") + blank(&random) + "]"
    case .object(let members):
      let parts = members.sorted { $0.key < $1.key }.map { key, value in
        blank(&random) + write(key, &random) + blank(&random) + ":" + write(value, &random)
      }
      text = "{" + parts.joined(separator: ",") + blank(&random) + "}"
    }
    return blank(&random) + text + blank(&random)
  }

  /// Writes a string with escapes where they must be and, at random, where they may be.
  private static func write(_ string: String, _ random: inout SeededRandom) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      let short: [Unicode.Scalar: String] = [
        "\"": "\\\"", "\\": "\\\\", "/": "\\/", "\n": "\\n", "\r": "\\r", "\t": "\\t",
        "\u{8}": "\\b", "\u{C}": "\\f",
      ]
      let choice = Int.random(in: 0...2, using: &random)
      let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
      if choice == 0, let escape = short[scalar] {
        text += escape
      } else if choice == 1 || mustEscape {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: Bool.random(using: &random))
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  private static func read(_ source: inout JSONTokenizer) throws -> Value? {
    try source.next().flatMap { try read($0, &source) }
  }

  private static func read(_ event: TreeEvent, _ source: inout JSONTokenizer) throws -> Value? {
    switch event {
    case .null: return .null
    case .bool(let value): return .bool(value)
    case .number(let text): return .number(String(decoding: text, as: UTF8.self))
    case .string(let text): return .string(String(decoding: text, as: UTF8.self))
    case .beginArray:
      var values: [Value] = []
      while let event = try source.next(), event != .endArray {
        if let value = try read(event, &source) { values.append(value) }
      }
      return .array(values)
    case .beginObject:
      var members: [String: Value] = [:]
      while case .key(let name)? = try source.next() {
        members[String(decoding: name, as: UTF8.self)] = try read(&source)
      }
      return .object(members)
    case .key, .endObject, .endArray: return nil
    }
  }

  private static func isSame(_ value: Value, _ other: Any) -> Bool {
    switch value {
    case .null: other is NSNull
    case .bool(let value): (other as? NSNumber)?.boolValue == value
    case .number(let text): (other as? NSNumber)?.doubleValue == Double(text)
    case .string(let text): other as? String == text
    case .array(let values):
      (other as? [Any]).map { others in
        others.count == values.count && zip(values, others).allSatisfy { isSame($0, $1) }
      } ?? false
    case .object(let members):
      (other as? [String: Any]).map { others in
        others.count == members.count
          && members.allSatisfy { name, value in others[name].map { isSame(value, $0) } ?? false }
      } ?? false
    }
  }
}
