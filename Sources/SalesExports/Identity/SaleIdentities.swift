import Impact

/// What is known of the identity of lines over all inputs, before any is counted.
struct SaleIdentities {
  /// The base names of the inputs.
  let files: [String]
  /// The names of the sources.
  let sources: [String]
  private let sourceOfFile: [Int]
  private var index: IdentityIndex
  private var mentions: MentionIndex
  /// The sources whose sales do not count again, each with the one in which they stand.
  private let repeatedSources: [Int: String]
  /// Pairs of sources whose sales the user calls different.
  private let distinct: Set<Set<Int>>
  /// The sources of which all inputs have line ids.
  private let identified: Set<Int>
  /// The records that a later one replaces, by file, where they were found without the index.
  private var replaced: [ReplacedRecords] = []

  /// Looks at all lines.
  ///
  /// - Parameters:
  ///   - exports: The inputs, in the order in which later ones win.
  ///   - options: How they are read.
  ///   - matcher: Finds out what lines are.
  /// - Throws: ``ExportError`` when an input cannot be read, or a source is named that is none.
  init(_ exports: [OpenedExport], options: ReadingOptions, matcher: Matcher) throws {
    try self.init(unread: exports, options: options, matcher: matcher)
    guard hasSeveralSources || Self.canRepeat(exports) else { return }
    for (number, export) in exports.enumerated() {
      var lines = LineReader(profile: export.profile, options: options, matcher: matcher)
      try export.records { see($0, at: $1, of: number, by: &lines) }
    }
  }

  /// Takes the inputs without looking at their lines: none is known to stand twice.
  ///
  /// - Parameters:
  ///   - exports: The inputs, in the order in which later ones win.
  ///   - options: How they are read.
  ///   - matcher: Finds out what lines are.
  /// - Throws: ``ExportError`` when a source is named that is none.
  init(unread exports: [OpenedExport], options: ReadingOptions, matcher: Matcher) throws {
    files = exports.map(\.profile.file)
    var known: [LineSource] = []
    sourceOfFile = exports.map { export in
      let source = LineSource(export.profile, matcher: matcher)
      if let place = known.firstIndex(where: { $0.key == source.key }) { return place }
      known.append(source)
      return known.count - 1
    }
    sources = known.map(\.name)
    let sources = sources
    repeatedSources = try Self.repeated(sources, options)
    distinct = Set(
      options.distinctSales.map { pair in
        Set([pair.first, pair.second].compactMap { sources.firstIndex(of: $0) })
      })
    // Two reports of one platform know a line by the same: by its id only where both have one.
    let ofFile = sourceOfFile
    let unidentified = exports.indices.filter { exports[$0].profile.columns[.lineID] == nil }
    identified = Set(ofFile).subtracting(unidentified.map { ofFile[$0] })
    index = IdentityIndex()
    mentions = MentionIndex()
  }

  /// Looks at a record of an input.
  mutating func see(
    _ fields: FieldBuffer, at place: OpenedExport.Place, of file: Int, by lines: inout LineReader
  ) {
    guard case .line(let line) = lines.read(fields, row: place.row) else { return }
    let source = sourceOfFile[file]
    if hasSeveralSources { mentions.add(lines.orderID(fields), source: source, day: line.day) }
    let at = IdentityIndex.Place(file: file, ordinal: place.ordinal)
    if let (key, style) = lines.credit(fields, of: line) {
      index.seeCredit(key, style: style, at: at, row: place.row)
    }
    guard
      let (key, hasLineID) = lines.key(fields, of: line, byLineID: identified.contains(source))
    else { return }
    index.see(key, hasLineID: hasLineID, at: at, row: place.row)
  }

  /// The records that were found to be replaced, as pairs of file and record with the file of the later one.
  var replacements: [(place: IdentityIndex.Place, laterFile: Int)] {
    index.replaced.map { ($0.key, $0.value.file) }
  }

