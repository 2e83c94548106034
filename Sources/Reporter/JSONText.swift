import Foundation

/// JSON of ours: sorted keys, two blanks of indent, a line end at the end; the same bytes on every run.
public enum JSONText {
  /// Writes a value.
  public static func write(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
