public import Impact
public import Ledger
public import Reporter

/// A ledger as the service reads it.
public struct LedgerBook: SalesBook {
  private let ledger: Ledger
  private let tables: LedgerTables

  private let seller: StatementFacts

  /// Makes a book.
  ///
  /// - Parameters:
  ///   - ledger: The ledger.
  ///   - tables: The factors and words of the ledger.
  ///   - seller: What a statement says of the seller: name, role, settings, declarations.
  public init(_ ledger: Ledger, tables: LedgerTables, seller: StatementFacts = StatementFacts()) {
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
  public func facts(of period: Period) throws -> StatementFacts {
    var facts = StatementFacts(try ledger.read(period, tables: tables), period: period)
    facts.entity = seller.entity
    facts.role = seller.role
    facts.settings += seller.settings
    facts.declarations = seller.declarations
    if let notice = tables.pack.overlay?.notice, !notice.isEmpty { facts.findings.append(notice) }
    return facts
  }
}
