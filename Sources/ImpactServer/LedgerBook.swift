public import Impact
public import Ledger
public import Reporter

/// A ledger as the service reads it.
public struct LedgerBook: SalesBook {
  private let ledger: Ledger
  private let tables: LedgerTables
  private let seller: SellerWords

  /// Makes a book.
  ///
  /// - Parameters:
  ///   - ledger: The ledger.
  ///   - tables: The factors and words of the ledger.
  ///   - seller: What the seller says, for statements.
  public init(_ ledger: Ledger, tables: LedgerTables, seller: SellerWords = SellerWords()) {
    self.ledger = ledger
    self.tables = tables
    self.seller = seller
  }

  /// The number of changes of the ledger.
  ///
  /// - Throws: `LedgerError`.
  public func version() throws -> UInt64 { UInt64(bitPattern: try ledger.changes) }

  /// The orders of an id.
  ///
  /// - Throws: `LedgerError`.
  public func orders(id: String) throws -> [Order] { try ledger.orders(id, tables: tables) }

  /// What a statement of a period is made from.
  ///
  /// - Throws: `LedgerError`.
  public func facts(of period: Period, askedAs text: String?) throws -> StatementFacts {
    var facts = try StatementFacts(ledger, period: period, askedAs: text, tables: tables)
    facts.add(seller, tables.pack)
    return facts
  }
}
