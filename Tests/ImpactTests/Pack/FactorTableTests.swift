import Foundation
import ImpactTestSupport
import Testing

@testable import Impact

@Suite("The factor pack", .timeLimit(.minutes(20)))
struct FactorTableTests {
  @Test("Every table of the folder is compiled in, byte for byte")
  func embedded() throws {
    let paths = try ProjectFiles.paths(below: "factors", ending: [".csv"])
    #expect(PackTable.embedded.map(\.name) == paths)
    for table in PackTable.embedded {
      let text = try ProjectFiles.text("factors/\(table.name)")
      #expect(String(decoding: table.bytes, as: UTF8.self) == text, "\(table.name)")
    }
  }

  @Test("Every table ends with a line end and has no carriage return")
  func lineEnds() {
    for table in PackTable.embedded {
      #expect(table.bytes.last == UInt8(ascii: "\n"), "\(table.name)")
      #expect(table.bytes.firstIndex(of: UInt8(ascii: "\r")) == nil, "\(table.name)")
    }
  }

  @Test("The pack loads without a mistake")
  func loads() throws {
    // With all checks; the program itself trusts what it was built with.
    let pack = try FactorPack(tables: PackTable.embedded)
    #expect(pack.rows.count > 200)
    #expect(pack.categories.count(where: \.isInsideStudy) == 4)
    #expect(pack.methods.map(\.id) == ["ademe-2022", "one-to-one", "prudent", "restart-2021"])
  }

  @Test("Every source is used, and every source of a layer's row lies in that layer")
  func sources() throws {
    let pack = try FactorPack.builtIn()
    var used = Set(pack.methods.flatMap(\.sources) + pack.categories.flatMap(\.sources))
    for row in pack.rows {
      used.formUnion(row.sources)
      for key in row.sources where key != "own-assumption-2026" {
        #expect(pack.source(key)?.layer == row.layer, "\(row.place): \(key)")
      }
    }
    for source in pack.sources { #expect(used.contains(source.key), "\(source.key)") }
  }

  @Test("Rows stand in the order of their columns, so that a change shows as one line")
  func sorted() throws {
    let tables = Dictionary(grouping: try FactorPack.builtIn().rows, by: \.place.file)
    for (file, rows) in tables {
      let keys = rows.sorted { $0.place.row < $1.place.row }.map {
        [
          $0.category, $0.quantity.rawValue, $0.stage.rawValue, $0.indicator, $0.inputs, $0.edition,
          $0.geography,
        ].joined(separator: ",")
      }
      #expect(keys == keys.sorted(), "\(file)")
    }
  }

  @Test("A number from a share-alike source never stands in the open layer")
  func shareAlike() throws {
    let pack = try FactorPack.builtIn()
    for row in pack.rows where row.layer == "open" {
      for key in row.sources {
        let licence = pack.source(key)?.licence ?? ""
        #expect(
          !licence.hasPrefix("ODbL")
            && (!licence.hasPrefix("CC BY-SA") || licence.contains("single figure")),
          "\(row.place)")
      }
    }
  }

  @Test("What can be computed has a sourced lifetime, burden, displacement and boundary")
  func computable() throws {
    let pack = try FactorPack.builtIn()
    let computable = pack.categories.map(\.id).filter { pack.noResult(for: $0) == nil }
    #expect(
      computable == [
        "desktop", "handheld_console", "home_console", "laptop", "monitor", "printer", "projector",
        "smartphone", "smartwatch", "speaker", "tablet", "tv", "vr_headset",
      ])
    #expect(pack.noResult(for: "washing_machine") == .boundary)
    #expect(pack.noResult(for: "e_reader") == .boundary)
    #expect(pack.noResult(for: "headphones") == .newDevice)
  }

  @Test("Only countries have a grid factor; there is no world fall-back")
  func grid() throws {
    let pack = try FactorPack.builtIn()
    #expect(pack.grid("FR")?.central == Rational(decimal: "44.18"))
    #expect(pack.grid("ZZ") == nil)
    #expect(pack.grid("") == nil)
  }
}
