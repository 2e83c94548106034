public import Foundation
public import Impact

/// A statement recomputed from its own activity data and record, and compared with what it says.
public struct Verification: Sendable {
  /// A place where the statement and what was recomputed differ.
  public struct Difference: Hashable, Sendable {
    /// Where: a path of `statement.json`, or a file of the folder.
    public let place: String
    /// What the statement says.
    public let stated: String
    /// What was recomputed.
    public let recomputed: String
    /// Why, in plain words.
    public let reason: String
  }

  /// The version of the program that made the statement.
  public let madeBy: String
  /// The statement as recomputed; its files are those that the folder should hold.
  public let recomputed: Statement
  /// The first difference; `nil` when there is none.
  public private(set) var difference: Difference?
  /// What was not compared, and why.
  public private(set) var remarks: [String] = []

  /// The figures that are compared before all else.
  private static let figures = [
    "totals", "by_category", "by_country", "by_month", "methods", "factors",
  ]

  /// Recomputes a statement.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of `statement.json`.
  ///   - pack: Gives the pack of a record: one that is built in, or the user's own.
  /// - Throws: ``StatementReadingError`` for what is no statement, and what `pack` throws.
  public init(of bytes: Data, pack: (RecordDocument) throws -> FactorPack) throws {
    let find = pack
    let document = try StatementDocument(reading: bytes)
    let record = document.record
    madeBy = record.programVersion
    let facts = try StatementFacts(document)
    let pack = try find(record)
    guard let method = pack.method(record.method) else {
      throw StatementReadingError(
        "the pack has no method '\(record.method)'", "name another --pack")
    }
    guard let edition = Edition(rawValue: record.edition) else {
      throw StatementReadingError("'\(record.edition)' is no edition")
    }
    recomputed = try Statement(
      facts: facts, pack: pack, digests: PackDigests(pack: pack, matching: record.matchingDigest),
      method: method, edition: edition, choice: record.conservative ? .worstCase : .central,
      seed: record.seed ?? DrawSettings.standardSeed)
    let isSameVersion = madeBy == ProgramVersion.current
    if !isSameVersion {
      remarks.append(
        "made by impact \(madeBy), recomputed by \(ProgramVersion.current): "
          + "what one of the two does not know is not compared")
    }
    let digest = recomputed.activity.digest
    if digest != record.activityDigest {
      difference = Difference(
        place: "record.activity_digest", stated: record.activityDigest, recomputed: digest,
        reason: "the activity data are not those that the statement was made from")
      return
    }
    if let contradiction = Self.contradiction(in: facts) {
      difference = contradiction
      return
    }
    let stated = try JSONDecoder().decode(JSONTree.self, from: bytes)
    let again = try JSONDecoder().decode(
      JSONTree.self, from: Data(try JSONText.write(StatementDocument(recomputed)).utf8))
    if let first = stated.firstDifference(
      from: again, keysFirst: Self.figures, isStrict: isSameVersion,
      isPassedBy: { $0 == "record.program_version" })
    {
      difference = Difference(
        place: first.path, stated: first.stated?.words ?? "nothing",
        recomputed: first.recomputed?.words ?? "nothing", reason: Self.reason(first.path))
    }
  }

