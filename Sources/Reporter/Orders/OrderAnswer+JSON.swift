extension OrderAnswer {
  /// The answer as JSON in UTF-8 without blanks; one line of `ndjson` without its line end.
  public var json: [UInt8] {
    var bytes = AnswerBytes()
    write(to: &bytes)
    return bytes.bytes
  }

  /// The answer as a tree, with the fields of ``json``.
  var tree: JSONTree {
    var tree = AnswerTree()
    write(to: &tree)
    return tree.tree
  }

  /// Answers as JSON for people: indented, with sorted keys; one object for one answer, else an object with
  /// `orders`.
  public static func indentedJSON(_ answers: [OrderAnswer]) throws -> String {
    guard answers.count != 1 else { return try JSONText.write(answers[0].tree) }
    return try JSONText.write(
      JSONTree.object([
        "schema": .text("impact-orders/1"), "orders": .list(answers.map(\.tree)),
      ]))
  }
}
