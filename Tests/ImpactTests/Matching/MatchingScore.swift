@testable import Impact

/// How well the matcher finds out what titles are.
struct MatchingScore {
  /// Counts of one category.
  private struct Counts {
    var there = 0
    var right = 0
    var claimed = 0
  }

  private var byCategory: [String: Counts] = [:]
  private(set) var titles = 0
  private(set) var devices = 0
  private(set) var found = 0
  private(set) var missed: [String] = []
  private(set) var wrong: [String] = []
  private(set) var falseDevices: [String] = []
  private(set) var states: [String] = []

  init(_ entries: [LabelledTitle], _ matcher: Matcher) {
    for entry in entries { add(entry, matcher) }
  }

  private mutating func add(_ entry: LabelledTitle, _ matcher: Matcher) {
    let match = matcher.product(category: entry.categoryText, title: entry.title)
    var got: String?
    if case .device(let category) = match.kind { got = category }
    titles += 1
    if let got { byCategory[got, default: Counts()].claimed += 1 }
    if entry.isDevice {
      devices += 1
      byCategory[entry.category, default: Counts()].there += 1
      if got == entry.category {
        found += 1
        byCategory[entry.category, default: Counts()].right += 1
      } else if let got {
        wrong.append("\(entry.title) (\(got))")
      } else {
        missed.append(entry.title)
      }
      if match.titleCondition.rawValue != entry.state { states.append(entry.title) }
    } else if let got {
      falseDevices.append("\(entry.title) (\(got))")
    }
  }

  /// Accessories and services counted as devices, per title.
  var falseShare: Double { Double(falseDevices.count) / Double(titles) }
  /// Devices found, per device.
  var foundShare: Double { Double(found) / Double(devices) }
  /// Devices in a wrong category, per device.
  var wrongShare: Double { Double(wrong.count) / Double(devices) }
  /// Devices whose state was read wrongly, per device.
  var wrongStateShare: Double { Double(states.count) / Double(devices) }

  /// Precision and recall per category, as a table.
  var table: String {
    func share(_ part: Int, _ whole: Int) -> String {
      guard whole > 0 else { return "-" }
      let tenths = (part * 1_000 + whole / 2) / whole
      return "\(tenths / 10).\(tenths % 10) %"
    }
    let lines = byCategory.sorted { $0.key < $1.key }.map { name, counts in
      "\(name): \(counts.there) devices, precision \(share(counts.right, counts.claimed)), "
        + "recall \(share(counts.right, counts.there))"
    }
    let sum =
      "all: \(titles) titles, \(devices) devices, found \(share(found, devices)), wrong category "
      + "\(wrong.count), counted as a device though none \(falseDevices.count)"
    return (lines + [sum]).joined(separator: "\n")
  }
}
