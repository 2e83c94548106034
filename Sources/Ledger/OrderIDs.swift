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

  /// A number of the seller's for a product, as a keyed hash: some sellers write serial numbers there.
  func hashed(number: UnsafeBufferPointer<UInt8>) -> String {
    String((given ?? masking).hash(String(decoding: number, as: UTF8.self)).prefix(16))
  }

  /// A keyed hash of an order id as it stands in the tables, for tokens of which no text is kept.
  func token(_ stored: String) -> Int64 {
    Int64(bitPattern: UInt64(masking.hash(stored).prefix(16), radix: 16) ?? 0)
  }

  /// How an order id stands in the tables; keyed hashes are of the id without the sign before numbers.
  func stored(order id: UnsafeBufferPointer<UInt8>) -> String? {
    guard given != nil, id.first == UInt8(ascii: "#"), id.count > 1 else { return replaced(id) }
    return replaced(UnsafeBufferPointer(rebasing: id[1...]))
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
    var seen: Set<String> = []
    return forms.map { form in
      var form = form
      return form.withUTF8 { stored(order: $0) } ?? form
    }.filter { seen.insert($0).inserted }
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
