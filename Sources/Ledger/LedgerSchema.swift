import Foundation
import GRDB

/// The tables of a ledger, and how those of earlier programs become today's.
///
/// A released migration never changes; a later schema is a migration behind it, with a ledger of the release
/// before it among the tests.
enum LedgerSchema {
  /// What marks a SQLite file as a ledger: the letters IMPC.
  static let applicationID = 0x494D_5043

  /// The migrations; the first makes a ledger with its one row, in one transaction.
  ///
  /// - Parameter keyCheck: What proves the key of a new ledger whose ids are hashed.
  /// - Returns: The migrations in the order of the releases.
  static func migrator(keyCheck: String?) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: version1)
      let masking = Data((0..<32).map { _ in UInt8.random(in: .min ... .max) })
      try db.execute(
        sql: "INSERT INTO ledger VALUES (1, 0, ?, ?, '', '', '')", arguments: [masking, keyCheck])
    }
    return migrator
  }

  /// The indexes of lines.
  ///
  /// Into an empty ledger lines go without them, since sorting them all once takes less than finding the place
  /// of each.
  static let makeIndexes = """
    CREATE INDEX line_order ON line (order_id) WHERE order_id IS NOT NULL;
    CREATE INDEX line_day ON line (day);
    """

  /// What takes them away.
  static let dropIndexes = "DROP INDEX line_order; DROP INDEX line_day"

  private static let version1 = """
    PRAGMA application_id = \(applicationID);

    -- One row: what holds for the whole ledger. `changes` counts everything that changes an answer.
    CREATE TABLE ledger (
      id INTEGER PRIMARY KEY CHECK (id = 1), changes INTEGER NOT NULL, masking_key BLOB NOT NULL,
      key_check TEXT, pack_version TEXT NOT NULL, pack_digest TEXT NOT NULL,
      matching_digest TEXT NOT NULL);

    -- What order ids are ids of: a platform, or one shop's table.
    CREATE TABLE source (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL);

    -- Pairs of sources of which the user said what they are to each other.
    CREATE TABLE source_pair (
      first TEXT NOT NULL, second TEXT NOT NULL, are_same INTEGER NOT NULL,
      PRIMARY KEY (first, second)) WITHOUT ROWID;

    -- One file that was added. Its lines are those from first_line to last_line.
    CREATE TABLE import (
      id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source, file TEXT NOT NULL,
      format TEXT NOT NULL, platform TEXT NOT NULL, reading TEXT NOT NULL, settings TEXT NOT NULL,
      sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, pack_digest TEXT NOT NULL,
      matching_digest TEXT NOT NULL, has_line_ids INTEGER NOT NULL, first_line INTEGER NOT NULL,
      last_line INTEGER NOT NULL, latest_day INTEGER, findings TEXT NOT NULL,
      set_aside TEXT NOT NULL);

    -- The dictionary of products: masked texts, and what they mean by the tables of the ledger.
    CREATE TABLE product (
      id INTEGER PRIMARY KEY, category TEXT NOT NULL, title TEXT NOT NULL, outcome TEXT NOT NULL,
      is_text_enough INTEGER NOT NULL, identity INTEGER NOT NULL, meaning INTEGER NOT NULL,
      UNIQUE (title, category, outcome, identity));

    -- What products mean; those without a category or factor one by one, for the worklist.
    CREATE TABLE meaning (
      id INTEGER PRIMARY KEY, kind TEXT NOT NULL, category TEXT NOT NULL, level TEXT NOT NULL,
      title_condition TEXT NOT NULL, model TEXT NOT NULL, product INTEGER NOT NULL,
      UNIQUE (kind, category, level, title_condition, model, product));

    -- What everything else in a line means.
    CREATE TABLE words (
      id INTEGER PRIMARY KEY, status TEXT NOT NULL, is_cancelled INTEGER NOT NULL,
      condition TEXT NOT NULL, certainty TEXT NOT NULL, grade TEXT NOT NULL, kind TEXT NOT NULL,
      currency TEXT NOT NULL, country TEXT NOT NULL, refurbishing_country TEXT NOT NULL,
      is_pieces INTEGER NOT NULL, are_all_refurbished INTEGER NOT NULL,
      UNIQUE (status, is_cancelled, condition, certainty, grade, kind, currency, country,
        refurbishing_country, is_pieces, are_all_refurbished));

    -- One line of an order. Days are days since 1970-01-01, revenue is in minor units. flags: 1 a return
    -- in a row of its own, 2 at a price of nothing, 4 all units came back, 8 with a price, 16 replaced by a
    -- later import, 32 an order of another source, 64 an order id that is a number of a platform.
    CREATE TABLE line (
      id INTEGER PRIMARY KEY, import INTEGER NOT NULL, order_id TEXT, line_id TEXT,
      number TEXT, product INTEGER NOT NULL, words INTEGER NOT NULL,
      day INTEGER NOT NULL, units INTEGER NOT NULL, returned INTEGER NOT NULL,
      revenue INTEGER NOT NULL, flags INTEGER NOT NULL);
    \(makeIndexes)

    -- What may be an order of another source, named in a line: a hash of the token, never its text.
    CREATE TABLE mention (
      token INTEGER NOT NULL, line INTEGER NOT NULL, PRIMARY KEY (token, line)) WITHOUT ROWID;

    -- Activity data before the rules: lines that are alike, by month (year x 12 + month - 1).
    CREATE TABLE total (
      month INTEGER NOT NULL, meaning INTEGER NOT NULL, words INTEGER NOT NULL,
      flags INTEGER NOT NULL, rows INTEGER NOT NULL, units INTEGER NOT NULL,
      returned INTEGER NOT NULL, revenue INTEGER NOT NULL, revenue_back INTEGER NOT NULL,
      PRIMARY KEY (month, meaning, words, flags)) WITHOUT ROWID;

    -- The lines of each import by where they ended.
    CREATE TABLE account (
      import INTEGER NOT NULL, month INTEGER NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL,
      currency TEXT NOT NULL, rows INTEGER NOT NULL, units INTEGER NOT NULL, sold INTEGER NOT NULL,
      returned INTEGER NOT NULL, revenue INTEGER NOT NULL,
      PRIMARY KEY (import, month, state, reason, currency)) WITHOUT ROWID;

    -- How many lines count or are returned on each day.
    CREATE TABLE booked_day (day INTEGER PRIMARY KEY, rows INTEGER NOT NULL) WITHOUT ROWID;
    """
}
