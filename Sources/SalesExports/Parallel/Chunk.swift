import CByteScan

/// A piece of a delimited text that begins and ends with a record, and the ends of its cells.
///
/// The memory is used again for other pieces. A chunk belongs to one thread at a time.
final class Chunk {
  /// How many bytes are read at once, and the longest record.
  let capacity: Int
  /// The text; cell `i` ends before `bytes[ends[i]]`, and one byte stands between two cells.
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  /// A mark for each 64 bytes of the text.
  let marks: UnsafeMutablePointer<impact_marks>
  /// Where cells end.
  let ends: UnsafeMutablePointer<UInt32>
  /// The last cell of each record: its place in `ends`.
  let lastCells: UnsafeMutablePointer<UInt32>

  /// The bytes of text.
  var count = 0
  /// The records of the text.
  var records = 0
  /// The place among the chunks of the file, from 0.
  var number = 0
  /// The records of the file that stand before it.
  var recordsBefore = 0
  /// Whether cells are as written, with quotation marks and carriage returns; else they were read by the
  /// reference parser and only their text is here.
  var isRaw = true
  /// Whether any byte lies beyond ASCII.
  var hasOthers = false
  /// Whether any quotation mark is among the bytes.
  var hasQuotes = false
  /// Whether a byte order mark stood before the text.
  var hadByteOrderMark = false
  /// Runs of bytes beyond ASCII, where the text was taken apart when it was read.
  var encoding = EncodingEvidence()

  /// Behind the text: a block of 64 bytes may go on, and a last line feed may be added.
  private static let slack = 128

  private let memory: UnsafeMutableRawPointer

  /// Makes room for a text.
  ///
  /// - Parameter capacity: How many bytes are read at once; the text can be as long again, by what was left of
  ///   the chunk before.
  init(capacity: Int) {
    self.capacity = capacity
    let most = capacity * 2 + Self.slack
    memory = .allocate(byteCount: most, alignment: Self.page)
    bytes = memory.bindMemory(to: UInt8.self, capacity: most)
    bytes.initialize(repeating: 0, count: most)
    marks = .allocate(capacity: most / 64 + 2)
    // A text of delimiters only has as many cells as bytes; the memory is touched as far as it is used.
    ends = .allocate(capacity: most)
    lastCells = .allocate(capacity: most)
  }

  /// Begins with what was left of the chunk before; what is read comes behind it.
  ///
  /// That it does so at the begin of a page makes the system's copy several times as fast.
  ///
  /// - Parameter rest: At most as many bytes as are read at once.
  func begin(with rest: [UInt8]) {
    let base = memory.assumingMemoryBound(to: UInt8.self)
    let start = (rest.count + Self.page - 1) / Self.page * Self.page
    bytes = base + (start <= capacity ? start - rest.count : 0)
    bytes.update(from: rest, count: rest.count)
    count = rest.count
  }

  private static let page = 4_096

  deinit {
    memory.deallocate()
    marks.deallocate()
    ends.deallocate()
    lastCells.deallocate()
  }

  /// Lists the ends of cells and records of a scanned text.
  func listCells() {
    guard isRaw else { return }
    var cells = 0
    var record = 0
    for block in 0..<((count + 63) / 64) {
      let mark = marks[block]
      var lines = mark.lines
      while lines != 0 {
        let before = lines & (0 &- lines) &- 1
        lastCells[record] = UInt32(truncatingIfNeeded: cells + (mark.ends & before).nonzeroBitCount)
        record += 1
        lines &= lines &- 1
      }
      var left = mark.ends
      let start = block * 64
      while left != 0 {
        ends[cells] = UInt32(truncatingIfNeeded: start + left.trailingZeroBitCount)
        cells += 1
        left &= left &- 1
      }
    }
  }

  /// The runs of bytes beyond ASCII in a scanned text.
  func findEncoding() {
    guard isRaw, hasOthers || hadByteOrderMark else { return }
    var run: [UInt8] = hadByteOrderMark ? ByteOrderMark.bytes : []
    for block in 0..<((count + 63) / 64) {
      var others = marks[block].others
      if others == 0, run.isEmpty { continue }
      let end = min(64, count - block * 64)
      var index = 0
      while index < end {
        if others & 1 == 0 {
          if !run.isEmpty {
            encoding.see(run)
            encoding.finish()
            run.removeAll(keepingCapacity: true)
          }
          if others == 0 { break }
          let skipped = others.trailingZeroBitCount
          others >>= UInt64(skipped)
          index += skipped
        } else {
          run.append(bytes[block * 64 + index])
          others >>= 1
          index += 1
        }
      }
    }
    encoding.see(run)
    encoding.finish()
  }
}
