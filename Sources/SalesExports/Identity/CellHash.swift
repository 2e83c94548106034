/// A hash of 128 bits over cells: two lanes of folded multiplications, as in wyhash (Wang Yi, public domain).
///
/// The same cells give the same hash in every run and on every machine. It tells different texts from each
/// other and is no proof against somebody who looks for two that are alike.
struct CellHash: Hashable {
  private(set) var low: UInt64 = 0x9E37_79B9_7F4A_7C15
  private(set) var high: UInt64 = 0xD1B5_4A32_D192_ED03

  /// The lanes as one number.
  var value: UInt128 { UInt128(high) << 64 | UInt128(low) }

  /// Takes two words.
  @inline(__always)
  mutating func take(_ first: UInt64, _ second: UInt64) {
    low = Self.folded(first ^ low ^ 0xA076_1D64_78BD_642F, second ^ 0xE703_7ED1_A0B4_28DB)
    high = Self.folded(second ^ high ^ 0x8EBC_6AF0_9C88_C6E3, first ^ 0x5899_65CC_7537_4CC3)
  }

  /// Takes another hash.
  @inline(__always)
  mutating func take(_ other: CellHash) { take(other.low, other.high) }

  /// Takes a cell; its length counts, so that two cells are never taken for one.
  @inline(__always)
  mutating func take(_ bytes: UnsafePointer<UInt8>, count: Int) {
    var (bytes, left) = (bytes, count)
    while left > 16 {
      take(Self.word(bytes), Self.word(bytes + 8))
      bytes += 16
      left -= 16
    }
    let mark = UInt64(truncatingIfNeeded: count) &* 0xC2B2_AE3D_27D4_EB4F
    if left >= 8 {
      take(Self.word(bytes), Self.word(bytes + left - 8) ^ mark)
    } else if left >= 4 {
      take(Self.halfWord(bytes) << 32 | Self.halfWord(bytes + left - 4), mark)
    } else if left > 0 {
      let sides = UInt64(bytes[0]) << 16 | UInt64(bytes[left - 1])
      take(sides | UInt64(bytes[left / 2]) << 8, mark)
    } else {
      take(0, mark)
    }
  }

  /// Takes a cell.
  mutating func take(_ cell: some Collection<UInt8>) {
    let isTaken: Void? = cell.withContiguousStorageIfAvailable { bytes in
      withUnsafePointer(to: 0 as UInt8) { empty in
        take(bytes.baseAddress ?? empty, count: bytes.count)
      }
    }
    if isTaken == nil { take(Array(cell)) }
  }

  @inline(__always)
  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  @inline(__always)
  private static func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
  }

  @inline(__always)
  private static func halfWord(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(UInt32(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt32.self)))
  }
}
