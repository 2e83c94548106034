import Dispatch
import Impact
import ImpactTestSupport
import Synchronization
import Testing

@testable import Reporter

@Suite("What is kept for later orders", .timeLimit(.minutes(20)))
struct OrderCacheTests {
  @Test("A cache forgets what is not asked for, and never grows beyond its bounds")
  func bounds() {
    let cache = BoundedCache<Int, Int>(most: 1000, mostBytes: 100_000)
    for number in 0..<50_000 {
      cache.keep(number, for: number, bytes: 10)
      #expect(cache.value(0) == 0 || number > 40_000)
    }
    #expect(cache.size.values <= 1100)
    for number in 0..<10_000 { cache.keep(number, for: number, bytes: 2000) }
    #expect(cache.size.youngBytes <= 100_000)
    cache.keep(1, for: -1, bytes: 1 << 30)
    #expect(cache.value(-1) == nil)
    #expect(cache.value(9_999) == 9_999)
  }

  @Test("Many threads get the very bytes that one gets")
  func threads() throws {
    let orders = try OrderFixtures.random(150, seed: 9)
    // A cache so small that answers are made, forgotten and made again all the time.
    let answers = try OrderFixtures.answers(cacheBytes: 200_000, drawsAhead: true)
    let one = try OrderFixtures.answers()
    let expected = try orders.map { try one.answer($0).json }
    let wrong = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for index in orders.indices {
        let order = orders[(index + thread * 19) % orders.count]
        let bytes = try? answers.json(order)
        if bytes != expected[(index + thread * 19) % orders.count] {
          wrong.withLock { $0 += 1 }
        }
      }
    }
    #expect(wrong.withLock { $0 } == 0)
  }

  @Test("An order with thousands of lines is answered, and not kept; one with too many is refused")
  func longOrders() throws {
    let answers = try OrderFixtures.answers()
    var lines: [OrderLine] = []
    for number in 0..<2000 {
      lines.append(try OrderFixtures.line("iPhone 12", ordered: Int64(number + 1)))
    }
    let order = Order(id: "long", source: "shop", lines: lines)
    let bytes = try answers.json(order)
    #expect(bytes.count > 100_000)
    #expect(answers.kept == 0)
    let tooLong = Order(
      id: "long", source: "shop", lines: Array(repeating: lines[0], count: 10_001))
    #expect(throws: OrderAnswerError.tooManyLines(10_001)) { try answers.json(tooLong) }
  }

  @Test("Orders that differ in anything that is printed have answers of their own")
  func shapes() throws {
    let answers = try OrderFixtures.answers()
    let line = try OrderFixtures.line("iPhone 12", ordered: 2)
    var lines = [line]
    func add(_ change: (inout OrderLine) -> Void) {
      var other = line
      change(&other)
      lines.append(other)
    }
    add { $0.condition = "good" }
    add { $0.country = "DE" }
    add { $0.refurbishingCountry = "DE" }
    add { $0.ordered = 3 }
    add { $0.returned = 1 }
    add { $0.units = 1 }
    add { $0.state = .returned }
    add { $0.reason = .returnRow }
    add { $0.product = ProductMatch(given: "smartphone") }
    add { $0.product = ProductMatch(given: "tablet", level: .family) }
    for line in lines {
      for day: Int32 in [1, 20_000] {
        var line = line
        line.day = CalendarDay(daysSince1970: day)
        let order = Order(id: "1", source: "s", lines: [line])
        #expect(try answers.json(order) == answers.answer(order).json)
      }
    }
    #expect(answers.kept == lines.count)
  }
}
