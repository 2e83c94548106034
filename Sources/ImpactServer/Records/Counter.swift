import Synchronization

/// A number that any thread may add to.
final class Counter: Sendable {
  private let number = Atomic<UInt64>(0)

  func add(_ amount: UInt64 = 1) { number.wrappingAdd(amount, ordering: .relaxed) }

  func takeAway(_ amount: UInt64 = 1) { number.wrappingSubtract(amount, ordering: .relaxed) }

  var value: UInt64 { number.load(ordering: .relaxed) }
}
