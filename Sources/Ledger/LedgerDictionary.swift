import GRDB
import Impact
import SalesExports

/// The dictionary tables of a ledger: products, what they mean, and words; each text stands once.
struct LedgerDictionary {
  private let findProduct: SQLText
  private let addProduct: SQLText
  private let changeProduct: SQLText
  private let findMeaning: SQLText
  private let addMeaning: SQLText
  private let findWords: SQLText
  private let addWords: SQLText
  /// The verdicts, which know every meaning and all words of the ledger.
  var verdicts: LineVerdicts
  /// A product as lines need it.
  struct Product {
    let id: Int
    let meaning: Int
    let identity: Int64
  }

  /// Loads meanings and words.
  ///
  /// - Parameters:
  ///   - db: The ledger.
  ///   - pack: The pack by which it is decided what counts.
  /// - Throws: An error of SQLite.
  init(_ db: Database, pack: FactorPack) throws {
    guard let connection = db.sqliteConnection else {
      throw SQLText.Failure(code: 21, message: "closed")
    }
    func statement(_ sql: String) throws -> SQLText { try SQLText(sql, on: connection) }
    findProduct = try statement(
      "SELECT id, meaning FROM product WHERE title = ?1 AND category = ?2 AND outcome = ?3 "
        + "AND identity = ?4")
    addProduct = try statement(
      "INSERT INTO product (title, category, outcome, is_text_enough, identity, meaning) "
        + "VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id")
    changeProduct = try statement("UPDATE product SET meaning = ?2 WHERE id = ?1")
    findMeaning = try statement(
      "SELECT id FROM meaning WHERE kind = ?1 AND category = ?2 AND level = ?3 "
        + "AND title_condition = ?4 AND model = ?5 AND product = ?6")
    addMeaning = try statement(
      "INSERT INTO meaning (kind, category, level, title_condition, model, product) "
        + "VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id")
    let columns = LedgerWords.columns
    findWords = try statement(
      "SELECT id FROM words WHERE "
        + columns.enumerated().map { "\($0.element) = ?\($0.offset + 1)" }
        .joined(separator: " AND "))
    addWords = try statement(
      "INSERT INTO words (\(columns.joined(separator: ", "))) VALUES ("
        + columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ") + ") RETURNING id")
    verdicts = try Self.verdicts(db, pack: pack)
  }

  /// The verdicts on all that the ledger has.
  static func verdicts(_ db: Database, pack: FactorPack) throws -> LineVerdicts {
    guard let connection = db.sqliteConnection else {
      throw SQLText.Failure(code: 21, message: "closed")
    }
    var verdicts = LineVerdicts(pack: pack)
    // A damaged table may hold anything: cells are read as whatever they are, and words that are none refused.
    let meanings = try SQLText(
      "SELECT id, kind, category, level, title_condition, model, product FROM meaning",
      on: connection)
    while try meanings.step() {
      guard
        let meaning = KeptMeaning(
          kind: meanings.text(1), category: meanings.text(2), level: meanings.text(3),
          titleCondition: meanings.text(4), model: meanings.text(5),
          product: Int(meanings.number(6)))
      else { throw SQLText.Failure(code: 11, message: "a meaning that is none") }
      verdicts.add(meaning, id: Int(meanings.number(0)))
    }
    let words = try SQLText(
      "SELECT id, \(LedgerWords.columns.joined(separator: ", ")) FROM words", on: connection)
    while try words.step() {
      guard let said = LedgerWords.words(words, from: 1) else {
        throw SQLText.Failure(code: 11, message: "words that are none")
      }
      verdicts.add(said, id: Int(words.number(0)))
    }
    return verdicts
  }

  /// The product, added where the ledger has none like it.
  mutating func product(_ kept: KeptProduct) throws -> Product {
    let outcome = kept.isTextEnough ? "" : Self.told(kept.match)
    for (text, place) in [(kept.title, Int32(1)), (kept.category, 2), (outcome, 3)] {
      findProduct.bind(text, at: place)
    }
    let identity = Self.identity(kept.name)
    findProduct.bind(identity, at: 4)
    defer { findProduct.reset() }
    if try findProduct.step() {
      return Product(
        id: Int(findProduct.number(0)), meaning: Int(findProduct.number(1)), identity: identity)
    }
    for (text, place) in [(kept.title, Int32(1)), (kept.category, 2), (outcome, 3)] {
      addProduct.bind(text, at: place)
    }
    addProduct.bind(kept.isTextEnough ? 1 : 0, at: 4)
    addProduct.bind(identity, at: 5)
    addProduct.bind(0, at: 6)
    let id = try addProduct.added()
    let meaning = try meaning(kept.match, product: id)
    changeProduct.bind(Int64(id), at: 1)
    changeProduct.bind(Int64(meaning), at: 2)
    try changeProduct.run()
    return Product(id: id, meaning: meaning, identity: identity)
  }

  /// What the kept text alone does not tell is told by what was found.
  static func told(_ match: ProductMatch) -> String {
    [
      KeptMeaning(match, product: 0).kind, KeptMeaning(match, product: 0).category,
      match.level.rawValue, match.titleCondition.rawValue, match.model ?? "",
    ].joined(separator: "\u{1F}")
  }

  /// The number of a meaning, added where the ledger has none like it.
  mutating func meaning(_ match: ProductMatch, product: Int) throws -> Int {
    let meaning = KeptMeaning(match, product: verdicts.isListed(match) ? product : 0)
    let texts = [
      meaning.kind, meaning.category, match.level.rawValue, match.titleCondition.rawValue,
      match.model ?? "",
    ]
    func bind(_ statement: SQLText) {
      for (place, text) in texts.enumerated() { statement.bind(text, at: Int32(place + 1)) }
      statement.bind(Int64(meaning.product), at: 6)
    }
    bind(findMeaning)
    defer { findMeaning.reset() }
    if try findMeaning.step() { return Int(findMeaning.number(0)) }
    bind(addMeaning)
    let id = try addMeaning.added()
    verdicts.add(meaning, id: id)
    return id
  }

  /// The number of words, added where the ledger has none like them.
  mutating func words(_ words: LineVerdicts.Words) throws -> Int {
    let texts = LedgerWords.texts(words)
    for (place, text) in texts.enumerated() { findWords.bind(text, at: Int32(place + 1)) }
    defer { findWords.reset() }
    if try findWords.step() { return Int(findWords.number(0)) }
    for (place, text) in texts.enumerated() { addWords.bind(text, at: Int32(place + 1)) }
    let id = try addWords.added()
    verdicts.add(words, id: id)
    return id
  }

  /// The identity of a product by its name, FNV-1a in 64 bits: where lines have no ids, it tells which are
  /// the same.
  static func identity(_ name: String) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int64(bitPattern: hash)
  }
}

extension SQLText {
  /// Runs a statement that adds a row and gives its id.
  fileprivate func added() throws(Failure) -> Int {
    defer { reset() }
    guard try step() else { return 0 }
    let id = Int(number(0))
    // The row is written when the statement has ended.
    while try step() {}
    return id
  }
}
