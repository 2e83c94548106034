import Impact
import ImpactTestSupport
import Testing

@testable import Reporter

@Suite("Gates", .timeLimit(.minutes(20)))
struct GateTests {
  private func ids(_ statement: Statement) -> Set<String> { Set(statement.gates.map(\.id)) }

  @Test("An upper bound says so, and prudent does not")
  func upperBound() throws {
    #expect(ids(try Fixtures.statement(Fixtures.mixed)).contains("G-03"))
    #expect(!ids(try Fixtures.statement(Fixtures.mixed, method: "prudent")).contains("G-03"))
  }

  @Test("Mains-powered devices are for no headline unless their difference in use is computed")
  func mains() throws {
    let plain = try Fixtures.statement(Fixtures.mixed)
    let gate = try #require(plain.gates.first { $0.id == "G-10" })
    #expect(gate.effect == .noHeadline && gate.text.hasPrefix("monitors: "))
    #expect(!ids(try Fixtures.statement(Fixtures.mixed, method: "prudent")).contains("G-10"))
  }

  @Test("Figures of quality C are for no headline")
  func quality() throws {
    let gate = try #require(try Fixtures.statement(Fixtures.mixed).gates.first { $0.id == "G-08" })
    #expect(gate.message.hasPrefix("[G-08] monitors: "))
  }

  @Test("A desktop is good data with a proxy: B, which headlines may use")
  func desktop() throws {
    let text =
      "Order ID,Product,Quantity,Order Date,Condition\n1,Dell OptiPlex desktop,2,2025-01-01,Good\n"
    #expect(!ids(try Fixtures.statement(text)).contains("G-08"))
    #expect(ids(try Fixtures.statement(text)).contains("G-10"))
  }

  @Test("Below 80 % coverage there is no headline for the company")
  func coverage() throws {
    func export(_ unknown: Int) -> String {
      "Order ID,Product,Quantity,Order Date,Condition\n1,iPhone 12 64GB,80,2025-01-01,Good\n"
        + "2,Mystery box,\(unknown),2025-01-01,Good\n"
    }
    #expect(!ids(try Fixtures.statement(export(20))).contains("G-11"))
    #expect(ids(try Fixtures.statement(export(21))).contains("G-11"))
  }

  @Test("Trade-ins and sales to other refurbishers avoid nothing by themselves")
  func flows() throws {
    let text =
      "Order ID,Product,Quantity,Order Date,Condition,Flow\n"
      + "1,iPhone 12 64GB,8,2025-01-01,Good,sale\n2,iPhone 11,5,2025-01-01,Good,trade-in\n"
    let statement = try Fixtures.statement(text)
    #expect(statement.gates.contains { $0.id == "G-06" && $0.text.hasPrefix("5 trade-ins") })
    #expect(statement.figure.total.inside.units == 8)
    var facts = statement.facts
    facts.declarations = Declarations(salesToRefurbishers: true)
    let other = try Statement(
      facts: facts, pack: statement.pack, digests: statement.digests, method: statement.method)
    #expect(other.gates.contains { $0.id == "G-06" && $0.effect == .noHeadline })
  }

  @Test("No headline when the range reaches zero")
  func zero() throws {
    let text =
      "Order ID,Product,Quantity,Order Date,Condition,Country\n"
      + "1,Dell OptiPlex 7060 desktop,8,2025-01-01,Good,PL\n"
    #expect(ids(try Fixtures.statement(text, method: "prudent")).contains("UN-02"))
    #expect(!ids(try Fixtures.statement(text)).contains("UN-02"))
  }

  @Test("The gates stand in the JSON and on the page with their ids")
  func printed() throws {
    let statement = try Fixtures.statement(Fixtures.mixed)
    let files = try StatementFiles(statement).files
    for gate in statement.gates {
      for name in ["statement.json", "statement.html"] {
        #expect(
          files.first { $0.name == name }?.text.contains(gate.id) == true, "\(name) \(gate.id)")
      }
    }
  }
}
