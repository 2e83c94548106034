/// Gives the bytes of a source to libxml2 in the pieces that it asks for.
///
/// It looks at what only the bytes can tell in time: the declared encoding, and how many attributes
/// come without an element being reported, for libxml2 compares each with all others of its
/// element.
final class XMLFeed {
  /// More than any table has columns; the work for them grows with their square.
  static let maximumAttributes = 1_000
  /// Marks of an attribute (`="`) that may come within one node.
  ///
  /// Text may hold some too: a description in HTML.
  private static let maximumMarks = 10_000
  private static let headLength = 1_024
  /// The most bytes around the root element: what stands there is kept, and declarations cost much.
  static let maximumAround = 65_536

  private let source: any BlockSource
  private let file: String
  private var block: [UInt8] = []
  private var position = 0
  private var isStarted = false
  private var isEnded = false
  private var followsEquals = false
  private var marks = 0
  /// How many bytes may still come before the root begins, or after it has ended.
  private var around: Int? = XMLFeed.maximumAround

  /// What was thrown while libxml2 asked for bytes: it cannot pass an error on.
  private(set) var failure: (any Error)?
  /// Whether it begins like a page of HTML.
  private(set) var isWebPage = false
  /// Lines that were left out before the declaration.
  private(set) var droppedLines = 0

  init(_ source: any BlockSource, file: String) {
    self.source = source
    self.file = file
  }

  /// Another node has been reported: the marks of attributes are counted anew.
  func nodeReported() { marks = 0 }

  /// The root element has begun: what comes now is data.
  func rootBegan() { around = nil }

  /// The root element has ended.
  func rootEnded() { around = Self.maximumAround }

  /// Fills the memory with the next bytes, as libxml2's read callback.
  ///
  /// - Returns: How many bytes there are, 0 at the end, -1 after an error.
  func fill(_ memory: UnsafeMutableRawBufferPointer) -> Int {
    guard failure == nil else { return -1 }
    do {
      if !isStarted { try start() }
      while position == block.count {
        guard !isEnded, let next = try source.nextBlock() else {
          isEnded = true
          return 0
        }
        block = next
        position = 0
      }
      let piece = block[position..<min(position + memory.count, block.count)]
      memory.copyBytes(from: piece)
      position = piece.endIndex
      try countMarks(piece)
      try countAround(piece.count)
      return piece.count
    } catch {
      failure = error
      return -1
    }
  }

  private func start() throws {
    isStarted = true
    while block.count < Self.headLength, !isEnded {
      guard let next = try source.nextBlock() else {
        isEnded = true
        break
      }
      block += next
    }
    // Shops print blank lines before the declaration, where XML allows none.
    while position < block.count, [0x20, 0x09, 0x0A, 0x0D].contains(block[position]),
      position + 1 < block.count, block[position + 1] != 0
    {
      if block[position] == 0x0A { droppedLines += 1 }
      position += 1
    }
    let head = block[position..<min(position + Self.headLength, block.count)]
    let text = String(decoding: head.filter { $0 != 0 }, as: UTF8.self).lowercased()
    isWebPage = text.contains("<!doctype html") || text.contains("<html")
    if let problem = XMLEncoding.problem(head: head) {
      throw ExportError(
        .data, file: file, problem: problem, mend: "export the file again, encoded in UTF-8")
    }
  }

  private func countAround(_ count: Int) throws {
    guard let allowed = around else { return }
    around = allowed - count
    guard allowed < count else { return }
    throw ExportError(
      .data, file: file,
      problem: "more than \(Self.maximumAround) bytes stand before or behind the data",
      mend: "export the file again without a DOCTYPE and long comments")
  }

  private func countMarks(_ piece: ArraySlice<UInt8>) throws {
    for byte in piece {
      switch byte {
      case 0x3D: followsEquals = true
      case 0x22, 0x27:
        if followsEquals { marks += 1 }
        followsEquals = false
      // UTF-16 has a zero byte between the two.
      case 0x00, 0x20, 0x09, 0x0A, 0x0D: break
      default: followsEquals = false
      }
    }
    guard marks > Self.maximumMarks else { return }
    throw ExportError(
      .data, file: file, problem: "an element has more than \(Self.maximumAttributes) attributes",
      mend: "export the sales themselves, one element for each")
  }
}
