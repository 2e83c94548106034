import CZip

/// An archive as minizip has opened it; it is closed with this object.
final class ZipHandle {
  let access: ZipFileAccess
  let zip: unzFile

  /// Opens the archive behind a descriptor; `nil` when it has no readable directory.
  init?(_ access: ZipFileAccess) {
    self.access = access
    var functions = access.functions
    guard let zip = unzOpen2_64(nil, &functions) else { return nil }
    self.zip = zip
  }

  deinit { unzClose(zip) }
}
