import Impact

/// The counts of a file, and the records that are counted one after the other.
struct OrderedCounts {
  private let job: CountingJob
  private var counter: SalesCounter
  private var reading: SalesReading
  private var before: FieldBuffer?
  /// What all records say of how they are to be read.
  private(set) var evidence: ColumnEvidence
  /// What all bytes say of their encoding.
  private(set) var encoding = EncodingEvidence()
  /// What the chunks say of lines that may stand twice.
  private(set) var orders: OrdersOfFiles

  init(
    _ job: CountingJob, _ identities: SaleIdentities, _ reading: SalesReading,
    _ orders: OrdersOfFiles, keeper: (any LineKeeper)?
  ) {
    self.job = job
    self.reading = reading
    self.orders = orders
    self.orders.begin()
    evidence = job.emptyEvidence
    counter = SalesCounter(
      index: job.index, rules: job.rules, identities: identities,
      lines: LineReader(
        profile: job.export.profile, options: job.options, matcher: job.matcher), keeper: keeper)
  }

  /// Takes up a chunk; in the order of the file.
  mutating func take(_ outcome: ChunkOutcome) throws {
    orders.take(outcome.orders)
    for (index, event) in outcome.events.enumerated() {
      switch event {
      case .before(let fields): counter.follow(fields)
      case .record(let fields, let place):
        if index == 0, let before { counter.follow(before) }
        evidence.see(fields, row: place.row)
        try counter.count(fields, at: place, into: &reading, observe: nil)
        // What it leaves blank stands in the first row of its order, which need not be the one before.
        if job.plan.ofOrder.isEmpty, counter.lines.isContinuation,
          [job.plan.date, job.plan.currency].contains(where: {
            $0.map { fields[$0].trimmed.isEmpty } ?? false
          })
        {
          throw ChunkCutter.Unsuited()
        }
      case .unmatched(let place):
        let unmatched = outcome.unmatched[place]
        reading.unmatched.add(
          unmatched.product, unmatched.reason, item: unmatched.item, tally: unmatched.tally)
      }
    }
    if let kept = outcome.kept { try counter.keep(kept) }
    before = outcome.lastCounted
  }

  /// Adds what a thread counted.
  mutating func add(_ worker: ChunkCounter) {
    worker.forEachSum { counter.add($0, $1, into: &reading) }
    counter.lines.notices.add(worker.notices)
    evidence.add(worker.evidence)
    encoding.add(worker.encoding)
    reading.linesDigest.add(worker.digest)
    if !worker.alike.isEmpty {
      reading.latestDay = max(reading.latestDay ?? worker.latestDay, worker.latestDay)
    }
    if let days = worker.bookedDays {
      reading.countedDays =
        reading.countedDays.map {
          min($0.lowerBound, days.lowerBound)...max($0.upperBound, days.upperBound)
        } ?? days
    }
    orders.take(worker.orderHashes)
  }

  /// Ends the file.
  ///
  /// - Parameters:
  ///   - export: The file as all of its records say that it is to be read.
  ///   - identities: The sources.
  /// - Returns: All that was read up to now.
  /// - Throws: What the keeper of lines throws.
  func finished(
    as export: OpenedExport, _ identities: SaleIdentities
  ) throws -> (SalesReading, OrdersOfFiles) {
    var (reading, counter) = (reading, counter)
    reading.findings += export.profile.findings
    try counter.finish(into: &reading)
    reading.take(export.profile, at: job.index)
    return (reading, orders)
  }
}
