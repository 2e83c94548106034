/// The bytes of a stream from its begin.
final class StreamFeed: ByteFeed {
  private let stream: SpooledStream
  private var offset: Int64 = 0

  init(_ stream: SpooledStream) { self.stream = stream }

  func fill(_ memory: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try stream.read(at: offset, into: memory)
    offset += Int64(count)
    return count
  }
}
