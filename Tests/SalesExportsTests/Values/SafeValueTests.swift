import Impact
import Testing

@testable import SalesExports

@Suite("Values in messages", .timeLimit(.minutes(20)))
struct SafeValueTests {
  private func cell(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  @Test(
    "A value is quoted only when it cannot be a name or a number of a person",
    arguments: [
      ("12,5", "'12,5'"), ("-3", "'-3'"), ("2 kg", "'2 kg'"), ("", "nothing"),
      ("Jane Doe", "a text of 8 characters (letters)"),
      ("Kim", "a text of 3 characters (letters)"),
      ("0699887766", "a text of 10 characters (digits)"),
      ("06 99 88 77 66", "a text of 14 characters (digits)"),
      ("99887766", "a text of 8 characters (digits)"), ("2025-13-45", "'2025-13-45'"),
      ("31/13/2025 21:05", "'31/13/2025 21:05'"),
      ("jane@example.org", "a text of 16 characters (letters and signs)"),
      ("+33 6 12 34 56 78 90", "a text of 20 characters (digits)"),
    ])
  func safeValues(text: String, shown: String) {
    #expect(SafeValue.describe(cell(text)) == shown)
  }

  @Test("In a title an e-mail address or a long number is masked")
  func masks() {
    #expect(MaskedText.masked("iPhone 12 64GB") == "iPhone 12 64GB")
    #expect(MaskedText.masked("iPhone for jane@example.org") == "iPhone for [masked]")
    #expect(MaskedText.masked("iPhone IMEI 356938035643809") == "iPhone IMEI [masked]")
    #expect(MaskedText.masked("Call +33 6 12 34 56 78 now").contains("34") == false)
  }
}
