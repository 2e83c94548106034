/// Bytes that are written many times; they stay as long as the program runs.
struct Phrase: @unchecked Sendable {
  let bytes: UnsafePointer<UInt8>
  let count: Int

  /// The bytes of a text.
  init(_ text: String) {
    let utf8 = Array(text.utf8)
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, utf8.count))
    copy.initialize(from: utf8, count: utf8.count)
    bytes = UnsafePointer(copy)
    count = utf8.count
  }
}
