import Impact
import SalesExports

/// Reads an input as the program does, and checks what holds for every input there is.
package struct FuzzReading {
  private let reader: SalesReader

  /// Makes a reader with the built-in pack.
  ///
  /// - Throws: When the built-in tables are broken.
  package init() throws {
    reader = SalesReader(
      options: ReadingOptions(), pack: try FactorPack.builtIn(), matcher: try Matcher.builtIn())
  }

  /// What does not hold for a file; empty when all does.
  package func problems(of path: String) -> [String] {
    var counted = Counted()
    do {
      let reading = try reader.read(try ExportInput.inputs(path)) { counted.add($0) }
      return counted.problems(reading) + Self.leaks(reading)
    } catch let error as ExportError {
      return Self.problems(of: error)
    } catch {
      return ["an error of another kind: \(type(of: error))"]
    }
  }

  /// What is wrong with an error: it is one line that says what to do, and quotes nobody.
  private static func problems(of error: ExportError) -> [String] {
    let words = error.description
    var problems: [String] = []
    if error.problem.isEmpty || error.mend.isEmpty { problems.append("an error without words") }
    if words.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      problems.append("an error with control characters")
    }
    if words.utf8.count > 2_000 { problems.append("an error of \(words.utf8.count) bytes") }
    if isPersonal(words) { problems.append("personal data in an error: \(words)") }
    return problems
  }

  /// Texts of a reading that are printed, and that never hold what stands in personal columns.
  private static func leaks(_ reading: SalesReading) -> [String] {
    let texts =
      reading.findings.map(\.description) + reading.setAside.sorted.map(\.key.value)
      + reading.inputs.flatMap { [$0.source, $0.profile.format.words] }
    return texts.filter(isPersonal).map { "personal data in: \($0)" }
  }

  /// Whether a text has one of the marks that the made-up exports have in personal columns.
  package static func isPersonal(_ text: String) -> Bool {
    let text = text.lowercased()
    return ["zqx", "99887766", "99 88 77 66", "@"].contains { text.contains($0) }
  }

  /// What the records say, counted beside the reading.
  private struct Counted {
    private var rows: [RecordState: Int64] = [:]
    private var units: [RecordState: Int64] = [:]
    private var unitsCounted: Int64 = 0
    private var isInOrder = true
    private var last = (file: "", row: 0)

    mutating func add(_ outcome: LineOutcome) {
      rows[outcome.state, default: 0] += 1
      units[outcome.state, default: 0] += outcome.line?.units ?? 0
      unitsCounted += outcome.units
      if outcome.row < 1 || (outcome.file == last.file && outcome.row < last.row) {
        isInOrder = false
      }
      last = (outcome.file, outcome.row)
    }

    func problems(_ reading: SalesReading) -> [String] {
      var problems: [String] = []
      func check(_ holds: Bool, _ problem: String) { if !holds { problems.append(problem) } }
      let table = reading.reconciliation
      var sum = Reconciliation()
      for input in reading.inputs { sum.add(input.reconciliation) }
      var aside: [RecordState: Int64] = [:]
      for (key, entry) in reading.setAside.sorted {
        aside[key.state, default: 0] += entry.tally.rows
      }
      for state in RecordState.allCases {
        check(table[state].rows == rows[state] ?? 0, "rows \(state) are not those given")
        check(table[state].units == units[state] ?? 0, "units \(state) are not those given")
        if state != .counted {
          check(table[state].rows == aside[state] ?? 0, "rows \(state) are not all set aside")
        }
      }
      check(sum == table, "the inputs do not sum up to the whole")
      check(table.rowsRead == rows.values.reduce(0, +), "the places do not sum up to the rows")
      check(table.unitsCounted == unitsCounted, "the units that count are not those of the lines")
      check(table.unitsSold >= 0 && table.unitsReturned >= 0, "units below nothing")
      check(
        table.unitsCounted == reading.activity.resale.control.units,
        "the units that count are not those of the activity data")
      let (products, other) = reading.unmatched.list()
      check(
        table[.unmatched].rows == products.reduce(other.rows) { $0 + $1.tally.rows },
        "the products without a result are not the rows without one")
      check(isInOrder, "row numbers do not grow")
      return problems
    }
  }
}
