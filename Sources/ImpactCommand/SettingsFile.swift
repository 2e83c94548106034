import Foundation
import Impact
import Reporter
import SalesExports
import Yams

/// Reads an `impact.yaml`: a flat mapping, and `columns` as a mapping of its own.
struct SettingsFile {
  private let name: String
  private var settings = Settings()

  /// Reads the settings of a file's bytes.
  ///
  /// - Throws: ``Failure`` with the place of the first mistake.
  static func read(_ bytes: Data, name: String) throws -> Settings {
    guard let text = String(data: bytes, encoding: .utf8) else {
      throw Failure(.usage, "\(name):1:1: error: the file is not UTF-8; save it as UTF-8")
    }
    var file = SettingsFile(name: name)
    do {
      if let root = try Yams.compose(yaml: text) { try file.take(root) }
    } catch let error as YamlError {
      throw Failure(.usage, file.words(error))
    }
    file.settings.file = name
    file.settings.digest = FileDigest.sha256(bytes)
    return file.settings
  }

  private init(name: String) { self.name = name }

  private func words(_ error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      "\(name):\(mark.line):\(mark.column): error: \(problem); write 'key: value' lines"
    case .duplicatedKeysInMapping(let keys, let context):
      "\(name):\(context.mark.line):\(context.mark.column): error: "
        + "'\(keys.joined(separator: "', '"))' stands twice; keep one of the two"
    default: "\(name):1:1: error: the file is no YAML; write 'key: value' lines"
    }
  }

  private func wrong(_ node: Node, _ problem: String, _ mend: String) -> Failure {
    let place = node.mark.map { "\($0.line):\($0.column)" } ?? "1:1"
    return Failure(.usage, "\(name):\(place): error: \(problem); \(mend)")
  }

  private mutating func take(_ root: Node) throws {
    guard let mapping = root.mapping else {
      throw wrong(root, "the settings are no mapping", "write 'key: value' lines")
    }
    var seen: Set<String> = []
    for (key, value) in mapping {
      guard let key = key.string else { throw wrong(key, "a key is no text", "use a name") }
      guard seen.insert(key).inserted else {
        throw wrong(value, "'\(key)' stands twice", "keep one of the two")
      }
      try take(key, value)
    }
  }

  private mutating func take(_ key: String, _ value: Node) throws {
    switch key {
    case "entity": settings.entity = try text(value)
    case "role": settings.role = try text(value)
    case "method": settings.method = try text(value)
    case "edition": settings.edition = try choice(value)
    case "pack": settings.pack = try text(value)
    case "matching_digest": settings.matchingDigest = try text(value)
    case "seed":
      guard let seed = UInt64(try text(value)) else {
        throw wrong(value, "the seed is no whole number", "write a number such as 2022")
      }
      settings.seed = seed
    case "period": settings.period = try text(value)
    case "all_refurbished": settings.allRefurbished = try answer(value)
    case "columns": try takeColumns(value)
    case "date_order": settings.dateOrder = try choice(value)
    case "decimal_mark": settings.decimalMark = try choice(value)
    case "currency": settings.currency = try text(value)
    case "country": settings.country = try text(value)
    case "refurbished_in": settings.refurbishedIn = try text(value)
    case "kind": settings.kind = try choice(value)
    case "mapping": settings.mapping = try text(value)
    case "carbon_credits_issued": settings.carbonCredits = try answer(value)
    case "sales_to_refurbishers": settings.salesToRefurbishers = try answer(value)
    case "others_who_may_claim": settings.otherClaims = try text(value)
    default:
      if let setting = FormatSetting(rawValue: key) {
        settings.format[setting] = try text(value)
        return
      }
      throw wrong(
        value, "'\(key)' is no setting", "use one of \(Self.keys.joined(separator: ", "))")
    }
  }

  private mutating func takeColumns(_ value: Node) throws {
    guard let mapping = value.mapping else {
      throw wrong(
        value, "'columns' is no mapping", "write 'columns:' and below it '  title: Product'")
    }
    for (field, name) in mapping {
      guard let field = field.string, ExportField(rawValue: field) != nil else {
        let fields = ExportField.allCases.map(\.rawValue).joined(separator: ", ")
        throw wrong(name, "no such column to name", "use one of \(fields)")
      }
      settings.columns[field] = try text(name)
    }
  }

  private func text(_ node: Node) throws -> String {
    guard let scalar = node.scalar else {
      throw wrong(node, "the value is no plain text", "write one value behind the colon")
    }
    return scalar.string
  }

  private func answer(_ node: Node) throws -> Bool {
    switch try text(node).lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default: throw wrong(node, "the value is neither yes nor no", "write yes or no")
    }
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: Node
  ) throws -> Choice where Choice.RawValue == String {
    let text = try text(node)
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw wrong(node, "'\(text)' is none of the choices", "use one of \(known)")
    }
    return choice
  }

  static let keys =
    [
      "entity", "role", "method", "edition", "pack", "matching_digest", "seed", "period",
      "all_refurbished", "columns",
      "date_order", "decimal_mark", "currency", "country", "refurbished_in", "kind", "mapping",
      "carbon_credits_issued", "sales_to_refurbishers", "others_who_may_claim",
    ] + FormatSetting.allCases.map(\.rawValue)
}
