/// A member of a zip archive, as its directory lists it.
struct ZipMember {
  /// The name as it is written, with `/` between folders; only for finding members, never shown.
  let path: String
  /// The name without what could deceive: `..`, a root, a drive, control characters.
  let name: String
  /// How many bytes it has in the archive.
  let packedSize: UInt64
  /// How many bytes it says to have when unpacked.
  let size: UInt64
  /// The compression method's number in the zip format.
  let method: UInt
  let isFolder: Bool
  let isEncrypted: Bool
  /// The place in the directory, by which it is opened.
  let directoryPosition: UInt64
  let number: UInt64

  /// Whether a system or program wrote it for itself, like `__MACOSX/` and `.DS_Store`.
  ///
  /// These are the names that are passed by in a folder, too.
  var isHidden: Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasPrefix("_") }
  }

  /// Why it cannot be unpacked; `nil` when it can.
  var refusal: (problem: String, mend: String)? {
    if isEncrypted {
      return ("is locked with a password", "unpack it with the password, and name the folder")
    }
    // minizip does not read the fields in which the sizes of such members stand.
    if size == UInt64(UInt32.max) || packedSize == UInt64(UInt32.max) {
      return ("is written like a file of 4 GiB or more", "unpack it, and name the folder")
    }
    let way: String
    switch method {
    case 0, 8: return nil
    case 9: way = "Deflate64"
    case 12: way = "bzip2"
    case 14: way = "LZMA"
    case 93: way = "Zstandard"
    case 95: way = "xz"
    default: way = "an unknown method (\(method))"
    }
    return ("is packed with \(way)", "unpack the archive, and name the folder")
  }

  /// Names a member from the bytes of the directory.
  static func names(of bytes: ArraySlice<UInt8>, number: UInt64) -> (path: String, name: String) {
    // Some programs of Windows write backslashes, against the format.
    let path = String(decoding: bytes, as: UTF8.self).replacing("\\", with: "/")
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    let hasDrive = parts.first?.dropFirst().first == ":"
    let isSafe =
      !path.hasPrefix("/") && !hasDrive && !parts.contains("..") && !parts.contains(".")
    let kept = isSafe ? parts.joined(separator: "/") : String(parts.last ?? "")
    let shown = kept.unicodeScalars.map { scalar -> Character in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: "_"
      default: Character(scalar)
      }
    }
    let isNothing = shown.isEmpty || kept == ".." || kept == "." || (hasDrive && parts.count == 1)
    return (path, isNothing ? "member \(number + 1)" : String(shown))
  }
}
