import Foundation
import Impact
import ImpactTestSupport
import Testing

@testable import Reporter

@Suite("The files of a statement", .timeLimit(.minutes(20)))
struct StatementFilesTests {
  private func file(_ name: String, _ statement: Statement) throws -> String {
    try #require(try StatementFiles(statement).files.first { $0.name == name }?.text)
  }

  @Test("Two runs give the same bytes")
  func sameBytes() throws {
    let first = try StatementFiles(try Fixtures.examples()).files
    let second = try StatementFiles(try Fixtures.examples()).files
    #expect(first.map(\.name) == second.map(\.name))
    for (one, other) in zip(first, second) { #expect(one.text == other.text, "\(one.name)") }
  }

  @Test("The statement of the mixed export is the one that was looked at")
  func golden() throws {
    let statement = try Fixtures.statement(Fixtures.mixed)
    for name in ["activity.csv", "results.csv", "set-aside.csv", "unmatched.csv", "statement.json"]
    {
      try expectGolden(try file(name, statement), name)
    }
  }

  @Test("Categories, countries and months of the JSON sum to its totals, to the milligram")
  func sums() throws {
    let document = StatementDocument(try Fixtures.examples())
    func sum(_ parts: [TotalsDocument], _ indicator: String) -> Decimal {
      parts.reduce(0) { $0 + (Decimal(string: $1.avoided[indicator]?.net ?? "0") ?? 0) }
    }
    for indicator in [
      "climate_change", "e_waste_prevented", "raw_materials", "study_waste_indicator",
    ] {
      let inside = sum([document.totals.totals], indicator)
      let outside = sum([try #require(document.totals.outsideStudy)], indicator)
      for parts in [document.byCategory, document.byCountry, document.byMonth] {
        #expect(sum(parts.map(\.totals), indicator) == inside)
        #expect(sum(parts.compactMap(\.outsideStudy), indicator) == outside)
      }
    }
    let states = RecordState.allCases.compactMap { document.reconciliation[$0.rawValue] }
    #expect(states.count == 10)
    #expect(states.reduce(0, +) == document.reconciliation["read"])
    #expect(
      document.units["counted"] == document.totals.totals.units
        + (document.totals.outsideStudy?.units ?? 0))
  }

  @Test("Each result of the JSON is its units times its factors")
  func recomputable() throws {
    let document = StatementDocument(try Fixtures.examples())
    var net: [String: Int128] = [:]
    for cell in document.activity where cell.month != "control" {
      let factor = document.factors.first {
        $0.method == "ademe-2022" && $0.category == cell.item && $0.country == cell.country
          && $0.indicator == "climate_change"
      }
      let rate = try #require(factor?.net.central)
      net[cell.item, default: 0] += Int128(rate) * Int128(cell.units)
    }
    for category in document.byCategory {
      let name = try #require(category.category)
      let totals =
        category.study == "inside" ? category.totals : try #require(category.outsideStudy)
      #expect(
        totals.avoided["climate_change"]?.net == Milligrams(net[name] ?? 0).kilograms)
    }
    let control = try #require(document.activity.last)
    #expect(control.month == "control")
    #expect(control.item == "cells=\(document.activity.count - 1)")
    #expect(control.units == document.activity.dropLast().reduce(0) { $0 + $1.units })
  }

  @Test("The JSON is read back as it was written")
  func roundTrip() throws {
    let text = try file("statement.json", try Fixtures.examples())
    let document = try JSONDecoder().decode(StatementDocument.self, from: Data(text.utf8))
    #expect(try JSONText.write(document) == text)
    #expect(document.schema == "impact-statement/1")
    #expect(text.contains("\"low\" : null"))
  }

  @Test("Every number of the factors table has a source in the sources table")
  func sources() throws {
    let statement = try Fixtures.examples()
    let keys = Set(statement.sources.map(\.key))
    #expect(!statement.factorRows.isEmpty)
    for row in statement.factorRows {
      #expect(row.sources.allSatisfy(keys.contains), "\(row.place)")
    }
  }

  @Test("The data package describes every CSV by its columns, size and digest")
  func dataPackage() throws {
    struct Package: Decodable {
      struct Resource: Decodable {
        struct Schema: Decodable {
          struct Field: Decodable { let name: String }
          let fields: [Field]
        }
        let path: String
        let bytes: Int
        let hash: String
        let schema: Schema
      }
      let resources: [Resource]
    }
    let statement = try Fixtures.examples()
    let files = try StatementFiles(statement).files
    let package = try JSONDecoder().decode(
      Package.self, from: Data(try file("datapackage.json", statement).utf8))
    #expect(package.resources.map(\.path) == files.map(\.name).filter { $0.hasSuffix(".csv") })
    for resource in package.resources {
      let text = try file(resource.path, statement)
      #expect(resource.bytes == text.utf8.count)
      #expect(resource.hash == "sha256:" + Digest.sha256(text.utf8))
      let header = text.prefix { $0 != "\n" }.split(separator: ",").map(String.init)
      #expect(resource.schema.fields.map(\.name) == header)
    }
  }

  @Test("A SHA-256 is the standard's")
  func digest() {
    #expect(
      Digest.sha256("abc".utf8)
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("A statement of an interim edition has phones only, and says so")
  func interim() throws {
    let statement = try Fixtures.statement(Fixtures.mixed, edition: .interim)
    let document = StatementDocument(statement)
    let laptop = try #require(document.byCategory.first { $0.category == "laptop" })
    #expect(laptop.totals.avoided["climate_change"]?.net == nil)
    #expect(laptop.totals.unitsWithoutResult == 2)
    #expect(document.totals.totals.avoided["climate_change"]?.net == "152.55")
  }

  @Test("The quick way to write activity data gives what the encoder gives")
  func quickly() throws {
    var document = StatementDocument(try Fixtures.examples())
    #expect(try document.text() == JSONText.write(document))
    document.activity[0].item = "a \"b\" \\ / é 日本 \n\t\u{1}\u{7F}\u{1F}\r\u{8}\u{C}"
    document.activity[0].revenue = ["EUR": -5, "AED": .max, "X\"": 0]
    document.activity[1].revenue = [:]
    #expect(try document.text() == JSONText.write(document))
    document.activity = []
    #expect(try document.text() == JSONText.write(document))
  }
}
