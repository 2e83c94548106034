/// The records of a file that a later record replaces: 12 bytes for each.
struct ReplacedRecords: Sendable {
  /// The numbers of the records in their file, from 0, ascending.
  private var ordinals: [Int] = []
  /// The file of the record that replaces each.
  private var laterFiles: [Int32] = []

  /// None.
  init() {}

  /// Takes records with the files of what replaces them.
  init(_ records: [(ordinal: Int, laterFile: Int)]) {
    for record in records.sorted(by: { $0.ordinal < $1.ordinal })
    where record.ordinal != ordinals.last {
      ordinals.append(record.ordinal)
      laterFiles.append(Int32(record.laterFile))
    }
  }

  /// The place of the first record that is not before an ordinal.
  func place(of ordinal: Int) -> Int {
    var (low, high) = (0, ordinals.count)
    while low < high {
      let middle = (low + high) / 2
      if ordinals[middle] < ordinal { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The file of what replaces a record, when that stands at the place; `nil` when nothing replaces it.
  @inline(__always)
  func later(at place: Int, ordinal: Int) -> Int? {
    guard place < ordinals.count, ordinals[place] == ordinal else { return nil }
    return Int(laterFiles[place])
  }

  /// The file of what replaces a record, or `nil`.
  func later(ordinal: Int) -> Int? { later(at: place(of: ordinal), ordinal: ordinal) }
}
