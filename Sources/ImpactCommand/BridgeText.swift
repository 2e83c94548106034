import Impact
import Reporter

/// A bridge from one method to another as a table of text.
struct BridgeText {
  let bridge: MethodBridge

  var text: String {
    let from = bridge.from.method
    let to = bridge.to.method
    let pack = bridge.from.pack
    let parts = MethodBridge.Part.allCases
    let hasOutside = bridge.start.outside != .zero || bridge.end.outside != .zero
    var table = [["kg CO2e avoided", from.id] + parts.map(\.rawValue) + [to.id]]
    func add(_ label: String, _ amount: (NetByCategory) -> Milligrams) {
      table.append(
        [label, AmountText.exact(amount(bridge.start))]
          + parts.map { AmountText.exact(amount(bridge.parts[$0] ?? NetByCategory())) }
          + [AmountText.exact(amount(bridge.end))])
    }
    add("all devices of the study", \.inside)
    if hasOutside { add("all outside the study, our proxy", \.outside) }
    for category in pack.categories
    where bridge.start.categories[category.id] != nil || bridge.end.categories[category.id] != nil {
      add("  \(category.plural)") { $0.net(of: category.id) }
    }
    var lines = TextTable.lines(table) + [""]
    lines += parts.map { "\($0.rawValue): \($0.words)" }
    lines += ["", Self.sentence(from), Self.sentence(to)]
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a method says, and whose it is.
  static func sentence(_ method: Method) -> String {
    let heading = method.heading.isEmpty ? "" : " \(method.heading)."
    return "\(method.id) (\(method.owner)):\(heading) \(method.sentence)"
  }
}
