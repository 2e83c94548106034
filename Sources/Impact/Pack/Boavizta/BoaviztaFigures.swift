/// What the overlay says of a model in numbers.
struct BoaviztaFigures: Hashable {
  /// The lowest and the highest value.
  struct Range: Hashable {
    let low: Rational
    let high: Rational
  }

  /// The category of the base pack.
  let category: String
  /// The total that the maker's sheet gives, in kg CO2e.
  let total: Rational
  /// The share of use in the total.
  let use: Rational
  /// Everything but use, in kg CO2e.
  let central: Rational
  /// The range of `central`.
  let range: Range?
  /// The years of the first life.
  let lifetime: Rational?
  /// The mass in kg.
  let mass: Rational?
}
