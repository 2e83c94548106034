import ArgumentParser

/// How dates of sale are written.
enum DateForm: String, CaseIterable, ExpressibleByArgument {
  /// 2025-03-31
  case day
  /// 2025-03-31T14:05:09Z
  case timestamp
}
