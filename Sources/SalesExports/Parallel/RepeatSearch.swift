import Impact

/// Finds the records that a later one replaces, among those of orders that may stand twice.
struct RepeatSearch {
  private let files: [ParallelFile]
  private let options: ReadingOptions
  private let matcher: Matcher
  private let rules: LineRules
  private let settings: ParallelSettings

  init(
    _ files: [ParallelFile], options: ReadingOptions, matcher: Matcher, rules: LineRules,
    settings: ParallelSettings
  ) {
    (self.files, self.options, self.matcher) = (files, options, matcher)
    (self.rules, self.settings) = (rules, settings)
  }

  /// The records that are replaced, by file.
  ///
  /// - Parameter orders: The hashes of the orders that are looked at; some at a time, so that the memory of
  ///   that is bounded.
  /// - Returns: The records, by file.
  /// - Throws: ``ExportError`` when a file cannot be read, ``ChunkCutter/Unsuited`` when it cannot be read in
  ///   chunks.
  func replaced(_ orders: [UInt64]) throws -> [ReplacedRecords] {
    var found = [[(ordinal: Int, laterFile: Int)]](repeating: [], count: files.count)
    var start = 0
    while start < orders.count {
      let some = orders[start..<min(start + settings.mostCandidates, orders.count)]
      start += settings.mostCandidates
      let table = HashTable(most: some.count)
      for hash in some { _ = table.add(hash, hash, 0) }
      for (place, later) in try replacements(table) {
        found[place.file].append((place.ordinal, later))
      }
    }
    return found.map(ReplacedRecords.init)
  }

  private func replacements(
    _ orders: HashTable
  ) throws -> [(place: IdentityIndex.Place, laterFile: Int)] {
    var identities = try SaleIdentities(
      unread: files.map(\.export), options: options, matcher: matcher)
    for (number, file) in files.enumerated() {
      guard
        let job = file.job(
          number, options: options, matcher: matcher, rules: rules, screening: .off)
      else { throw ChunkCutter.Unsuited() }
      var lines = LineReader(profile: file.export.profile, options: options, matcher: matcher)
      var before: FieldBuffer?
      let pipeline = ChunkPipeline<ChunkOutcome>(
        ChunkCutter(try file.feed(nil), format: file.format, scan: settings.scan), settings
      ) { _ in }
      _ = try pipeline.run {
        OrderFinder(job, orders: orders)
      } work: {
        try $0.find($1)
      } take: { outcome in
        for (index, event) in outcome.events.enumerated() {
          if index == 0, let fields = before { lines.begin(behind: fields) }
          switch event {
          case .before(let fields): lines.begin(behind: fields)
          case .record(let fields, let place):
            identities.see(fields, at: place, of: number, by: &lines)
          case .unmatched: break
          }
        }
        before = outcome.lastCounted ?? (outcome.events.isEmpty ? before : nil)
      }
    }
    return identities.replacements
  }
}
