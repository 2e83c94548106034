import Foundation

/// An order of ids in which counted numbers ascend: shorter ones first, then by bytes.
enum IDOrder {
  @inline(__always)
  static func isAfter(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    guard left.count == right.count else { return left.count > right.count }
    guard let one = left.baseAddress, let other = right.baseAddress else { return false }
    return memcmp(one, other, left.count) > 0
  }

  @inline(__always)
  static func isEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    guard left.count == right.count else { return false }
    guard let one = left.baseAddress, let other = right.baseAddress else { return true }
    return memcmp(one, other, left.count) == 0
  }
}
