/// The issue date of an invoice as a day.
enum InvoiceDate {
  /// `2026-01-31` from an XML date or a date in one of UN/CEFACT's formats.
  ///
  /// - Parameters:
  ///   - text: The date as written: with a zone behind it, perhaps.
  ///   - format: The code of the format in CII (UNTDID 2379), `nil` in UBL.
  ///   - file: The base name, for errors.
  /// - Returns: The day; what is no date as it is, for the reader of dates to judge.
  /// - Throws: ``ExportError`` when the format is that of a month, a week or a time only.
  static func iso(_ text: [UInt8], format: [UInt8]?, file: String) throws -> [UInt8] {
    guard let format else { return xmlDay(text) }
    // With the time of day: 203 to the minute, 204 to the second, 205 with the zone.
    let code = String(decoding: format, as: UTF8.self)
    guard ["102", "203", "204", "205"].contains(code) else {
      let isCode = (1...3).contains(format.count) && format.allSatisfy { isDigit($0) }
      throw ExportError(
        .data, file: file,
        problem: "the issue date is in format \(isCode ? code : "unknown"), which names no day",
        mend: "write it in format 102, as 20260131")
    }
    let day = text.prefix(8)
    guard day.count == 8, day.allSatisfy(isDigit), code != "102" || text.count == 8 else {
      return xmlDay(text)
    }
    return Array(day[..<4]) + [0x2D] + day[4..<6] + [0x2D] + day[6...]
  }

  /// The first ten signs of `2026-01-31`, `2026-01-31Z`, `2026-01-31+01:00` or
  /// `2026-01-31T10:00:00`.
  private static func xmlDay(_ text: [UInt8]) -> [UInt8] {
    let isDay =
      text.count >= 10
      && (0..<10).allSatisfy { $0 == 4 || $0 == 7 ? text[$0] == 0x2D : isDigit(text[$0]) }
    guard isDay, text.count == 10 || [0x5A, 0x2B, 0x2D, 0x54].contains(text[10]) else {
      return text
    }
    return Array(text[..<10])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
