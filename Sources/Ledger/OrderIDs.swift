import SalesExports

/// How order ids and line ids stand in a ledger: as written, or as keyed hashes.
///
/// Without a key an id that looks like an address or a telephone number is hashed with a key of the ledger's own,
/// so that no such text stands in the file as it is.
struct OrderIDs: Sendable {
  private let masking: KeyedHash
  private let given: KeyedHash?

  init(masking: KeyedHash, given: KeyedHash?) {
    self.masking = masking
    self.given = given
  }

  /// Whether every id is hashed.
  var areHashed: Bool { given != nil }

  /// The id as it stands in the tables, when it is not as written; `nil` when it is.
  func replaced(_ id: UnsafeBufferPointer<UInt8>) -> String? {
    if let given { return given.hash(String(decoding: id, as: UTF8.self)) }
    guard id.first == UInt8(ascii: "+") || id.contains(UInt8(ascii: "@")) else { return nil }
    return masking.hash(String(decoding: id, as: UTF8.self))
  }

  /// The forms under which an order may be looked up: as asked for, and without or with the sign before numbers.
  func forms(of id: String) -> [String] {
    let trimmed = id.trimmingBlanks
    var forms = [trimmed]
    if trimmed.hasPrefix("#") {
      forms.append(String(trimmed.dropFirst()))
    } else {
      forms.append("#" + trimmed)
    }
    return forms.map { form in
      var form = form
      return form.withUTF8 { replaced($0) } ?? form
    }
  }

  /// What proves that a key is the one by which the ledger was made.
  static func check(of key: KeyedHash) -> String { key.hash("impact ledger key check") }
}

extension String {
  /// Without blanks at its ends, as cells are read.
  fileprivate var trimmingBlanks: String {
    String(
      drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
