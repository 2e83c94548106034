/// `GET /healthz`: that the service answers, and whether it can read its ledger.
struct HealthDocument: Encodable {
  /// How the ledger is.
  enum Ledger: String, Encodable {
    case none, readable, unreadable
  }

  let status: String
  let ledger: Ledger

  init(_ ledger: Ledger) {
    self.ledger = ledger
    status = ledger == .unreadable ? "failing" : "ok"
  }
}
