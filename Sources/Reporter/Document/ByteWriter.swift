/// Writes text into memory that is large enough for it.
struct ByteWriter {
  private let memory: UnsafeMutableBufferPointer<UInt8>
  /// How many bytes were written.
  private(set) var count = 0

  /// Begins at the begin of memory; writing more than it holds ends the program.
  init(_ memory: UnsafeMutableBufferPointer<UInt8>) { self.memory = memory }

  mutating func add(_ byte: UInt8) {
    memory[count] = byte
    count += 1
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    let room = UnsafeMutableBufferPointer(rebasing: memory[count..<(count + bytes.count)])
    _ = room.update(from: bytes)
    count += bytes.count
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }
}
