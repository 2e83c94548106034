import Foundation
import Impact
import Testing

@testable import SalesExports

/// Checks on real exports by other hands, which never enter the project: `make real` runs them when the
/// folder is there.
@Suite(
  "Real files", .timeLimit(.minutes(20)),
  .enabled(if: RealFiles.folder != nil, "IMPACT_REAL_FILES names no folder of real exports"))
struct RealFilesTests {
  private func read(
    _ path: String, options: (inout ReadingOptions) -> Void = { _ in }
  ) throws -> SalesReading {
    let folder = try #require(RealFiles.folder)
    var settings = ReadingOptions()
    options(&settings)
    return try SalesReader(
      options: settings, pack: try FactorPack.builtIn(), matcher: try Matcher.builtIn()
    ).read(try ExportInput.inputs("\(folder)/\(path)"))
  }

  private func totals(_ reading: SalesReading, _ method: String) throws -> Assessment {
    let pack = try FactorPack.builtIn()
    return try Assessment(
      of: reading.activity, by: UnitAssessor(pack: pack, method: try #require(pack.method(method))))
  }

  private func inside(_ assessment: Assessment, _ category: String) -> ImpactTotals? {
    assessment.byCategory.first { $0.category.id == category }?.split.inside
  }

  private static let january = "electronics-sales-2019/Sales_January_2019.csv"

  @Test("January of the electronics sales: every row and every figure of the method's table")
  func january() throws {
    let reading = try read(Self.january) { $0.areAllRefurbished = true }
    let table = reading.reconciliation
    #expect(table.rowsRead == 9_723)
    #expect(table[.structural].rows == 42)
    let aside = reading.setAside.sorted.filter { $0.key.state == .structural }
    #expect(
      aside.map { "\($0.key.reason.rawValue) \($0.entry.tally.rows)" } == [
        "blank row 26", "header again 16",
      ])
    #expect(table.rowsRead - table[.structural].rows == 9_681)
    #expect(table.unitsRead == 10_868)
    let ademe = try totals(reading, "ademe-2022")
    #expect(inside(ademe, "smartphone")?.units == 822)
    #expect(inside(ademe, "laptop")?.units == 452)
    #expect(inside(ademe, "smartphone")?.climateChange?.net.kilograms == "40442.4")
    #expect(inside(ademe, "laptop")?.climateChange?.net.kilograms == "36612")
    #expect(inside(ademe, "smartphone")?.keptInUse?.kilograms == "133.164")
    #expect(inside(ademe, "laptop")?.avoided[.eWastePrevented]?.net.kilograms == "447.48")
    #expect(ademe.total.inside.climateChange?.net.kilograms == "77054.4")
    let restart = try totals(reading, "restart-2021")
    #expect(inside(restart, "smartphone")?.climateChange?.net.kilograms == "20759.61")
    #expect(inside(restart, "laptop")?.avoided[.eWastePrevented]?.net.kilograms == "827.16")
    let prudent = try totals(reading, "prudent")
    #expect(inside(prudent, "smartphone")?.climateChange?.net.kilograms == "17426.4")
    #expect(inside(prudent, "laptop")?.climateChange?.net.kilograms == "12882")
  }

  @Test("With the period 2019-01 six lines are outside, one of them a laptop")
  func period() throws {
    let reading = try read(Self.january) {
      $0.areAllRefurbished = true
      $0.period = Period("2019-01") ?? .all
    }
    #expect(reading.reconciliation[.outsidePeriod].rows == 6)
    #expect(
      try totals(reading, "ademe-2022").total.inside.climateChange?.net.kilograms == "76973.4")
  }

  @Test("Without the seller's word no unit counts")
  func nothingShown() throws {
    let reading = try read(Self.january)
    #expect(reading.reconciliation.unitsCounted == 0)
    #expect(reading.activity.count == 0)
  }

  @Test("The folder of three months reads in one call and reconciles")
  func folder() throws {
    let reading = try read("electronics-sales-2019") { $0.areAllRefurbished = true }
    #expect(reading.inputs.count == 3)
    #expect(reading.passedBy.map(\.file) == ["PROVENANCE.txt"])
    let rows = reading.inputs.reduce(0) { $0 + $1.reconciliation.rowsRead }
    #expect(rows == reading.reconciliation.rowsRead)
    #expect(reading.reconciliation[.rejected].rows == 0)
  }
}

extension RealFilesTests {
  /// Units by month of the year, whatever becomes of them.
  private func unitsByMonth(_ path: String) throws -> [Int: Int64] {
    let folder = try #require(RealFiles.folder)
    var units: [Int: Int64] = [:]
    _ = try SalesReader(
      options: ReadingOptions(), pack: try FactorPack.builtIn(), matcher: try Matcher.builtIn()
    ).read(try ExportInput.inputs("\(folder)/\(path)")) { outcome in
      guard let line = outcome.line else { return }
      units[line.day.month.month, default: 0] += line.units
    }
    return units
  }

  @Test("The American and the European copy of one table have the same units in each month")
  func superstore() throws {
    let american = try unitsByMonth("superstore-variants/us-bom-comma-mdy4.csv")
    let european = try unitsByMonth(
      "superstore-variants/eu-bom-semicolon-decimalcomma-dmy4.csv")
    #expect(american == european)
    #expect(american.count == 12 && american.values.reduce(0, +) == 37_873)
  }

  @Test("An invoice and its credit as a negative invoice come to nothing")
  func credited() throws {
    let folder = try #require(RealFiles.folder)
    let path = "\(folder)/ubl-en16931-peppol/en16931/test/testfiles/BIS_Billing_30-Kreditering_"
    let inputs = try ["(urspr_faktura).xml", "med_negativ_faktura.xml"].flatMap {
      try ExportInput.inputs(path + $0)
    }
    var units: [Int64] = []
    _ = try SalesReader(
      options: ReadingOptions(), pack: try FactorPack.builtIn(), matcher: try Matcher.builtIn()
    ).read(inputs) { outcome in if let line = outcome.line { units.append(line.units) } }
    #expect(units == [2_000, -800, -2_000, 800])
  }

  @Test("Every file is read or refused, and every record of it is told once")
  func everything() throws {
    let folder = try #require(RealFiles.folder)
    let manager = FileManager.default
    let paths = try manager.subpathsOfDirectory(atPath: folder).sorted().filter {
      var isFolder: ObjCBool = false
      return manager.fileExists(atPath: "\(folder)/\($0)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    var (read, refused) = (0, 0)
    for path in paths {
      var told: Int64 = 0
      do {
        let reading = try SalesReader(
          options: ReadingOptions(), pack: try FactorPack.builtIn(),
          matcher: try Matcher.builtIn()
        ).read(try ExportInput.inputs("\(folder)/\(path)")) { _ in told += 1 }
        #expect(reading.reconciliation.rowsRead == told, "\(path)")
        let inputs = reading.inputs.reduce(0) { $0 + $1.reconciliation.rowsRead }
        #expect(inputs == told, "\(path)")
        read += 1
      } catch let error as ExportError {
        #expect(!error.problem.isEmpty && !error.mend.isEmpty, "\(path)")
        refused += 1
      }
    }
    print("real files: \(read) read, \(refused) refused with the reason")
    #expect(read > 50)
  }
}

/// Where real exports are, if anywhere.
enum RealFiles {
  static let folder = ProcessInfo.processInfo.environment["IMPACT_REAL_FILES"]
}
