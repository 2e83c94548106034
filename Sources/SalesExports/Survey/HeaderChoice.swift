import Impact

/// Where the header of a table stands, and what its columns are.
struct HeaderChoice {
  /// A format that the bytes may have, with its records.
  struct Candidate {
    let format: ExportFormat
    let source: any RecordSource
    /// The path of the list that holds the lines of orders; empty where rows are flat.
    var linePath = ""
    /// What a reader of the figures should know of it: what is wrong, and what to do.
    var remarks: () -> [(row: Int, problem: String, mend: String)] = { [] }
  }

  let candidate: Candidate
  /// The record that is the header, or the last of several; 0 when there is none.
  let record: Int
  /// How many records the header has.
  let height: Int
  let platform: Platform
  /// The cells of the header, without what packed items add.
  let names: [String]
  let mapping: ColumnMapping

  /// How good the choice is: a known platform before any other, then the number of fields found.
  private var score: Int { (platform.isPlain ? 0 : 1_000) + mapping.count }

  /// The most records that may stand before the header.
  static let deepest = 60
  /// A header of more columns is looked at in few places only: no sales export comes near it.
  static let wide = 2_000
  /// How many wide records are taken for a header at all.
  private static let fewWide = 3
  /// The most records that a header may have.
  private static let tallest = 3

  /// Finds the best header.
  ///
  /// - Parameters:
  ///   - candidates: The formats that the bytes may have, the likeliest first.
  ///   - options: What the user said.
  ///   - partition: Columns that stand in the names of folders.
  ///   - matcher: The names that are known.
  /// - Returns: The header, or `nil` when no records look like one.
  /// - Throws: ``ExportError`` when the records cannot be read.
  static func find(
    _ candidates: [Candidate], options: ReadingOptions, partition: [String], matcher: Matcher
  ) throws -> HeaderChoice? {
    var best: HeaderChoice?
    for candidate in candidates {
      let head = try candidate.source.head(candidate.format.namesFields ? 1 : deepest)
      for choice in choices(candidate, head, options, partition, matcher)
      where choice.score > best?.score ?? 0 { best = choice }
    }
    return best
  }

  /// The usable headers among the first records.
  private static func choices(
    _ candidate: Candidate, _ head: [(number: Int, cells: [String])], _ options: ReadingOptions,
    _ partition: [String],
    _ matcher: Matcher
  ) -> [HeaderChoice] {
    func choice(_ record: Int, height: Int, _ names: [String]) -> HeaderChoice? {
      let (platform, all) = recognise(names + partition, options, matcher)
      guard platform.refusal == nil else {
        return HeaderChoice(
          candidate: candidate, record: record, height: height, platform: platform, names: names,
          mapping: ColumnMapping(header: names, given: [:], platform: platform, matcher: matcher))
      }
      let mapping = ColumnMapping(
        header: all, given: options.columns, platform: platform, linePath: candidate.linePath,
        matcher: matcher)
      guard mapping.isUsable else { return nil }
      return HeaderChoice(
        candidate: candidate, record: record, height: height, platform: platform, names: names,
        mapping: mapping)
    }
    if options.hasNoHeader,
      let first = head.first(where: { $0.cells.contains { !$0.isEmpty } })?.cells
    {
      let names = first.indices.map { "column \($0 + 1)" }
      return choice(0, height: 0, names).map { [$0] } ?? []
    }
    var found: [HeaderChoice] = []
    var wideRecords = 0
    for index in head.indices
    where options.headerRow == nil || options.headerRow == head[index].number {
      for height in 1...tallest where index + height <= head.count {
        let records = head[index..<(index + height)].map(\.cells)[...]
        if records.contains(where: { $0.count > wide }) {
          wideRecords += 1
          guard height == 1, wideRecords <= fewWide else { break }
        }
        // A blank record is no part of a header.
        guard height == 1 || records.allSatisfy({ $0.contains { !$0.isEmpty } }) else { break }
        let names = joined(records)
        let last = head[index + height - 1].number
        if let choice = choice(last, height: height, names) { found.append(choice) }
      }
    }
    return found
  }

  /// The platform of a header, and the header with the columns that its packed items add.
  private static func recognise(
    _ names: [String], _ options: ReadingOptions, _ matcher: Matcher
  ) -> (Platform, [String]) {
    let folded = names.map(matcher.foldedName)
    let platform = Platforms.recognise(folded, named: options.platform)
    guard let packing = platform.packing, packing.init(header: folded) != nil else {
      return (platform, names)
    }
    return (platform, names + packing.names)
  }

  /// The names of a header over several records: what stands in one column, without repeats.
  private static func joined(_ records: ArraySlice<[String]>) -> [String] {
    guard records.count > 1 else { return records.first ?? [] }
    let width = records.map(\.count).max() ?? 0
    return (0..<width).map { column in
      var parts: [String] = []
      for record in records where column < record.count {
        let part = record[column]
        if !part.isEmpty, !parts.contains(part) { parts.append(part) }
      }
      return parts.joined(separator: " ")
    }
  }

  /// The records, with the columns of packed items and of folder names.
  func source(_ partition: [ExportInput.Partition], matcher: Matcher) -> any RecordSource {
    var source = candidate.source
    var count = names.count
    if !partition.isEmpty {
      source = PartitionedRecords(base: source, partition: partition, header: (record, count))
      count += partition.count
    }
    let folded = (names + partition.map(\.name)).map(matcher.foldedName)
    if let type = platform.packing, let packing = type.init(header: folded) {
      source = PackedRecords(
        base: source, packing: packing, itemNames: type.names, header: (record, count))
    }
    return source
  }
}