  /// Where the counts of a statement contradict each other: what was read, set aside and counted.
  private static func contradiction(in facts: StatementFacts) -> Difference? {
    let account = facts.reconciliation
    func difference(_ place: String, _ stated: Int64, _ other: Int64, _ what: String) -> Difference?
    {
      stated == other
        ? nil
        : Difference(
          place: place, stated: "\(stated)", recomputed: "\(other)",
          reason: "the account of what was read does not add up to \(what): it was changed")
    }
    let resale = facts.activity.resale.control
    var sum = Reconciliation()
    for input in facts.inputs { sum.add(input.reconciliation) }
    var differences = [
      difference(
        "account.sold less account.returned", account.unitsCounted, resale.units,
        "the activity data"),
      difference(
        "rows counted and returned", account[.counted].rows + account[.returned].rows, resale.rows,
        "the activity data"),
    ]
    if !facts.inputs.isEmpty {
      differences += [
        difference("account.sold", account.unitsSold, sum.unitsSold, "its inputs"),
        difference("account.returned", account.unitsReturned, sum.unitsReturned, "its inputs"),
      ]
    }
    var unmatched = facts.unmatchedOther
    for row in facts.unmatched { unmatched.add(row.tally) }
    differences += [
      difference("unmatched rows", unmatched.rows, account[.unmatched].rows, "the account"),
      difference("unmatched units", unmatched.units, account[.unmatched].units, "the account"),
    ]
    let word = facts.settings.first { $0.name == "all_refurbished" }?.value
    if facts.reliesOnSellersWord, let word, word != "yes" {
      differences.append(
        Difference(
          place: "relies_on_sellers_word", stated: "true", recomputed: "'\(word)' in the settings",
          reason: "the seller's word was not given"))
    }
    for state in RecordState.allCases {
      if !facts.inputs.isEmpty {
        differences.append(
          difference(
            "account.\(state.rawValue)", account[state].rows, sum[state].rows, "its inputs"))
        differences.append(
          difference(
            "account.\(state.rawValue)", account[state].units, sum[state].units, "its inputs"))
      }
      guard state != .counted else { continue }
      let aside = facts.setAside.filter { $0.state == state }.reduce(0) { $0 + $1.tally.rows }
      let units = facts.setAside.filter { $0.state == state }.reduce(0) { $0 + $1.tally.units }
      differences.append(
        difference("account.\(state.rawValue)", account[state].rows, aside, "what is set aside"))
      differences.append(
        difference("account.\(state.rawValue)", account[state].units, units, "what is set aside"))
    }
    return differences.compactMap { $0 }.first
  }

  private static func reason(_ path: String) -> String {
    switch path.prefix(while: { $0 != "." && $0 != "[" }) {
    case "factors": "the factor does not follow from the pack named in the record"
    case "record": "the record does not fit the pack or the data"
    case "activity": "the activity data were changed"
    case "totals", "by_category", "by_country", "by_month", "methods", "outlooks", "bridges",
      "ranges":
      "the figure does not follow from the statement's activity data and factors: it was changed"
    default: "the text does not follow from the statement's own data: it was changed"
    }
  }

  /// Compares the other files of a statement's folder.
  ///
  /// - Parameter file: Gives the bytes of a file of the folder; `nil` when there is none.
  /// - Throws: What the template or the JSON writer throws, which the tests rule out.
  public mutating func compareFolder(_ file: (String) throws -> Data?) throws {
    guard difference == nil else { return }
    let isSameVersion = madeBy == ProgramVersion.current
    for (name, text) in try StatementFiles(recomputed).files where name != "statement.json" {
      guard isSameVersion || name == "activity.csv" else { continue }
      guard let bytes = try file(name) else {
        difference = Difference(
          place: name, stated: "nothing", recomputed: "\(text.utf8.count) bytes",
          reason: "the file is missing from the folder")
        return
      }
      if bytes != Data(text.utf8) {
        difference = Difference(
          place: name, stated: Self.firstLine(bytes, unlike: text),
          recomputed: Self.firstLine(
            Data(text.utf8), unlike: String(decoding: bytes, as: UTF8.self)),
          reason: "the file was changed after the statement was made")
        return
      }
    }
    if !isSameVersion {
      remarks.append(
        "of the other files only activity.csv was compared: another version wrote them")
    }
  }

  /// The first line of a file that is not that of another.
  private static func firstLine(_ bytes: Data, unlike other: String) -> String {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let others = other.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where index >= others.count || others[index] != line {
      return "line \(index + 1): \(line.prefix(120))"
    }
    return "end of file after \(lines.count) lines"
  }
}
