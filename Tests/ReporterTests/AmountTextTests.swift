import Impact
import Testing

@testable import Reporter

@Suite("Amounts as people read them", .timeLimit(.minutes(20)))
struct AmountTextTests {
  @Test(
    "Three significant digits, tonnes from ten on",
    arguments: [
      (77_054_400_000, "77.1 t CO2e"), (9_999_000_000, "10,000 kg CO2e"),
      (49_200_000, "49.2 kg CO2e"),
      (108_000, "0.108 kg CO2e"), (-1_234_567_000, "−1,230 kg CO2e"), (0, "0 kg CO2e"),
      (12, "0.000012 kg CO2e"), (1_020_000_000_000_000, "1,020,000 t CO2e"),
    ] as [(Int128, String)])
  func figures(milligrams: Int128, text: String) {
    #expect(AmountText.text(Milligrams(milligrams), of: .climateChange) == text)
  }

  @Test("Exact amounts keep every digit")
  func exact() {
    #expect(AmountText.exact(Milligrams(77_054_400_001)) == "77,054.400001")
    #expect(AmountText.exact(Milligrams(-500_000)) == "−0.5")
  }

  @Test("A share of nothing is no share")
  func percent() {
    #expect(AmountText.percent(1, of: 3) == "33.3 %")
    #expect(AmountText.percent(1, of: 0) == nil)
    #expect(AmountText.percent(2, of: 2) == "100 %")
  }
}
