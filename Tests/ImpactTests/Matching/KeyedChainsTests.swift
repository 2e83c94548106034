import Testing

@testable import Impact

@Suite("Numbers by key")
struct KeyedChainsTests {
  private func list(_ chains: KeyedChains, _ key: UInt64) -> [Int] {
    var list: [Int] = []
    var next = chains.first(key)
    while let number = next {
      list.append(number)
      next = chains.next(number)
    }
    return list
  }

  @Test("Every list keeps its numbers in order, however many keys share a place")
  func lists() {
    var chains = KeyedChains(count: 5000)
    var expected: [UInt64: [Int]] = [:]
    for number in 0..<5000 {
      // Many equal keys, and keys that differ in their high bits alone.
      let key = UInt64(number % 700 + 1) << (number % 2 == 0 ? 0 : 40)
      chains.append(number, to: key)
      expected[key, default: []].append(number)
    }
    for (key, numbers) in expected { #expect(list(chains, key) == numbers) }
    #expect(chains.first(123_456_789) == nil)
  }

  @Test("An empty table has nothing")
  func empty() { #expect(KeyedChains(count: 0).first(1) == nil) }
}
