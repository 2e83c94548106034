import Impact
import Reporter
import SalesExports

/// Compares a statement with the exports that it was made from: their bytes, and their lines that count.
struct ExportVerification {
  let document: StatementDocument
  let packs: PackArguments
  /// The table of products that is given for the one of the record.
  let mapping: String?

  /// Reads the exports again by the settings of the record.
  ///
  /// - Throws: ``Failure`` with status 1 when other lines count.
  func check(_ exports: [String]) throws {
    let record = document.record
    let (pack, matcher) = try packs.pack(of: record)
    var arguments = ReadingArguments(record: record.settings, exports: exports)
    if let name = record.settings["mapping"], mapping == nil {
      throw Failure(
        .usage,
        "impact: error: the exports were read with the table of products \(name); name it with --mapping"
      )
    }
    arguments.mapping = mapping
    let options = try arguments.options(matcher)
    let reading = try SalesReader(
      options: options, pack: pack, matcher: try arguments.mapped(matcher)
    )
    .read(try arguments.inputs())
    let digests = PackDigests(pack: pack, matchingTables: matcher.tables)
    let hasOtherRules = digests.matching != record.matchingDigest
    let stated = record.inputs.map(\.sha256)
    let found = reading.inputs.map(\.profile.digest)
    if reading.activity != (try document.activityTable()) {
      throw Failure(.no, try difference(reading, hasOtherRules))
    }
    let isComparable = LinesDigest.isComparable(record.linesDigest)
    if isComparable, reading.linesDigest.text != record.linesDigest {
      throw Failure(
        .no,
        "record.lines_digest: the exports hold other lines than the statement was made from, though they "
          + "sum up alike (\(record.linesDigest), now \(reading.linesDigest.text))"
          + rulesWords(hasOtherRules))
    }
    let account = AccountDocument(reading.reconciliation)
    guard account == document.account else {
      throw Failure(
        .no,
        "account: the same lines count, but other rows do not: the statement says "
          + "\(Self.words(document.account)), the exports hold \(Self.words(account))"
          + rulesWords(hasOtherRules))
    }
    guard isComparable else {
      Console.write(
        "The exports add up to the same activity data; the statement was made by a program that told lines "
          + "from each other in another way\n")
      return
    }
    guard !stated.contains("") else {
      Console.write(
        "The same lines count; the statement was made without the digests that would tell the bytes\n"
      )
      return
    }
    Console.write(
      stated.sorted() == found.sorted()
        ? "The exports have the same bytes, and the same lines count\n"
        : "The exports have other bytes, but the same lines count\n")
  }

  private static func words(_ account: AccountDocument) -> String {
    account.states.map { "\($0.rows) rows with \($0.units) units \($0.state)" }
      .joined(separator: ", ")
  }

  private func rulesWords(_ hasOtherRules: Bool) -> String {
    hasOtherRules
      ? "; this program recognises products by other rules than those of the record" : ""
  }

  /// The first cell that is not the same.
  private func difference(_ reading: SalesReading, _ hasOtherRules: Bool) throws -> String {
    func cells(_ table: ActivityTable) -> [ActivityTable.Key: Tally] {
      Dictionary(table.cells.map { ($0.key, $0.tally) }) { first, _ in first }
    }
    let stated = cells(try document.activityTable())
    let found = cells(reading.activity)
    let keys = Set(stated.keys).union(found.keys).sorted()
    guard let key = keys.first(where: { stated[$0] != found[$0] }) else {
      return "activity: other lines count in the exports"
    }
    func words(_ tally: Tally?) -> String {
      guard let tally else { return "nothing" }
      let revenue = tally.revenue.text.isEmpty ? "" : ", revenue \(tally.revenue.text)"
      return "\(tally.units) units in \(tally.rows) rows\(revenue)"
    }
    let country = key.country.isEmpty ? "country unknown" : key.country
    return
      "activity: other lines count in the exports: \(key.month), \(country), \(key.item), "
      + "\(key.kind.rawValue): the statement says \(words(stated[key])), the exports hold "
      + words(found[key]) + rulesWords(hasOtherRules)
  }
}
