import Foundation
import GRDB
public import SalesExports
import Synchronization

/// Sale lines in one SQLite file: what every order was, and the activity data of all of them.
///
/// Many readers and one writer work on it at the same time, in one program or in several (write-ahead log).
/// Every change is one transaction: after a crash at any moment the file is as before or as after it.
public final class Ledger: Sendable {
  /// What is done when there is no such file.
  public enum Mode: Sendable {
    /// A new ledger is made.
    case create
    /// It is an error.
    case existing
  }

  /// The base name of the file, for messages.
  public let name: String
  let pool: DatabasePool
  /// How order ids stand in it.
  let ids: OrderIDs
  /// What looking up orders needs, at the state of the ledger at which it was read last.
  let orderDictionary = Mutex<OrderDictionary?>(nil)

  /// Opens a ledger.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - mode: What is done when there is none.
  ///   - key: The key by which order ids are hashed; `nil` for a ledger with ids as written.
  ///   - needsKey: Whether order ids are written or looked up; figures need no key.
  ///   - patience: How many seconds to wait for another program that writes.
  /// - Throws: ``LedgerError`` for a file that is no ledger, is damaged, locked, or was made with another key.
  public init(
    path: String, mode: Mode = .existing, key: KeyedHash? = nil, needsKey: Bool = true,
    patience: Double = 10
  ) throws {
    let url = URL(filePath: path)
    let name = url.lastPathComponent
    self.name = name
    do {
      let isNew = try Self.isNew(path, name: name)
      if isNew, mode == .existing {
        throw LedgerError(
          .noInput, file: name, problem: "there is no such ledger",
          mend: "make one with 'impact ledger add EXPORT --ledger \(name)'")
      }
      let pool = try DatabasePool(path: path, configuration: Self.configuration(patience))
      self.pool = pool
      try Self.prepare(pool, name: name, key: key)
      let (masking, check) = try pool.read { db in
        let row = try Row.fetchOne(db, sql: "SELECT masking_key, key_check FROM ledger")
        return (row?["masking_key"] as Data? ?? Data(), row?["key_check"] as String?)
      }
      guard let maskingKey = KeyedHash(key: masking) else {
        throw LedgerError(
          .data, file: name, problem: "the ledger is damaged: its key is missing",
          mend: "take it from a backup, or add the exports to a new one")
      }
      if needsKey { try Self.compare(key, with: check, name: name) }
      ids = OrderIDs(masking: maskingKey, given: key)
    } catch {
      throw LedgerError(error, file: name)
    }
  }

  private static func configuration(_ patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.maximumReaderCount = 8
    configuration.label = "ledger"
    configuration.prepareDatabase { db in
      // Pages of 16 KB take a quarter of the calls that those of 4 KB take; a new file gets them. Readers keep
      // 16 MB of them, the writer 64 MB.
      let pages = db.configuration.readonly ? 16_384 : 65_536
      try db.execute(
        sql: "PRAGMA page_size = 16384; PRAGMA cache_size = -\(pages); PRAGMA synchronous = NORMAL")
    }
    return configuration
  }

  /// Whether there is no ledger yet: no file, an empty one, or one of a program that was killed before it had made
  /// any table.
  ///
  /// - Throws: ``LedgerError`` for a file that is none; it is left as it was.
  private static func isNew(_ path: String, name: String) throws -> Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return true }
    guard !isFolder.boolValue else {
      throw LedgerError(
        .data, file: name, problem: "it is a folder", mend: "name the ledger's file")
    }
    let size =
      (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.int64Value
    guard size != 0 else { return true }
    var configuration = Configuration()
    configuration.readonly = true
    let (id, tables) = try DatabaseQueue(path: path, configuration: configuration).read { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA application_id"),
        try Int.fetchOne(
          db,
          sql: "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'sqlite%' "
            + "AND name NOT LIKE 'grdb%'") ?? 0
      )
    }
    if id == LedgerSchema.applicationID { return false }
    guard tables == 0 else {
      throw LedgerError(
        .data, file: name, problem: "the file is a SQLite file, but no ledger",
        mend: "name a file that 'impact ledger add' made")
    }
    return true
  }

  /// Makes the tables, or brings those of an earlier program up to date.
  private static func prepare(_ pool: DatabasePool, name: String, key: KeyedHash?) throws {
    let migrator = LedgerSchema.migrator(keyCheck: key.map(OrderIDs.check))
    let (isCurrent, isLater) = try pool.read {
      (try migrator.hasCompletedMigrations($0), try migrator.hasBeenSuperseded($0))
    }
    guard !isLater else {
      throw LedgerError(
        .data, file: name, problem: "the ledger was made by a later version of impact",
        mend: "install that version")
    }
    if !isCurrent { try migrator.migrate(pool) }
  }

  private static func compare(_ key: KeyedHash?, with check: String?, name: String) throws {
    switch (key, check) {
    case (nil, nil): break
    case (nil, _?):
      throw LedgerError(
        .data, file: name, problem: "the ledger holds keyed hashes instead of order ids",
        mend: "name the key file with --hash-order-ids")
    case (_?, nil):
      throw LedgerError(
        .data, file: name, problem: "the ledger holds order ids as written, not hashes",
        mend: "leave out --hash-order-ids, or make a new ledger with it")
    case (let key?, let check?):
      guard OrderIDs.check(of: key) != check else { return }
      throw LedgerError(
        .data, file: name, problem: "the ledger was made with another key",
        mend: "name the key file that it was made with")
    }
  }

  /// A number that changes with everything that changes an answer.
  ///
  /// - Throws: ``LedgerError`` when the file cannot be read.
  public var changes: Int64 {
    get throws {
      try reading { try Int64.fetchOne($0, sql: "SELECT changes FROM ledger") ?? 0 }
    }
  }

  /// Reads from one state of the ledger, whatever is added meanwhile.
  func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try pool.read(body) } catch { throw LedgerError(error, file: name) }
  }

  /// Changes the ledger, wholly or not at all.
  func writing<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try pool.write { db in
        let value = try body(db)
        try db.execute(sql: "UPDATE ledger SET changes = changes + 1")
        return value
      }
    } catch {
      throw LedgerError.translated(error, file: name)
    }
  }
}
