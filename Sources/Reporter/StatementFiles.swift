/// The files of a statement: names and contents.
public struct StatementFiles: Sendable {
  /// The files, in the order in which they are written.
  public let files: [(name: String, text: String)]

  /// Renders a statement.
  ///
  /// - Throws: What the template or the JSON writer throws, which the tests rule out.
  public init(_ statement: Statement) throws {
    let tables = StatementTables(statement: statement).all
    var files = [
      ("statement.html", try StatementPage(statement: statement).html()),
      ("statement.json", try JSONText.write(StatementDocument(statement))),
    ]
    files += tables.map { ($0.name, $0.text) }
    files.append(
      ("datapackage.json", try JSONText.write(DataPackage(statement, tables: tables))))
    self.files = files.map { (name: $0.0, text: $0.1) }
  }
}
