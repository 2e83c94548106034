/// How much may be unpacked of how little: a small file must not keep the program busy for days.
///
/// The memory is bounded anyway, for packed bytes are read as a stream; what is bounded here is
/// time. Deflate packs at most 1032:1, so a limit near that would stop nothing. Rows of sales pack
/// about 10:1, and one kilobyte of them that is repeated for ever 206:1; beyond is no export.
struct UnpackingLimits {
  /// How many bytes may come of one packed byte.
  var ratio: UInt64 = 256
  /// How many bytes may come on top, for small files of blanks and zeros.
  var allowance: UInt64 = 64 << 20
  /// The most bytes that may come at all.
  var most: UInt64 = 1 << 40
  /// The most members that an archive may list.
  var members = 10_000

  /// Whether so many unpacked bytes may come of so many packed ones.
  func allows(unpacked: UInt64, packed: UInt64) -> Bool {
    guard unpacked <= most else { return false }
    let (product, isOver) = packed.multipliedReportingOverflow(by: ratio)
    guard !isOver else { return true }
    let (limit, isOverAgain) = product.addingReportingOverflow(allowance)
    return isOverAgain || unpacked <= limit
  }
}
