import CZip
import Foundation

/// Reads the file of an archive for minizip by its descriptor alone.
///
/// So a file without a name will do. It keeps its own place and never moves that of the descriptor:
/// several members can be read at once.
final class ZipFileAccess {
  private static let windowSize = 1 << 14

  private let descriptor: Int32
  /// How many bytes the file has.
  let size: UInt64
  private var position: UInt64 = 0
  private var window: [UInt8] = []
  private var windowStart: UInt64 = 0
  /// Whether the system failed to read, which is not the archive's fault.
  private(set) var hasFailed = false
  // minizip takes zeros for what it cannot read unless it is told of an error.
  private var wasShort = false

  /// Reads the file behind a descriptor; `nil` when it is no file with a size.
  init?(_ descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.descriptor = descriptor
    size = UInt64(max(0, status.st_size))
  }

  /// The functions that minizip calls; this object must outlive them.
  var functions: zlib_filefunc64_def {
    var functions = zlib_filefunc64_def()
    functions.opaque = Unmanaged.passUnretained(self).toOpaque()
    functions.zopen64_file = { opaque, _, _ in opaque }
    functions.zread_file = { opaque, _, buffer, count in
      ZipFileAccess.of(opaque)?.read(into: buffer, Int(clamping: count)) ?? 0
    }
    functions.zwrite_file = { _, _, _, _ in 0 }
    functions.ztell64_file = { opaque, _ in ZipFileAccess.of(opaque)?.position ?? 0 }
    functions.zseek64_file = { opaque, _, offset, origin in
      ZipFileAccess.of(opaque)?.seek(offset, origin) == true ? 0 : -1
    }
    functions.zclose_file = { _, _ in 0 }
    functions.zerror_file = { opaque, _ in ZipFileAccess.of(opaque)?.wasShort == false ? 0 : -1 }
    return functions
  }

  private static func of(_ opaque: UnsafeMutableRawPointer?) -> ZipFileAccess? {
    opaque.map { Unmanaged<ZipFileAccess>.fromOpaque($0).takeUnretainedValue() }
  }

  private func seek(_ offset: UInt64, _ origin: Int32) -> Bool {
    let base: UInt64
    switch origin {
    case ZLIB_FILEFUNC_SEEK_SET: base = 0
    case ZLIB_FILEFUNC_SEEK_CUR: base = position
    case ZLIB_FILEFUNC_SEEK_END: base = size
    default: return false
    }
    let (place, isOver) = base.addingReportingOverflow(offset)
    guard !isOver, place <= size else { return false }
    position = place
    return true
  }

  private func read(into buffer: UnsafeMutableRawPointer?, _ count: Int) -> UInt {
    guard let buffer else { return 0 }
    var done = 0
    while done < count {
      // minizip reads the directory byte by byte; the window spares a call of the system for each.
      if position < windowStart || position - windowStart >= UInt64(window.count) {
        guard fillWindow() else { break }
      }
      let start = Int(position - windowStart)
      let length = min(count - done, window.count - start)
      window.withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        (buffer + done).copyMemory(from: base + start, byteCount: length)
      }
      done += length
      position += UInt64(length)
    }
    wasShort = done < count
    return UInt(done)
  }

  private func fillWindow() -> Bool {
    guard position < size else { return false }
    windowStart = position
    var count = 0
    window = [UInt8](unsafeUninitializedCapacity: Self.windowSize) { buffer, filled in
      repeat {
        count = pread(descriptor, buffer.baseAddress, Self.windowSize, off_t(position))
      } while count < 0 && errno == EINTR
      filled = max(0, count)
    }
    if count < 0 { hasFailed = true }
    return count > 0
  }
}
