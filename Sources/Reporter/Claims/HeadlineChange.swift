public import Impact

/// Why a headline differs from an earlier one, as far as the two documents tell; the parts add up to the
/// difference of the central figures.
///
/// The same period: every change of units is data correction. Another period: volume by the old mean per unit, and
/// the mix. What is left is the factors, or the method, or both.
public struct HeadlineChange: Sendable {
  /// The parts, none of them zero.
  public let parts: [(reason: String, mass: Milligrams)]
  /// What is odd about the change.
  public let warnings: [String]

  /// Far above every sum of milligrams that sales make, and far below what the arithmetic holds.
  private static let limit: Int128 = 1 << 100

  /// Compares two headlines; `nil` where their numbers are larger than those of any sales.
  public init?(from old: HeadlineDocument, to new: HeadlineDocument) {
    typealias Place = UnitImpact.Key
    func place(_ key: HeadlineDocument.Key) -> Place {
      Place(item: key.item, country: key.country, refurbishingCountry: key.refurbishingCountry)
    }
    var oldNet = Dictionary(old.keys.map { (place($0), Int128($0.net)) }) { first, _ in first }
    // What was not sold before has no earlier figure: it moves by its units alone.
    for key in new.keys where oldNet[place(key)] == nil { oldNet[place(key)] = Int128(key.net) }
    func total(_ document: HeadlineDocument, _ net: (HeadlineDocument.Key) -> Int128) -> Int128? {
      var total: Int128 = 0
      for key in document.keys {
        // Neither overflows: a product of two Int64 lies below 2^126, and the sum below the limit.
        total += Int128(key.units) * net(key)
        guard total.magnitude < Self.limit else { return nil }
      }
      return total
    }
    guard let before = total(old, { Int128($0.net) }),
      let moved = total(new, { oldNet[place($0)] ?? 0 }),
      let after = total(new, { Int128($0.net) })
    else { return nil }
    var parts: [(String, Int128)] = []
    if old.counts.period == new.counts.period {
      parts.append(("data correction", moved - before))
    } else {
      let units = Int128(old.counts.units)
      let difference = Int128(new.counts.units) - units
      let (product, overflow) = before.multipliedReportingOverflow(by: difference)
      guard !overflow, product.magnitude < Int128.max.magnitude / 4 else { return nil }
      let volume =
        units > 0 ? Rational(product, over: units).roundedHalfEven() : moved - before
      parts += [("volume", volume), ("mix", moved - before - volume)]
    }
    let hasOtherMethod =
      old.method.id != new.method.id || old.method.edition != new.method.edition
    let hasOtherPack =
      old.record.pack.digest != new.record.pack.digest
      || old.record.overlay?.digest != new.record.overlay?.digest
    let reason =
      hasOtherMethod && hasOtherPack ? "method and factors" : hasOtherMethod ? "method" : "factors"
    parts.append((reason, after - moved))
    self.parts = parts.filter { $0.1 != 0 }.map { (reason: $0.0, mass: Milligrams($0.1)) }
    var warnings: [String] = []
    let isCumulative =
      old.counts.period.from == new.counts.period.from
      && (old.counts.period.to ?? "") <= (new.counts.period.to ?? "")
    if isCumulative, let earlier = old.stated, let later = new.stated, later < earlier {
      warnings.append(
        "the figure since \(old.counts.period.from ?? "the beginning") fell from \(old.value) \(old.unit) to "
          + "\(new.value) \(new.unit): what was published before is higher than what can be said now"
      )
    }
    if old.record.matchingDigest != new.record.matchingDigest {
      warnings.append("products were recognised by other rules, which is in the change of units")
    }
    self.warnings = warnings
  }
}

extension HeadlineDocument {
  /// The stated number in thousandths of a gram, for comparison.
  var stated: Rational? {
    guard let value = Rational(decimal: value) else { return nil }
    return unit.hasPrefix("t") ? try? value * Rational(1000) : value
  }
}

extension HeadlineDocument {
  /// Takes over why it moved, and what is odd about that.
  public mutating func take(_ change: HeadlineChange) {
    changes = change.parts.map { Change(reason: $0.reason, kilograms: $0.mass.kilograms) }
    warnings += change.warnings
  }
}

extension Headline {
  /// The names of the everyday activities for which there are words.
  public static var equivalents: [String] { Equivalent.known.map(\.id) }
}
