@testable import SalesExports

/// Steps that were written down.
struct MarkupSource: TreeSource {
  private var rest: ArraySlice<TreeEvent>

  init(_ events: [TreeEvent]) { rest = events[...] }

  mutating func next() -> TreeEvent? { rest.popFirst() }
}
