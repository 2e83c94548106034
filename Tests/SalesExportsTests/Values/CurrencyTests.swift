import Foundation
import Impact
import Testing

@Suite("Currencies", .timeLimit(.minutes(20)))
struct CurrencyTests {
  @Test("Every currency in use is known, a name of three letters is none")
  func known() {
    let common = Locale.commonISOCurrencyCodes
    #expect(common.count > 140)
    // Foundation still lists two that were withdrawn in 2018 and 2021.
    for code in common where !["CUC", "VEF"].contains(code) {
      #expect(CurrencyCode(code) != nil, "\(code)")
    }
    #expect(CurrencyCode("eur")?.code == "EUR")
    for text in ["Kim", "Ann", "", "EURO", "E R"] { #expect(CurrencyCode(text) == nil, "\(text)") }
  }
}
