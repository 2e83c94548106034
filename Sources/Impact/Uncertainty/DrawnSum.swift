/// A result as a weighted sum of drawn numbers and a constant, in kilograms.
///
/// What is drawn depends on the device only; countries enter as weights, because grid factors multiply
/// electricity. A total over any number of months and countries is thus a sum of few drawn numbers.
struct DrawnSum: Hashable {
  /// A drawn number with its weight.
  struct Part: Hashable {
    let component: Int
    var weight: Double
  }

  private(set) var parts: [Part] = []
  private(set) var constant = 0.0

  /// The same number in every draw.
  init(constant: Double) { self.constant = constant }

  /// One drawn number.
  init(component: Int) { parts = [Part(component: component, weight: 1)] }

  /// Adds another sum a number of times.
  mutating func add(_ other: DrawnSum, times weight: Double) {
    constant += other.constant * weight
    for part in other.parts {
      if let index = parts.firstIndex(where: { $0.component == part.component }) {
        parts[index].weight += part.weight * weight
      } else {
        parts.append(Part(component: part.component, weight: part.weight * weight))
      }
    }
  }
}
