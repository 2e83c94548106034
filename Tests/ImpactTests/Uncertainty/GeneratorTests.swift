import ImpactTestSupport
import Testing

@testable import Impact

@Suite("Draws", .timeLimit(.minutes(20)))
struct GeneratorTests {
  @Test("xoshiro256** gives the sequence of its authors' code")
  func xoshiro() {
    var generator = Xoshiro256(state: (1, 2, 3, 4))
    let expected: [UInt64] = [
      11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
      607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
      10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
    ]
    #expect(expected.map { _ in generator.next() } == expected)
  }

  @Test("SplitMix64 gives the sequence of its authors' code")
  func splitMix() {
    var generator = SplitMix64(seed: 1_477_776_061_723_855_037)
    let expected: [UInt64] = [
      1_985_237_415_132_408_290, 2_979_275_885_539_914_483, 13_511_426_838_097_143_398,
      8_488_337_342_461_049_707,
    ]
    #expect(expected.map { _ in generator.next() } == expected)
  }

  @Test("Uniform numbers lie from 0 to below 1, and their mean is a half")
  func uniform() {
    var generator = Xoshiro256(seed: 7)
    let values = (0..<100_000).map { _ in generator.uniform() }
    #expect(values.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect(abs(values.reduce(0, +) / 100_000 - 0.5) < 0.005)
  }

  @Test("A triangular distribution begins, peaks and ends where its row says")
  func triangular() {
    let distribution = TriangularDistribution(minimum: 79.5, mode: 84, maximum: 85.4)
    #expect(distribution.quantile(0) == 79.5)
    #expect(abs(distribution.quantile(0.999_999_999_999) - 85.4) < 1e-5)
    // The mode lies at the share (mode - minimum) / (maximum - minimum).
    #expect(abs(distribution.quantile(4.5 / 5.9) - 84) < 1e-9)
    var previous = 79.5
    for step in 0...1000 {
      let value = distribution.quantile(Double(step) / 1001)
      #expect(value >= previous)
      previous = value
    }
    #expect(abs(distribution.mean - 82.966_666) < 1e-5)
  }

  @Test("Percentiles by selection are those by sorting", arguments: 0..<40)
  func percentiles(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let count = 1 + Int.random(in: 0..<300, using: &random)
    // Small ranges give many equal values, on which selection is easily wrong.
    let values = (0..<count).map { index in
      // One outlier puts nearly all others into one bin.
      seed % 5 == 4 && index == 0
        ? 1e12 : Double(Int.random(in: 0..<(seed.isMultiple(of: 2) ? 8 : 10_000), using: &random))
    }
    let sorted = values.sorted()
    func bySorting(_ share: Double) -> Double {
      let position = share * Double(count - 1)
      let index = Int(position)
      guard index + 1 < count else { return sorted[count - 1] }
      return sorted[index] + (position - Double(index)) * (sorted[index + 1] - sorted[index])
    }
    var shuffled = values
    shuffled.withUnsafeMutableBufferPointer { buffer in
      var percentiles = Percentiles()
      let shares = [0.025, 0.5, 0.975]
      #expect(percentiles.at(shares, of: buffer) == shares.map(bySorting))
      // The room is used again, also for another number of values.
      let few = UnsafeMutableBufferPointer(rebasing: buffer[0..<1])
      #expect(percentiles.at([0.5], of: few) == [few[0]])
    }
    #expect(shuffled.sorted() == sorted)
  }

  @Test("Type 7: the percentile of four values lies between two of them")
  func typeSeven() {
    var values = [4.0, 1, 3, 2]
    values.withUnsafeMutableBufferPointer { buffer in
      var percentiles = Percentiles()
      let found = percentiles.at([0.5, 0.9], of: buffer)
      #expect(found[0] == 2.5)
      #expect(abs(found[1] - 3.7) < 1e-12)
    }
  }

  @Test("A sample's numbers are evenly spread and the same for the same seed")
  func seededNumbers() {
    var first = SeededNumbers(seed: 3)
    var second = SeededNumbers(seed: 3)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 {
      let number = first.next(below: 7)
      #expect(number == second.next(below: 7))
      counts[Int(number)] += 1
    }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 500 })
  }
}
