/// The files of a statement: names and contents.
public struct StatementFiles: Sendable {
  /// The files, in the order in which they are written.
  public let files: [(name: String, text: String)]

  /// Renders a statement.
  ///
  /// - Throws: What the template or the JSON writer throws, which the tests rule out.
  public init(_ statement: Statement) throws {
    // By themselves, so that they may be made at the same time.
    let tasks: [@Sendable () throws -> [(name: String, text: String)]] = [
      { [("statement.json", try Self.json(statement))] },
      { [("statement.html", try Self.html(statement))] },
      {
        let tables = StatementTables(statement: statement).all
        return tables.map { ($0.name, $0.text) } + [
          ("datapackage.json", try JSONText.write(DataPackage(statement, tables: tables)))
        ]
      },
    ]
    let groups = try Concurrent.map(tasks)
    files = groups[1] + groups[0] + groups[2]
  }

  /// Reads the template of the page, which is otherwise read when the first page is made.
  public static func readTemplate() { _ = PageTemplate.statement }

  /// `statement.html` alone.
  public static func html(_ statement: Statement) throws -> String {
    try StatementPage(statement: statement).html()
  }

  /// `statement.json` alone.
  public static func json(_ statement: Statement) throws -> String {
    try StatementDocument(statement).text()
  }
}
