@testable import SalesExports

/// An element as the XML reader gives it.
indirect enum Markup {
  case element(String, [Markup])
  case text(String, String)

  var name: String {
    switch self {
    case .element(let name, _), .text(let name, _): name
    }
  }

  var events: [TreeEvent] {
    switch self {
    case .element(let name, let children):
      [.key(Array(name.utf8)), .beginObject] + children.flatMap(\.events) + [.endObject]
    case .text(let name, let text): [.key(Array(name.utf8)), .string(Array(text.utf8))]
    }
  }
}
