extension OrderAnswer {
  /// The answer for a terminal: plain words first, then line by line, then what it rests on.
  public var text: String {
    let words = OrderAnswerWords(self)
    var text = [words.title, "", sentence]
    for (index, line) in lines.enumerated() {
      text += ["", "\(index + 1). \(words.heading(line))", "   \(words.what(line))"]
      for figure in words.figures(line) {
        let range = figure.range.isEmpty ? "" : "; \(figure.range)"
        text.append("   \(figure.heading): \(figure.value) \(words.unit)\(range)")
      }
      text += words.details(line).map { "   \($0)" }
    }
    text += [""] + words.notes
    if !assumptions.isEmpty {
      text += ["", words.words.text(OrderWord.headAssumptions)] + assumptions.map { "  \($0)" }
      text.append(
        "\(words.words.text(OrderWord.headSources)): \(sources.joined(separator: ", "))")
    }
    text += ["", "\(words.words.text(OrderWord.headRecord)): \(words.record)"]
    return text.joined(separator: "\n") + "\n"
  }
}
