import Impact

/// Counts all records of some files once, by what is taken to be true, and looks whether it was.
struct CountingPass {
  /// What came of it.
  enum Result {
    /// All is counted.
    case done(SalesReading)
    /// The files say that they are to be read otherwise.
    case otherwise([OpenedExport])
    /// Order ids do not ascend, so that nothing proves that no line stands twice.
    case unordered
    /// Orders of these hashes may stand twice.
    case suspicious([UInt64])
  }

  private let files: [ParallelFile]
  private let options: ReadingOptions
  private let matcher: Matcher
  private let rules: LineRules
  private let settings: ParallelSettings
  private let screening: OrderScreen.Mode
  private let replaced: [ReplacedRecords]
  private let keeper: (any LineKeeper)?

  /// Ends a pass that is of no use.
  private struct Unordered: Error {}

  init(
    _ files: [ParallelFile], options: ReadingOptions, matcher: Matcher, rules: LineRules,
    settings: ParallelSettings, screening: OrderScreen.Mode, replaced: [ReplacedRecords],
    keeper: (any LineKeeper)?
  ) {
    (self.files, self.options, self.matcher) = (files, options, matcher)
    (self.rules, self.settings) = (rules, settings)
    (self.screening, self.replaced, self.keeper) = (screening, replaced, keeper)
  }

  /// Counts.
  ///
  /// - Throws: ``ExportError`` for files that say contradicting things, ``ChunkCutter/Unsuited`` when they
  ///   cannot be read in chunks.
  func run(_ progress: ReadingProgress?) throws -> Result {
    progress?.enter(.counting)
    try keeper?.begin(files.map { KeptSource($0.export.profile, matcher: matcher) })
    let identities = try SaleIdentities(
      unread: files.map(\.export), options: options, matcher: matcher
    ).with(replaced: replaced)
    var reading = SalesReading(options: options)
    var orders = OrdersOfFiles(screening)
    var found: [OpenedExport] = []
    do {
      for (index, file) in files.enumerated() {
        found.append(
          try count(file, index, identities, &reading, &orders, progress))
      }
    } catch is Unordered {
      return .unordered
    }
    guard zip(found, files).allSatisfy({ $0.profile.isRead(as: $1.export.profile) }) else {
      return .otherwise(found)
    }
    let suspicious = orders.repeated
    guard suspicious.isEmpty else { return .suspicious(suspicious) }
    var digests = FileOfDigest()
    for file in found { try digests.refuseCopy(file.profile) }
    return .done(reading)
  }

  /// Counts the records of a file; gives it as all of its records say that it is to be read.
  private func count(
    _ file: ParallelFile, _ index: Int, _ identities: SaleIdentities,
    _ reading: inout SalesReading, _ orders: inout OrdersOfFiles, _ progress: ReadingProgress?
  ) throws -> OpenedExport {
    let profile = file.export.profile
    guard
      let job = file.job(
        index, options: options, matcher: matcher, rules: rules, screening: screening,
        replaced: replaced.isEmpty ? ReplacedRecords() : replaced[index],
        keepsLines: keeper != nil)
    else { throw ChunkCutter.Unsuited() }
    reading.inputs.append(
      SalesReading.Input(
        profile: profile, source: identities.sources[identities.source(of: index)]))
    let digest = try file.digest(
      isNeeded: options.hasDigests || (files.count > 1 && profile.columns[.orderID] == nil))
    var inOrder = OrderedCounts(job, identities, reading, orders, keeper: keeper)
    let pipeline = ChunkPipeline<ChunkOutcome>(
      ChunkCutter(try file.feed(digest.counted), format: file.format, scan: settings.scan),
      settings
    ) { if file.isPlain { progress?.add(Int($0)) } }
    let (workers, cutter) = try pipeline.run {
      ChunkCounter(job)
    } work: {
      try $0.count($1)
    } take: { outcome in
      try inOrder.take(outcome)
      guard inOrder.orders.isPossible else { throw Unordered() }
    }
    for worker in workers { inOrder.add(worker) }
    let (size, sum) = try digest.finish()
    try file.refuseChange()
    guard inOrder.evidence.hasDates else { throw ChunkCutter.Unsuited() }
    (file.look.header.candidate.source as? DelimitedRecords)?.mended.take(cutter.progress)
    let scan = file.look.scan.completed(
      inOrder.encoding, encoding: options.encoding,
      byteCount: file.isPlain && !digest.isNeeded ? cutter.byteCount : size, digest: sum)
    guard scan.encoding == .utf8 else { throw ChunkCutter.Unsuited() }
    let opened = try file.survey.open(file.look, scan, inOrder.evidence)
    (reading, orders) = try inOrder.finished(as: opened, identities)
    return opened
  }
}

extension ExportProfile {
  /// Whether records are read alike by both.
  fileprivate func isRead(as other: ExportProfile) -> Bool {
    columns == other.columns && dateOrder == other.dateOrder && quantityMark == other.quantityMark
      && priceMark == other.priceMark && hasPrices == other.hasPrices
  }
}