  /// The inputs with records that are known to be replaced, by file.
  func with(replaced: [ReplacedRecords]) -> SaleIdentities {
    var identities = self
    identities.replaced = replaced
    return identities
  }

  /// Whether any line can stand twice: one export without line ids cannot repeat one, as equal lines of an
  /// order are twins.
  static func canRepeat(_ exports: [OpenedExport]) -> Bool {
    let identified = exports.filter {
      $0.profile.columns[.orderID] != nil || $0.profile.columns.alternates[.orderID] != nil
    }
    return identified.count > 1 || identified.contains { $0.profile.columns[.lineID] != nil }
  }

  private static func repeated(_ sources: [String], _ options: ReadingOptions) throws -> [Int:
    String]
  {
    for name in (options.sameSales + options.distinctSales).flatMap({ [$0.first, $0.second] })
    where !sources.contains(name) {
      throw ExportError(
        .option, file: "", problem: "no source has the name '\(name)'",
        mend: "the sources are \(sources.joined(separator: ", "))")
    }
    return Dictionary(
      options.sameSales.compactMap { pair in
        sources.firstIndex(of: pair.second).map { ($0, pair.first) }
      }
    ) { first, _ in first }
  }

  /// Whether the inputs come from more than one source.
  var hasSeveralSources: Bool { sources.count > 1 }

  /// The source of an input.
  func source(of file: Int) -> Int { sourceOfFile[file] }

  /// The source of which the user said that it has the sales of the input's source, or `nil`.
  func sourceWithTheSalesOf(_ file: Int) -> String? { repeatedSources[sourceOfFile[file]] }

  /// The record that replaces a record, or `nil`.
  func replacement(file: Int, ordinal: Int) -> IdentityIndex.Replacement? {
    guard replaced.isEmpty else {
      return replaced[file].later(ordinal: ordinal).map {
        IdentityIndex.Replacement(file: $0, row: nil)
      }
    }
    return index.replaced[IdentityIndex.Place(file: file, ordinal: ordinal)]
  }

  /// Another source of which a record mentions an order, or `nil`.
  ///
  /// - Parameters:
  ///   - cells: The cells in which it may be mentioned.
  ///   - number: The record's own number of the order: some connectors take the marketplace's number over. Of two
  ///     sources that have the number only the later one repeats it.
  ///   - file: The input.
  ///   - day: The day of the record.
  /// - Returns: The source.
  func source(
    mentionedIn cells: [ArraySlice<UInt8>], number: ArraySlice<UInt8>, by file: Int,
    day: CalendarDay
  ) -> Int? {
    let own = sourceOfFile[file]
    let isOpen = { (other: Int) in !distinct.contains([own, other]) }
    for cell in cells {
      let other = mentions.source(mentionedIn: cell, by: own, day: day, where: isOpen)
      if let other { return other }
    }
    return mentions.source(mentionedIn: number, by: own, day: day) { isOpen($0) && $0 < own }
  }

  /// The overlaps of the sources of which nothing tells what is the same.
  func overlaps(_ reading: SalesReading, options: ReadingOptions) -> [SourceOverlap] {
    sources.indices.flatMap { one in
      ((one + 1)..<sources.count).compactMap { other in
        let isSaid = (options.sameSales + options.distinctSales).contains {
          $0.isOf(sources[one], sources[other])
        }
        guard !isSaid, !explains(reading, one, other) else { return nil }
        let overlap = reading.overlap.overlap((one, sources[one]), (other, sources[other]))
        return overlap.isSuspicious ? overlap : nil
      }
    }
  }

  /// Whether order ids tell what is the same in two sources: in more than a few records of the smaller one.
  private func explains(_ reading: SalesReading, _ one: Int, _ other: Int) -> Bool {
    func rows(_ source: Int) -> Int64 {
      zip(sourceOfFile, reading.inputs).reduce(0) {
        $0 + ($1.0 == source ? $1.1.reconciliation.rowsRead : 0)
      }
    }
    return reading.mentions[[one, other], default: 0] * 20 >= min(rows(one), rows(other))
  }
}
