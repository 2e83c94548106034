/// The keys of a topic: each case is a row of `reports/words/LANG/TOPIC.csv`.
///
/// A key whose words have plural forms stands there once for each form, as `phones.one` and `phones.other`.
/// Tests compare cases, tables and the sources that use them, in every language.
package protocol WordKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The name of the table.
  static var topic: String { get }
}
