import GRDBSQLite

/// A statement of SQLite by its own functions, for the tables of millions of lines.
///
/// GRDB takes about four times as long for a row of twelve numbers, because each becomes a value of its own. It
/// opens the file, holds the transaction and says what is wrong; only these statements go past it. A statement
/// is used by one thread at a time.
final class SQLText {
  /// A failure of SQLite, with no value of any row in it.
  struct Failure: Error {
    let code: Int32
    let message: String
  }

  private let statement: OpaquePointer
  private let connection: OpaquePointer
  private let isOwned: Bool

  /// Prepares a statement.
  init(_ sql: String, on connection: OpaquePointer) throws(Failure) {
    self.connection = connection
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v2(connection, sql, -1, &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw Self.failure(code, connection) }
    statement = prepared
    isOwned = true
  }

  /// Uses a statement that someone else keeps for the connection.
  init(borrowing statement: OpaquePointer, on connection: OpaquePointer) {
    (self.statement, self.connection, isOwned) = (statement, connection, false)
  }

  deinit { if isOwned { sqlite3_finalize(statement) } }

  private static func failure(_ code: Int32, _ connection: OpaquePointer) -> Failure {
    Failure(code: code, message: String(cString: sqlite3_errmsg(connection)))
  }

  /// Goes to the next row; `false` behind the last.
  func step() throws(Failure) -> Bool {
    let code = sqlite3_step(statement)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else { throw Self.failure(code, connection) }
    return false
  }

  /// Ends a run, so that the statement can run again; what is bound stays.
  func reset() { sqlite3_reset(statement) }

  /// Runs a statement without rows.
  func run() throws(Failure) {
    defer { reset() }
    _ = try step()
  }

  /// Binds a number; places count from 1.
  @inline(__always)
  func bind(_ number: Int64, at place: Int32) { sqlite3_bind_int64(statement, place, number) }

  /// Binds text, or nothing for no bytes; the bytes must stay until the statement has run.
  @inline(__always)
  func bind(_ text: UnsafeBufferPointer<UInt8>, at place: Int32) {
    guard let start = text.baseAddress, text.count > 0 else {
      sqlite3_bind_null(statement, place)
      return
    }
    sqlite3_bind_text(
      statement, place, UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self),
      Int32(text.count), nil)
  }

  /// Binds text, which is copied.
  func bind(_ text: String, at place: Int32) {
    var text = text
    text.withUTF8 { bytes in
      _ = sqlite3_bind_text(
        statement, place,
        bytes.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) },
        Int32(bytes.count), unsafeBitCast(-1, to: sqlite3_destructor_type.self))
    }
  }

  /// A number of the row; places count from 0.
  @inline(__always)
  func number(_ place: Int32) -> Int64 { sqlite3_column_int64(statement, place) }

  /// A text of the row; empty for none.
  func text(_ place: Int32) -> String {
    guard let start = sqlite3_column_text(statement, place) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, place))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Whether a text of the row has these bytes; none stands for no text.
  func isText(_ place: Int32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = sqlite3_column_text(statement, place) else { return bytes.count == 0 }
    let count = Int(sqlite3_column_bytes(statement, place))
    return UnsafeBufferPointer(start: start, count: count).elementsEqual(bytes)
  }
}
