import Foundation
import Impact
import ImpactTestSupport
import Testing

@testable import Reporter

@Suite("Verification", .timeLimit(.minutes(20)))
struct VerificationTests {
  private func json(_ statement: Statement) throws -> String {
    try JSONText.write(StatementDocument(statement))
  }

  private func verify(_ text: String) throws -> Verification {
    try Verification(of: Data(text.utf8)) { _ in try FactorPack.builtIn() }
  }

  /// What is wrong with a statement, as `impact verify` says it; `nil` when all comes out again.
  private func fault(_ text: String) throws -> String? {
    do {
      let verification = try verify(text)
      return verification.difference.map { "\($0.place): \($0.reason)" }
    } catch let error as StatementReadingError {
      return error.description
    }
  }

  @Test("A statement comes out again from its own data, under every method and edition")
  func equal() throws {
    for method in ["ademe-2022", "prudent", "one-to-one", "restart-2021"] {
      let statement = try Fixtures.examples(method: method)
      #expect(try fault(json(statement)) == nil, "\(method)")
    }
    #expect(
      try fault(json(Fixtures.examples(method: "ademe-2022", edition: .interim))) == nil)
  }

  @Test("A worst case comes out again and has no ranges")
  func worstCase() throws {
    let plain = try Fixtures.statement(Fixtures.mixed)
    let worst = try Statement(
      facts: plain.facts, pack: plain.pack, digests: plain.digests, method: plain.method,
      choice: .worstCase)
    let text = try json(worst)
    #expect(try fault(text) == nil)
    #expect(worst.figure.total.inside.climateChange?.interval == nil)
    let net = try #require(worst.figure.total.inside.climateChange?.net)
    #expect(net < (try #require(plain.figure.total.inside.climateChange?.interval?.low)))
  }

  @Test("A newer program compares what the older statement has, and says who made it")
  func older() throws {
    let text = try json(Fixtures.statement(Fixtures.mixed))
    let older = text.replacing(
      "\"program_version\" : \"\(ProgramVersion.current)\"", with: "\"program_version\" : \"0.0.9\""
    )
    #expect(older != text)
    let verification = try verify(older)
    #expect(verification.difference == nil)
    #expect(
      verification.remarks.first?.contains(
        "made by impact 0.0.9, recomputed by \(ProgramVersion.current)") == true)
    // A key that the older program did not know may be missing; one of the same version may not.
    let without = try Self.without("bridges", text)
    #expect(try fault(without)?.contains("bridges") == true)
  }

  /// A statement without one of its keys.
  private static func without(_ key: String, _ text: String) throws -> String {
    guard
      case .object(var values) = try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
    else { return "" }
    #expect(values.removeValue(forKey: key) != nil)
    return String(decoding: try JSONEncoder().encode(JSONTree.object(values)), as: UTF8.self)
  }

  @Test("The first figure that differs is named, with the reason")
  func figure() throws {
    let text = try json(Fixtures.statement(Fixtures.mixed))
    let statement = try Fixtures.statement(Fixtures.mixed)
    let net = try #require(statement.figure.total.inside.climateChange?.net.kilograms)
    let difference = try verify(text.replacing("\"net\" : \"\(net)\"", with: "\"net\" : \"9\""))
      .difference
    #expect(difference?.place == "totals.avoided.climate_change.net")
    #expect(difference?.stated == "'9'" && difference?.recomputed == "'\(net)'")
    #expect(difference?.reason.contains("it was changed") == true)
  }

  @Test("Every number of the activity data is guarded")
  func activity() throws {
    let text = try json(Fixtures.statement(Fixtures.mixed))
    let lines = text.split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("  \"activity\" : [") })
    let end = try #require(lines[start...].firstIndex { $0.hasPrefix("  ]") })
    var count = 0
    for index in start..<end where lines[index].contains(" : ") {
      let line = String(lines[index])
      let digit = line.firstIndex { $0.isNumber }
      var changed = line.replacing("\"\"", with: "\"x\"")
      if let digit {
        changed = line.replacingCharacters(in: digit...digit, with: line[digit] == "9" ? "8" : "9")
      } else if changed == line {
        changed = line.replacing("\",", with: "q\",")
      }
      guard changed != line else { continue }
      var other = lines
      other[index] = changed[...]
      count += 1
      #expect(try fault(other.joined(separator: "\n")) != nil, "\(line)")
    }
    #expect(count > 15)
  }

  @Test("A change of any leaf is found, in the statement or in the folder", arguments: 0..<8)
  func leaves(seed: Int) throws {
    let statement = try Fixtures.statement(Fixtures.mixed)
    let files = try StatementFiles(statement).files
    let tree = try JSONDecoder().decode(JSONTree.self, from: Data(try json(statement).utf8))
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<8 {
      var path = ""
      let changed = tree.changed(at: &path, &random)
      // The version and the digests of what the statement was made from have nothing to be compared with here.
      let isClaim = ["record.program_version", "record.matching_digest", "record.lines_digest"]
        .contains(path)
      guard !isClaim else { continue }
      let text = String(decoding: try JSONEncoder().encode(changed), as: UTF8.self)
      var found = try fault(text)
      if found == nil {
        var verification = try verify(text)
        try verification.compareFolder { name in
          files.first { $0.name == name }.map { Data($0.text.utf8) }
        }
        found = verification.difference?.place
      }
      #expect(found != nil, "\(path)")
    }
  }

  @Test("A changed byte of any file of the folder is found")
  func folder() throws {
    let statement = try Fixtures.statement(Fixtures.mixed)
    let files = try StatementFiles(statement).files
    for changed in files.map(\.name) where changed != "statement.json" {
      var verification = try verify(json(statement))
      try verification.compareFolder { name in
        var bytes = Data(files.first { $0.name == name }?.text.utf8 ?? "".utf8)
        if name == changed { bytes[bytes.count / 2] ^= 1 }
        return bytes
      }
      #expect(verification.difference?.place == changed)
    }
    var missing = try verify(json(statement))
    try missing.compareFolder { _ in nil }
    #expect(missing.difference?.reason.contains("missing") == true)
  }

  @Test("A key that stands twice is refused, also when it is written with escapes")
  func duplicateKeys() throws {
    let text = try json(Fixtures.statement(Fixtures.mixed))
    for key in ["totals", #"tot\u0061ls"#] {
      let twice = String(text.dropLast(2)) + ",\"\(key)\":{\"units\":1}}\n"
      #expect(try fault(twice)?.contains("stands twice") == true, "\(key)")
    }
    #expect(try fault(String(repeating: "[", count: 100_000)) != nil)
  }

  @Test(
    "Counts that contradict each other are found: account, inputs, what is set aside, unmatched")
  func contradictions() throws {
    let statement = try Fixtures.statement(Fixtures.mixed)
    let text = try json(statement)
    var document = StatementDocument(statement)
    document.account.sold += 100
    #expect(try fault(JSONText.write(document))?.contains("does not add up") == true)
    document = StatementDocument(statement)
    document.unmatched[0].units += 5
    #expect(try fault(JSONText.write(document)) != nil)
    document = StatementDocument(statement)
    document.setAside[0].rows += 1
    #expect(try fault(JSONText.write(document)) != nil)
    document = StatementDocument(statement)
    document.record.inputs[0].account.returned += 1
    #expect(try fault(JSONText.write(document)) != nil)
    #expect(try fault(text) == nil)
  }

  @Test("An older statement may lack what later versions added; a newer one may have more")
  func otherVersions() throws {
    var text = try json(Fixtures.statement(Fixtures.mixed)).replacing(
      "\"program_version\" : \"\(ProgramVersion.current)\"",
      with: "\"program_version\" : \"0.0.9\"")
    for key in ["bridges", "gates", "outlooks", "other_flows", "coverage"] {
      text = try Self.without(key, text)
    }
    #expect(try fault(text) == nil)
    let more = String(text.dropLast()) + ",\"later_figure\":1}"
    #expect(try fault(more) == nil)
    #expect(try fault(more.replacing("0.0.9", with: ProgramVersion.current)) != nil)
  }

  @Test(
    "What is no statement is refused with the reason",
    arguments: ["", "{}", "[1]", "{\"schema\":1}", "not json", "{\"schema\":\"other\"}"])
  func noStatement(text: String) throws {
    #expect(throws: StatementReadingError.self) { try verify(text) }
  }

  @Test("Numbers at the ends of their range end in a message, not in a trap")
  func overflow() throws {
    let text = try json(Fixtures.statement(Fixtures.mixed))
    for number in ["9223372036854775807", "-9223372036854775808", "99999999999999999999"] {
      for key in ["units", "rows", "sold", "EUR"] {
        let changed = text.replacing(
          try Regex("\"\(key)\" : -?[0-9]+"), with: "\"\(key)\" : \(number)")
        #expect(changed != text)
        #expect(try fault(changed) != nil, "\(key) \(number)")
      }
    }
  }
}

extension JSONTree {
  /// The tree with one leaf changed, and the path of it.
  fileprivate func changed(at path: inout String, _ random: inout SeededRandom) -> JSONTree {
    switch self {
    case .object(let values) where !values.isEmpty:
      let keys = values.keys.sorted()
      let key = keys[Int.random(in: 0..<keys.count, using: &random)]
      path += path.isEmpty ? key : ".\(key)"
      var values = values
      values[key] = values[key]?.changed(at: &path, &random)
      return .object(values)
    case .list(let values) where !values.isEmpty:
      let index = Int.random(in: 0..<values.count, using: &random)
      path += "[\(index)]"
      var values = values
      values[index] = values[index].changed(at: &path, &random)
      return .list(values)
    case .text(let text): return .text(text.isEmpty ? "x" : text + "1")
    case .number(let number): return .number(number + 1)
    case .bool(let value): return .bool(!value)
    case .null: return .text("2020-01-01")
    case .object, .list: return .list([.number(1)])
    }
  }
}
