import Impact
import ImpactTestSupport
import Testing

@testable import Reporter

@Suite("Released packs", .timeLimit(.minutes(20)))
struct ReleasedPackTests {
  @Test("A released pack is, to the byte, what it was when it was released")
  func digests() throws {
    let rows = try ProjectFiles.text("factors/README.md").split(separator: "\n")
      .map { $0.split(separator: "|").map { $0.filter { $0 != " " } } }
      .filter { $0.count == 3 && $0[2].count == 64 }
    #expect(!rows.isEmpty)
    let current = try FactorPack.builtIn()
    #expect(rows.contains { $0[1] == current.version }, "the pack's version is not in the table")
    for row in rows {
      let tables = row[1] == current.version ? PackTable.embedded : PackTable.released(row[1])
      #expect(!tables.isEmpty, "\(row[1]) is no longer built in")
      let pack = try FactorPack(tables: tables)
      #expect(PackDigests(pack: pack, matching: "").pack == row[2], "\(row[1]) has changed")
    }
    #expect(PackTable.releasedVersions.allSatisfy { version in rows.contains { $0[1] == version } })
  }

  @Test("Every number of a statement leads to rows of the pack, and each of them to a source")
  func everyNumber() throws {
    let statement = try Fixtures.examples()
    let document = StatementDocument(statement)
    let pack = statement.pack
    let sources = Set(document.sources.map(\.key))
    let places = Set(statement.factorRows.map(\.place.description))
    #expect(document.factors.count > 100)
    for factor in document.factors {
      let assessor = UnitAssessor(
        pack: pack, method: try #require(pack.method(factor.method)), edition: statement.edition)
      let impact = try assessor.assess(
        UnitImpact.Key(
          item: factor.item, country: factor.country,
          refurbishingCountry: factor.refurbishingCountry))
      // The factor is what its terms give, and each term is a row of the pack or fixed by the method.
      let indicator = try #require(Indicator(rawValue: factor.indicator))
      #expect(impact.avoided[indicator]?.net.count == factor.net.central.map { Int128($0) })
      #expect(!impact.terms.isEmpty)
      for term in impact.terms {
        #expect(!term.sources.isEmpty, "\(factor.item) \(term.symbol)")
        for key in term.sources { #expect(sources.contains(key), "\(key)") }
        if let row = term.row { #expect(places.contains(row.place.description)) }
      }
    }
    // Every amount of the statement is a sum of units times these factors.
    for (split, figure) in [
      (document.totals, statement.figure.total),
      (
        document.methods.first { $0.id == "prudent" }?.totals ?? document.totals,
        statement.beside.total
      ),
    ] {
      let method = split == document.totals ? document.method.id : "prudent"
      var sum: Int128 = 0
      for cell in document.activity.dropLast() {
        guard pack.category(of: cell.item)?.isInsideStudy == true else { continue }
        let factor = document.factors.first {
          $0.method == method && $0.item == cell.item && $0.country == cell.country
            && $0.refurbishingCountry == cell.refurbishingCountry
            && $0.indicator == "climate_change"
        }
        sum += Int128(try #require(factor?.net.central)) * Int128(cell.units)
      }
      #expect(split.totals.avoided["climate_change"]?.net == Milligrams(sum).kilograms)
      #expect(figure.inside.climateChange?.net == Milligrams(sum))
    }
    for distribution in document.ranges?.distributions ?? [] {
      #expect(places.contains(distribution.place))
    }
    for source in document.sources {
      #expect(!source.url.isEmpty || source.key == "own-assumption-2026", "\(source.key)")
    }
  }
}
