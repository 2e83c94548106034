import Dispatch
import Impact
import Reporter

/// Begins to read what is built into the program while the command does other things.
///
/// Who needs a table that is not read yet waits for it; errors come there, and what is read is the same.
enum BuiltInTables {
  /// What a statement from exports needs: the words by which goods are recognised, and the page.
  static func readAhead(withPage: Bool) {
    DispatchQueue.global().async { _ = try? Matcher.builtIn() }
    if withPage { DispatchQueue.global().async { StatementFiles.readTemplate() } }
  }
}
