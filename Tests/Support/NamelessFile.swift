import Foundation

/// A file on the disk without a name, closed and gone with this object.
package final class NamelessFile {
  package let descriptor: Int32

  /// Writes the bytes.
  package init(_ bytes: [UInt8]) throws {
    var template = Array((NSTemporaryDirectory() + "/impact-test-XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    unlink(template)
    try FileHandle(fileDescriptor: descriptor).write(contentsOf: Data(bytes))
  }

  deinit { close(descriptor) }
}
