extension CellHash {
  @inline(__always)
  mutating func take(_ cell: UnsafeBufferPointer<UInt8>) {
    guard let base = cell.baseAddress else { return take(0, 0) }
    take(base, count: cell.count)
  }
}
