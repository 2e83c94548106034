import Impact

/// An everyday activity with the same emissions as an amount, rounded down; its factor stands in the pack.
struct Equivalent: Hashable, Sendable {
  /// The name in the pack, such as `car_km`.
  let id: String
  /// How many.
  let number: ShownNumber
  /// The unit of the count: `km`, `trip`.
  let unit: String
  /// The factor in kg CO2e for one.
  let factor: String
  /// Who published it.
  let publisher: String
  /// When.
  let year: String

  /// The activities for which there are words.
  static let known: [(id: String, word: ClaimWord)] = [
    ("car_km", .carKm), ("flight_paris_new_york_return", .flightParisNewYorkReturn),
  ]

  /// Works out how many; `nil` for an activity that the pack does not know, or fewer than one.
  init?(_ id: String, of mass: Milligrams, _ pack: FactorPack) {
    guard
      let row = pack.rows.first(where: { $0.category == id && $0.quantity == .equivalent }),
      let source = row.sources.first.flatMap(pack.source), row.central > .zero,
      let one = try? Milligrams(kilograms: row.central), one > .zero
    else { return nil }
    let count = mass.count / one.count
    guard count >= 1 else { return nil }
    let step = Int128(ShownNumber.power(max(String(count).utf8.count - 2, 0)))
    self.id = id
    number = ShownNumber(count / step * step)
    unit = row.unit.split(separator: "/").last.map(String.init) ?? ""
    factor = row.central.text
    publisher = source.publisher
    year = source.year
  }

  /// The words.
  func text(_ words: Words) -> String {
    let word = Self.known.first { $0.id == id }?.word ?? .carKm
    return words.text(
      word, ["number": words.number(number), "source": "\(publisher) \(year)"])
  }
}
