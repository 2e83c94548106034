import Foundation

/// Any JSON, for comparing two statements figure by figure.
enum JSONTree: Codable, Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Decimal)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Decimal.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONTree].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }

  /// The value as a person reads it in a message.
  var words: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let value): "\(value)"
    case .text(let value): "'\(value.prefix(80))'"
    case .list(let values): "a list of \(values.count)"
    case .object(let values): "an object of \(values.count)"
    }
  }

  /// Where two trees differ first.
  struct Difference: Hashable {
    let path: String
    /// What the statement says; `nil` when it says nothing there.
    let stated: JSONTree?
    /// What was recomputed; `nil` when nothing was.
    let recomputed: JSONTree?
  }

  /// The first place where this tree differs from a recomputed one.
  ///
  /// - Parameters:
  ///   - recomputed: The other tree.
  ///   - keysFirst: Keys of the outermost object that are compared before all others.
  ///   - isStrict: Whether both must have the same keys; statements of two versions need not.
  ///   - isPassedBy: Paths that are not compared.
  ///   - path: The path of this tree.
  /// - Returns: The difference, or `nil` when there is none.
  func firstDifference(
    from recomputed: JSONTree, keysFirst: [String] = [], isStrict: Bool,
    isPassedBy: (String) -> Bool, path: String = ""
  ) -> Difference? {
    if isPassedBy(path) { return nil }
    switch (self, recomputed) {
    case (.object(let left), .object(let right)):
      let keys = Set(left.keys).union(right.keys).sorted { a, b in
        (keysFirst.firstIndex(of: a) ?? .max, a) < (keysFirst.firstIndex(of: b) ?? .max, b)
      }
      for key in keys {
        let place = path.isEmpty ? key : "\(path).\(key)"
        switch (left[key], right[key]) {
        case (let a?, let b?):
          if let difference = a.firstDifference(
            from: b, isStrict: isStrict, isPassedBy: isPassedBy, path: place)
          {
            return difference
          }
        case (nil, let b?):
          if isStrict, !isPassedBy(place) {
            return Difference(path: place, stated: nil, recomputed: b)
          }
        case (let a, nil):
          if isStrict, !isPassedBy(place) {
            return Difference(path: place, stated: a, recomputed: nil)
          }
        }
      }
      return nil
    case (.list(let left), .list(let right)):
      for (index, (a, b)) in zip(left, right).enumerated() {
        if let difference = a.firstDifference(
          from: b, isStrict: isStrict, isPassedBy: isPassedBy, path: "\(path)[\(index)]")
        {
          return difference
        }
      }
      guard left.count == right.count else {
        return Difference(path: path, stated: self, recomputed: recomputed)
      }
      return nil
    default:
      return self == recomputed
        ? nil : Difference(path: path, stated: self, recomputed: recomputed)
    }
  }
}
