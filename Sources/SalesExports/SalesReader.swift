public import Impact

/// Reads sales exports: bytes to records, records to lines, lines to activity data.
///
/// Each file is read once to see what it is and what its columns say as a whole, once more to find lines
/// that a later line replaces (only where that can be), and once to count. Large delimited files are read
/// by ``ParallelReading`` instead, mostly once, with the same result.
public struct SalesReader: Sendable {
  /// The most columns that are kept of all inputs together.
  static let mostColumns = 1_000_000

  private let options: ReadingOptions
  private let matcher: Matcher
  private let rules: LineRules
  /// How large exports are read; `nil` for plainly.
  var parallel: ParallelSettings?

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - options: How exports are read.
  ///   - pack: The pack whose categories can be computed.
  ///   - matcher: Finds out what lines are.
  public init(options: ReadingOptions, pack: FactorPack, matcher: Matcher) {
    self.options = options
    self.matcher = matcher
    rules = LineRules(
      pack: pack, period: options.period, areAllRefurbished: options.areAllRefurbished)
    parallel = ParallelSettings(threads: options.threads)
  }

  /// Reads exports, in the order in which later ones win.
  ///
  /// - Parameters:
  ///   - inputs: The files.
  ///   - progress: Is told how far it is.
  ///   - keeper: Is given the lines of the exports, apart from those that stand again in them.
  ///   - observe: Is given every record with what became of it, in order; for `impact lines`.
  /// - Returns: Activity data and an account of every record.
  /// - Throws: ``ExportError`` for a file that cannot be read or is no export, and what `keeper` and `observe`
  ///   throw.
  public func read(
    _ inputs: [ExportInput], progress: ReadingProgress? = nil, keeper: (any LineKeeper)? = nil,
    observe: ((LineOutcome) throws -> Void)? = nil
  ) throws -> SalesReading {
    for input in inputs { input.progress = progress }
    if observe == nil, let parallel,
      let reading = try ParallelReading(
        inputs, options: options, matcher: matcher, rules: rules, settings: parallel,
        keepsLines: keeper != nil
      )?.read(progress, keeper: keeper)
    {
      return reading
    }
    return try readPlainly(inputs, progress, keeper: keeper, observe)
  }

  /// Reads exports record after record, as the rules are written: the reference for every other way.
  func readPlainly(
    _ inputs: [ExportInput], _ progress: ReadingProgress? = nil, keeper: (any LineKeeper)? = nil,
    _ observe: ((LineOutcome) throws -> Void)? = nil
  ) throws -> SalesReading {
    var reading = SalesReading(options: options)
    progress?.start(inputs)
    progress?.enter(.looking)
    let exports = try open(inputs, into: &reading)
    progress?.enter(.comparing)
    let identities = try SaleIdentities(exports, options: options, matcher: matcher)
    progress?.enter(.counting)
    try keeper?.begin(exports.map { KeptSource($0.profile, matcher: matcher) })
    for (index, export) in exports.enumerated() {
      reading.inputs.append(
        SalesReading.Input(
          profile: export.profile, source: identities.sources[identities.source(of: index)]))
      reading.findings += export.profile.findings
      var counter = SalesCounter(
        index: index, rules: rules, identities: identities,
        lines: LineReader(profile: export.profile, options: options, matcher: matcher),
        keeper: keeper)
      try export.records { fields, place in
        try counter.count(fields, at: place, into: &reading, observe: observe)
      }
      try counter.finish(into: &reading)
    }
    reading.overlaps = identities.overlaps(reading, options: options)
    return reading
  }

  private func open(
    _ inputs: [ExportInput], into reading: inout SalesReading
  ) throws -> [OpenedExport] {
    var opened: [OpenedExport] = []
    var columns = 0
    var digests = FileOfDigest()
    for input in inputs {
      do {
        let export = try Survey(input: input, options: options, matcher: matcher)
          .open(isOneOfSeveral: inputs.count > 1)
        try digests.refuseCopy(export.profile)
        columns += export.profile.columns.names.count
        guard columns <= Self.mostColumns else {
          throw ExportError(
            .data, file: input.name, row: 2,
            problem: "the exports have more than \(Self.mostColumns) columns together",
            mend: "these are no sales exports; name the files that are")
        }
        opened.append(export)
      } catch let error as ExportError {
        guard input.isFromFolder, error.isNoExport else { throw error }
        // A folder also holds notes and pictures: said, not an error, unless nothing else is there.
        reading.passedBy.append((input.name, error.problem))
      }
    }
    if opened.isEmpty, let first = reading.passedBy.first {
      throw ExportError(
        .data, file: first.file,
        problem: inputs.count == 1
          ? first.reason
          : "none of the \(inputs.count) files is a sales export; the first: \(first.reason)",
        mend: "name exports of order lines with their date and product title")
    }
    return opened
  }
}
