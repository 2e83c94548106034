import Synchronization

/// Keeps values for keys that are asked for again, in a bounded amount of memory.
///
/// Any number of threads may use it at once. It is cut into shards by the hash of the key; everything in a shard
/// is guarded by the shard's own lock, which is held for a look-up or a store and never while a value is made.
/// Two threads may therefore make the same value at the same time: both are equal, and one is kept.
///
/// A shard has two generations. When the young one is full it becomes the old one, and what was the old one is
/// forgotten; a value that is asked for again moves to the young one. So what is used often stays, and nothing
/// has to be searched for what to forget.
final class BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// A key with its hash, which is worked out once for shard and table.
  private struct Place: Hashable {
    let key: Key
    let hash: Int

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  private struct Generations {
    var young: [Place: (value: Value, bytes: Int)] = [:]
    var old: [Place: (value: Value, bytes: Int)] = [:]
    var youngBytes = 0
  }

  private final class Shard: Sendable {
    let generations = Mutex(Generations())
  }

  private let shards: [Shard]
  private let mostOfGeneration: Int
  private let mostBytesOfGeneration: Int

  /// Makes a cache.
  ///
  /// - Parameters:
  ///   - most: The most values that are kept, about.
  ///   - mostBytes: The most bytes that they take together, by what is said of each.
  ///   - shards: How many threads may look something up at the same moment, about.
  init(most: Int, mostBytes: Int, shards: Int = 16) {
    self.shards = (0..<shards).map { _ in Shard() }
    mostOfGeneration = max(most / shards / 2, 1)
    mostBytesOfGeneration = max(mostBytes / shards / 2, 1)
  }

  /// The value of a key; `nil` when it is not, or no longer, kept.
  func value(_ key: Key) -> Value? {
    let place = Place(key: key, hash: key.hashValue)
    return shard(place).generations.withLock { generations in
      if let entry = generations.young[place] { return entry.value }
      guard let entry = generations.old[place] else { return nil }
      keep(entry, at: place, in: &generations)
      return entry.value
    }
  }

  /// Keeps a value.
  ///
  /// - Parameters:
  ///   - value: The value; one that alone takes more than a generation is not kept.
  ///   - key: Its key.
  ///   - bytes: The memory that key and value take, about.
  func keep(_ value: Value, for key: Key, bytes: Int) {
    guard bytes <= mostBytesOfGeneration else { return }
    let place = Place(key: key, hash: key.hashValue)
    shard(place).generations.withLock { keep((value, bytes), at: place, in: &$0) }
  }

  private func keep(
    _ entry: (value: Value, bytes: Int), at place: Place, in generations: inout Generations
  ) {
    if generations.young.count >= mostOfGeneration
      || generations.youngBytes + entry.bytes > mostBytesOfGeneration
    {
      generations.old = generations.young
      generations.young = [:]
      generations.youngBytes = 0
    }
    if let replaced = generations.young.updateValue(entry, forKey: place) {
      generations.youngBytes -= replaced.bytes
    }
    generations.youngBytes += entry.bytes
  }

  /// How many values are kept, and the bytes of the young ones; for tests.
  var size: (values: Int, youngBytes: Int) {
    shards.reduce((0, 0)) { sum, shard in
      shard.generations.withLock {
        (sum.0 + $0.young.count + $0.old.count, sum.1 + $0.youngBytes)
      }
    }
  }

  private func shard(_ place: Place) -> Shard {
    shards[Int(UInt(bitPattern: place.hash) >> 32) % shards.count]
  }
}
