public import Impact

/// Reads sales exports: bytes to records, records to lines, lines to activity data.
///
/// Each file is read once to see what it is and what its columns say as a whole, once more to find lines
/// that a later line replaces (only where that can be), and once to count.
public struct SalesReader: Sendable {
  private let options: ReadingOptions
  private let matcher: Matcher
  private let rules: LineRules

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
  }

  /// Reads exports, in the order in which later ones win.
  ///
  /// - Parameters:
  ///   - inputs: The files.
  ///   - observe: Is given every record with what became of it, in order; for `impact lines`.
  /// - Returns: Activity data and an account of every record.
  /// - Throws: ``ExportError`` for a file that cannot be read or is no export, and what `observe`
  ///   throws.
  public func read(
    _ inputs: [ExportInput], observe: ((LineOutcome) throws -> Void)? = nil
  ) throws -> SalesReading {
    var reading = SalesReading(options: options)
    let opened = try survey(inputs, into: &reading)
    let replaced = try replacedRecords(opened)
    for (index, (input, profile)) in opened.enumerated() {
      reading.inputs.append(SalesReading.Input(profile: profile))
      reading.findings += profile.findings
      var counter = SalesCounter(
        index: index, rules: rules, replaced: replaced,
        lines: LineReader(profile: profile, options: options, matcher: matcher))
      try records(input, profile) { fields, row in
        try counter.count(fields, row: row, into: &reading, observe: observe)
      }
      counter.finish(into: &reading)
    }
    return reading
  }

  private func survey(
    _ inputs: [ExportInput], into reading: inout SalesReading
  ) throws -> [(ExportInput, ExportProfile)] {
    var opened: [(ExportInput, ExportProfile)] = []
    for input in inputs {
      do {
        let survey = Survey(input: input, options: options, matcher: matcher)
        let profile = try survey.profile()
        try refuseCopy(profile, of: opened.map(\.1))
        opened.append((input, profile))
      } catch let error as ExportError {
        guard input.isFromFolder, error.kind == .data, error.row <= 1 else { throw error }
        // A folder also holds notes and pictures: said, not an error, unless nothing else is there.
        reading.passedBy.append((input.name, error.problem))
        if input === inputs.last, opened.isEmpty { throw error }
      }
    }
    return opened
  }

  /// Refuses a file whose bytes were given already, where its lines could not be known again.
  private func refuseCopy(_ profile: ExportProfile, of others: [ExportProfile]) throws {
    guard profile.columns[.orderID] == nil,
      let other = others.first(where: { $0.digest == profile.digest })
    else { return }
    throw ExportError(
      .data, file: profile.file, row: 2, problem: "the file has the same bytes as \(other.file)",
      mend: "name each export once; without order ids its lines would count twice")
  }

  /// The records that a later line of the same identity replaces.
  private func replacedRecords(
    _ opened: [(ExportInput, ExportProfile)]
  ) throws -> [IdentityIndex.Place: IdentityIndex.RecordReasonOfRepeat] {
    // One export without line ids cannot repeat a line: equal lines of an order are twins.
    let canRepeat =
      opened.contains { $0.1.columns[.lineID] != nil && $0.1.columns[.orderID] != nil }
      || opened.count { $0.1.columns[.orderID] != nil } > 1
    guard canRepeat else { return [:] }
    var index = IdentityIndex()
    for (number, (input, profile)) in opened.enumerated() {
      var lines = LineReader(profile: profile, options: options, matcher: matcher)
      try records(input, profile) { fields, row in
        guard case .line = lines.read(fields, row: row), let (key, hasLineID) = lines.key(fields)
        else { return }
        index.see(key, hasLineID: hasLineID, at: IdentityIndex.Place(file: number, row: row))
      }
    }
    return index.replaced
  }

  /// Gives the records behind the header, with their numbers, the header being 1.
  private func records(
    _ input: ExportInput, _ profile: ExportProfile, _ body: (FieldBuffer, Int) throws -> Void
  ) throws {
    var parser = DelimitedParser(delimiter: profile.dialect.delimiter)
    var isFirst = true
    func take(_ fields: FieldBuffer, _ number: Int) throws {
      if number > profile.headerRecord { try body(fields, number - profile.headerRecord + 1) }
    }
    try input.readBlocks { block in
      try parser.parse(isFirst ? ByteOrderMark.removed(block) : block[...], take)
      isFirst = false
    }
    try parser.finish(take)
  }
}
