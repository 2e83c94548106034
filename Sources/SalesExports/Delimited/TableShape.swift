import Impact

/// The shape of a table as its first records show it, whatever its words mean.
///
/// Record numbers count from 1, and all records of the file count, blank ones too.
struct TableShape: Hashable {
  /// How many records stand before the table: titles, notes, blank ones.
  private(set) var preamble = 0
  /// The records of the header; `nil` when data begin with the first record of the table.
  private(set) var header: ClosedRange<Int>?
  /// The names of the columns, those of several records joined by a blank; none without a header.
  private(set) var names: [String] = []
  /// How many cells a record has.
  private(set) var width = 0
  /// The columns that hold figures, days, times or addresses.
  private(set) var typedColumns: Set<Int> = []
  /// How many records stand behind the table: blank ones, sums and notes of a single cell.
  ///
  /// It is 0 when the head is not the whole file.
  private(set) var footer = 0
  /// The record with which a second table begins in the head: it repeats the header.
  private(set) var secondTable: Int?

  /// The most records that a header has.
  private static let deepestHeader = 3
  /// How many records tell the types of the columns.
  private static let sampleCount = 200

  /// The first record of data.
  var firstData: Int { (header?.upperBound ?? preamble) + 1 }

  /// Looks at the first records of a table.
  ///
  /// - Parameters:
  ///   - records: The first records in their order.
  ///   - isWhole: Whether these are all.
  init(_ records: [FieldBuffer], isWhole: Bool) {
    width = Self.usualWidth(records)
    guard let start = firstRecord(records) else {
      preamble = records.count
      return
    }
    preamble = start
    typedColumns = types(records.dropFirst(start + 1))
    if looksLikeHeader(records[start], isAlone: records.dropFirst(start + 1).allSatisfy(\.isBlank))
    {
      var last = start
      while last + 1 < records.count, last + 1 < start + Self.deepestHeader,
        continuesHeader(
          records[last + 1], of: records[start], before: records[(last + 2)...])
      {
        last += 1
      }
      typedColumns = types(records[(last + 1)...])
      header = (start + 1)...(last + 1)
      names = (0..<records[start].count).map { column in
        records[start...last].map { String(decoding: $0[column], as: UTF8.self) }
          .filter { !$0.isEmpty }.joined(separator: " ")
      }
      let second = records.indices.dropFirst(last + 1).first { repeatsHeader(records[$0]) }
      secondTable = second.map { $0 + 1 }
      fitNames(to: records[(last + 1)..<(second ?? records.count)])
    }
    if isWhole {
      let data = records.dropFirst(firstData - 1)
      footer = data.reversed().prefix { isNote($0) }.count
      if footer == data.count { footer = data.reversed().prefix(while: \.isBlank).count }
    }
  }

  /// Whether a record is the header once more, as where tables were joined.
  func repeatsHeader(_ record: FieldBuffer) -> Bool {
    guard header != nil, names.count > 1, record.count > 1 else { return false }
    let shared = min(names.count, record.count)
    guard shared * 5 >= names.count * 4 else { return false }
    var same = 0
    for column in 0..<shared {
      let name = record[column]
      let full = names[column].utf8
      // Of a header over several records the first one is enough.
      if full.elementsEqual(name) || !name.isEmpty && full.starts(with: name) { same += 1 }
    }
    return same * 5 >= shared * 4
  }

  // MARK: Parts

  /// The number of cells that most records have; of two the one that comes first.
  private static func usualWidth(_ records: some Collection<FieldBuffer>) -> Int {
    var counts: [Int: Int] = [:]
    for record in records where !record.isBlank { counts[record.count, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return records.first { !$0.isBlank && counts[$0.count] == most }?.count ?? 0
  }

  /// Makes the header as wide as most data: a name for each cell, no empty names too many.
  private mutating func fitNames(to data: ArraySlice<FieldBuffer>) {
    let usual = Self.usualWidth(data)
    if data.count(where: { $0.count == usual }) * 2 > data.count(where: { !$0.isBlank }) {
      let tooMany = names.count - usual
      if tooMany > 0, names.count(where: \.isEmpty) == tooMany {
        names.removeAll(where: \.isEmpty)
      }
      while names.count < usual { names.append("") }
    }
    width = names.count
  }

  private static func filled(_ record: FieldBuffer) -> Int {
    (0..<record.count).count { !record[$0].allSatisfy { $0 == 0x20 || $0 == 0x09 } }
  }

  /// The first record of the table; before it stand notes of one or two cells.
  private func firstRecord(_ records: [FieldBuffer]) -> Int? {
    let first = records.firstIndex { !$0.isBlank }
    let least = width < 3 ? 1 : width < 5 ? 2 : 3
    return records.firstIndex {
      Self.filled($0) >= least && $0.count >= min(width, 2)
    } ?? first
  }

  /// The columns in which most cells that are filled have a type.
  private func types(_ records: ArraySlice<FieldBuffer>) -> Set<Int> {
    var typed = [Int](repeating: 0, count: width)
    var filled = typed
    var count = 0
    for record in records.prefix(Self.sampleCount) where !record.isBlank {
      count += 1
      for column in 0..<min(width, record.count) {
        let type = CellType(record[column])
        if type != .empty { filled[column] += 1 }
        if type.isTyped { typed[column] += 1 }
      }
    }
    // A single value in many rows may have slipped out of its column.
    return Set(
      (0..<width).filter { typed[$0] * 20 >= max(count, 1) && typed[$0] * 5 >= filled[$0] * 3 })
  }

  private func looksLikeHeader(_ record: FieldBuffer, isAlone: Bool) -> Bool {
    let types = (0..<record.count).map { column -> CellType in
      // Years may be names of columns; no export sells by year without more.
      CellType.isYear(record[column]) ? .text : CellType(record[column])
    }
    let typed = types.count(where: \.isTyped)
    let words = types.count { $0 == .text }
    guard !isAlone, !typedColumns.isEmpty else { return typed <= words }
    let typedHere = typedColumns.count { $0 < types.count && types[$0].isTyped }
    let wordsHere = typedColumns.count { $0 < types.count && types[$0] == .text }
    return wordsHere > typedHere
  }

  /// Whether a record goes on with the header: the same again, or words where figures belong.
  private func continuesHeader(
    _ record: FieldBuffer, of first: FieldBuffer, before rest: ArraySlice<FieldBuffer>
  ) -> Bool {
    guard record.count == first.count, !record.isBlank else { return false }
    if width > 1, (0..<first.count).allSatisfy({ record[$0].elementsEqual(first[$0]) }) {
      return true
    }
    // A single row of data tells nothing: its figures may be the exception.
    guard rest.count(where: { !$0.isBlank }) > 1 else { return false }
    let typed = types(rest)
    let cells = (0..<record.count).map { CellType(record[$0]) }
    let words = typed.count { cells.indices.contains($0) && cells[$0] == .text }
    return words > 1 && words * 2 > typed.count && !cells.contains(where: \.isTyped)
  }

  private func isNote(_ record: FieldBuffer) -> Bool {
    record.isBlank || width > 2 && Self.filled(record) == 1
  }
}
