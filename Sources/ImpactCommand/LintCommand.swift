import ArgumentParser
import Foundation
import Reporter

/// `impact lint`: a sentence of the user's own against the claim rules.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check a sentence of your own against the rules on environmental claims.",
    discussion: """
      Says which rule a sentence runs into, why, and how it can be said instead. Blocked: exit status 1. What is \
      missing or doubtful is printed, and the status stays 0. Give the text with all that stands beside it on the \
      same medium; '-' reads it from standard input, and one that begins with '-' stands behind '--'. No legal advice.

      Example: impact lint "Refurbished phones, tested and with data erased" --market GB
      """)

  @Argument(help: ArgumentHelp("The text, or '-' for standard input.", valueName: "text"))
  var text: String

  @OptionGroup var claim: ClaimArguments

  @Option(help: "text or json.")
  var format = Format.text

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  func run() throws {
    try Failure.reported {
      let lint = ClaimLint(markets: try claim.markets(), locale: try claim.namedLocale())
      var sentence = text
      if text == "-" {
        sentence = String(
          decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
      }
      guard !sentence.allSatisfy(\.isWhitespace) else {
        throw Failure(
          .usage, "impact: error: the text is empty; write the sentence in quotation marks")
      }
      let findings = lint.findings(in: sentence)
      switch format {
      case .text: Console.write(Self.text(findings))
      case .json: Console.write(try JSONText.write(findings.map(LintDocument.init)))
      }
      let blocked = findings.count { $0.rule.severity == .block }
      guard blocked == 0 else {
        try Console.flush()
        throw Failure(
          .no,
          "impact: error: blocked by \(blocked == 1 ? "1 rule" : "\(blocked) rules"); use the wording shown"
        )
      }
    }
  }

  /// The findings, each with its rule, reason and a better wording; one wording stands behind all that share it.
  private static func text(_ findings: [ClaimFinding]) -> String {
    guard !findings.isEmpty else { return "Nothing found.\n" }
    var lines: [String] = []
    for (index, finding) in findings.enumerated() {
      let rule = finding.rule
      let name = [rule.checklist, rule.law].filter { !$0.isEmpty }.joined(separator: "; ")
      lines.append("\(word(rule.severity)): \"\(finding.words)\"  \(rule.id) [\(name)]")
      lines.append("  \(finding.reason)")
      let next = index + 1 < findings.count ? findings[index + 1] : nil
      if next?.wording != finding.wording || next?.rule.severity != rule.severity {
        lines += ["  Instead: \(finding.wording)", ""]
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func word(_ severity: ClaimRule.Severity) -> String {
    switch severity {
    case .block: "Blocked"
    case .missing: "Missing"
    case .warn: "Look at"
    }
  }
}

/// A finding as JSON.
struct LintDocument: Encodable {
  let rule: String
  let checklist: String
  let law: String
  let severity: String
  let words: String
  let reason: String
  let wording: String

  init(_ finding: ClaimFinding) {
    rule = finding.rule.id
    checklist = finding.rule.checklist
    law = finding.rule.law
    severity = finding.rule.severity.rawValue
    words = finding.words
    reason = finding.reason
    wording = finding.wording
  }
}
