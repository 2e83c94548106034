import Impact

/// A delimited export that is read in chunks.
final class ParallelFile {
  let input: ExportInput
  let survey: Survey
  let look: Survey.Look
  let format: DelimitedFormat
  /// How it is read, by what is known up to now.
  var export: OpenedExport
  private var known: FileDigest?
  private let changeMark: [Int]?

  /// The records at the begin that are believed at first.
  private static let firstRecords = 2_000

  private struct Enough: Error {}

  /// Looks at the begin of a file.
  ///
  /// - Parameters:
  ///   - input: The file.
  ///   - options: How it is read.
  ///   - matcher: Finds out what lines are.
  /// - Throws: ``ExportError`` and ``ChunkCutter/Unsuited`` for what is not read in chunks.
  init(_ input: ExportInput, options: ReadingOptions, matcher: Matcher) throws {
    self.input = input
    changeMark = input.changeMark
    survey = Survey(input: input, options: options, matcher: matcher)
    let scan = try InputScan(headOf: input, encoding: options.encoding)
    guard scan.shape == .delimited, scan.encoding == .utf8 else { throw ChunkCutter.Unsuited() }
    look = try survey.look(scan)
    guard let records = look.header.candidate.source as? DelimitedRecords else {
      throw ChunkCutter.Unsuited()
    }
    format = records.format
    var evidence = look.emptyEvidence(matcher)
    let header = look.header.record
    let offset = look.offset
    do {
      try look.source.records { fields, number in
        if number > header { evidence.see(fields, row: number - offset) }
        if number >= header + Self.firstRecords { throw Enough() }
      }
    } catch is Enough {}
    export = survey.openProvisionally(look, evidence)
  }

  /// Opens the bytes: a file by itself, anything else through what unpacks it, on a thread of its own.
  ///
  /// - Parameter counted: Counts and hashes what is packed while it is read.
  /// - Returns: The bytes from their begin.
  /// - Throws: ``ExportError`` when the file cannot be opened.
  func feed(_ counted: DigestBlocks?) throws -> any ByteFeed {
    if isPlain { return try input.feed() }
    let bytes: any BlockSource = try counted ?? input.open()
    let blocks = look.scan.isPacked ? try GzipBlocks(bytes, file: input.name) : bytes
    return BlockFeed(ThreadedBlocks(blocks))
  }

  /// Refuses a file that was written to since it was looked at: what was counted may be of neither state.
  ///
  /// - Throws: ``ExportError`` for such a file.
  func refuseChange() throws {
    guard input.changeMark != changeMark else { return }
    throw ExportError(
      .unreadable, file: input.name, problem: "the file was changed while it was read",
      mend: "run the command again when nothing writes to it")
  }

  /// The digest of the file: of a plain one it is worked out once, however often the file is counted.
  func digest(isNeeded: Bool) throws -> FileDigest {
    if let known, known.isNeeded == isNeeded { return known }
    let digest = try FileDigest(self, isNeeded: isNeeded)
    if isPlain { known = digest }
    return digest
  }

  /// Whether its bytes stand in a file as they are, so that several threads can read them.
  var isPlain: Bool { input.isPlain && !look.scan.isPacked }

  /// What the threads that count it share; `nil` when only the plain reader can read it.
  func job(
    _ index: Int, options: ReadingOptions, matcher: Matcher, rules: LineRules,
    screening: OrderScreen.Mode, replaced: ReplacedRecords = ReplacedRecords(),
    keepsLines: Bool = false
  ) -> CountingJob? {
    let evidence = look.emptyEvidence(matcher)
    guard let plan = ColumnPlan(export, evidence: evidence, options: options, matcher: matcher)
    else { return nil }
    return CountingJob(
      index: index, export: export, plan: plan, format: format, matcher: matcher, options: options,
      rules: rules, replaced: replaced, screening: screening, keepsLines: keepsLines,
      emptyEvidence: evidence)
  }
}
