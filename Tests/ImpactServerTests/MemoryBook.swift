import Impact
import ImpactServer
import Reporter
import Synchronization

/// Sales kept in memory.
final class MemoryBook: SalesBook {
  private struct Kept {
    var version: UInt64 = 1
    var orders: [String: [Order]] = [:]
    var facts = StatementFacts()
    var isReadable = true
  }

  /// What is kept; tests and the service under test share it.
  private let kept = Mutex(Kept())
  /// How often a statement's facts were asked for.
  let asked = Atomic<Int>(0)

  /// Keeps what an import would.
  func keep(_ orders: [Order] = [], facts: StatementFacts? = nil) {
    kept.withLock { kept in
      kept.version += 1
      for order in orders { kept.orders[order.id, default: []].append(order) }
      if let facts { kept.facts = facts }
    }
  }

  /// Makes every question fail, as when the file has gone.
  func breakDown() { kept.withLock { $0.isReadable = false } }

  private func read<Value>(_ value: (Kept) -> Value) throws -> Value {
    try kept.withLock { kept in
      guard kept.isReadable else { throw SecretError() }
      return value(kept)
    }
  }

  func version() throws -> UInt64 { try read(\.version) }

  func orders(id: String) throws -> [Order] { try read { $0.orders[id] ?? [] } }

  func facts(of period: Period, askedAs text: String?) throws -> StatementFacts {
    asked.add(1, ordering: .relaxed)
    return try read {
      var facts = $0.facts
      facts.period = period
      return facts
    }
  }
}

/// A mistake whose words must never reach an answer or a log.
struct SecretError: Error, CustomStringConvertible {
  var description: String { "secret: order 4711" }
}
