/// How exports are read on several processors; results do not depend on it.
struct ParallelSettings: Sendable {
  /// How many threads count.
  var threads = 1
  /// The bytes of text that one thread has at a time: what the processor's nearer memory holds.
  var chunkSize = 1 << 18
  /// How bytes are compared.
  var scan = ByteScanner.Kind.best
  /// Exports of fewer bytes together are read plainly, which takes less than to begin.
  var leastBytes: Int64 = 4 << 20
  /// Many small files as well.
  var leastBytesPerFile: Int64 = 1 << 17
  /// Orders whose lines are looked at together for being the same: what these take in memory is bounded.
  var mostCandidates = 1 << 21
}
