import ImpactTestSupport
import Testing

@testable import Impact

@Suite("Exact numbers", .timeLimit(.minutes(20)))
struct RationalTests {
  @Test(
    "A plain decimal is read exactly",
    arguments: [
      ("84", 84, 1), ("50.51", 5051, 100), ("-0.5", -1, 2), ("0.162", 81, 500), ("0", 0, 1),
    ] as [(String, Int128, Int128)])
  func decimals(text: String, numerator: Int128, denominator: Int128) {
    #expect(Rational(decimal: text) == Rational(numerator, over: denominator))
  }

  @Test(
    "Anything else is no number",
    arguments: [
      "", ".", "1.", ".5", "1e3", "1,5", "1 000", "--1", "+1", "1.2.3", "0x1", "1234567890123",
    ])
  func notNumbers(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test("A half goes to the even neighbour, on both sides of zero")
  func halfEven() {
    let halves: [(Int128, Int128)] = [(1, 0), (3, 2), (5, 2), (-1, 0), (-3, -2), (-5, -2)]
    for (numerator, rounded) in halves {
      #expect(Rational(numerator, over: 2).roundedHalfEven() == rounded)
    }
    #expect(Rational(2, over: 3).roundedHalfEven() == 1)
    #expect(Rational(-2, over: 3).roundedHalfEven() == -1)
  }

  @Test("Arithmetic obeys the laws of fractions", arguments: 0..<32 as Range<UInt64>)
  func laws(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    func fraction() -> Rational {
      Rational(
        Int128(Int.random(in: -1_000_000...1_000_000, using: &random)),
        over: Int128(Int.random(in: 1...1_000_000, using: &random)))
    }
    let (a, b, c) = (fraction(), fraction(), fraction())
    #expect(try a + b == b + a)
    #expect(try a * (b + c) == a * b + a * c)
    #expect(try a - a == .zero)
    if b != .zero { #expect(try a / b * b == a) }
  }

  @Test("A result that does not fit is refused, not trapped")
  func overflow() {
    let large = Rational(Int128.max, over: 1)
    #expect(throws: RationalOverflow.self) { try large * large }
    #expect(throws: RationalOverflow.self) { try large + large }
  }

  @Test("Text gives back the number")
  func text() {
    #expect(Rational(decimal: "50.510")?.text == "50.51")
    #expect(Rational(2, over: 3).text == "2/3")
    #expect(Milligrams(40_442_400_000).kilograms == "40442.4")
    #expect(Milligrams(-1).kilograms == "-0.000001")
    #expect(DecimalText.grouped(-1_234_567) == "-1,234,567")
  }
}
