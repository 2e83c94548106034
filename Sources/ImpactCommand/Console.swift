import Foundation

/// Data goes to standard output, words go to standard error.
enum Console {
  /// Writes data.
  static func write(_ text: String) { print(text, terminator: "") }

  /// Writes what is still held back.
  ///
  /// - Throws: ``Failure`` when it cannot be written, as on a full disk.
  static func flush() throws {
    guard fflush(nil) == 0 else {
      throw Failure(
        .inputOutput,
        "impact: error: standard output cannot be written; check the room where it goes")
    }
  }

  /// Writes a line of words.
  static func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Ends the program quietly when the reader of its output goes away, as `| head` does.
  static func endWhenReaderLeaves() {
    signal(SIGPIPE) { _ in _exit(0) }
  }
}
