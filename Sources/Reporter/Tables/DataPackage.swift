import Impact

/// `datapackage.json`: a Frictionless Data Package v2 that describes the CSV tables of a statement.
struct DataPackage: Encodable {
  struct Field: Encodable {
    let name: String
    let type: String
    let description: String
  }

  struct Schema: Encodable {
    let fields: [Field]
    let missingValues = [""]
  }

  struct Resource: Encodable {
    let name: String
    let title: String
    let path: String
    let type = "table"
    let format = "csv"
    let mediatype = "text/csv"
    let encoding = "utf-8"
    let bytes: Int
    let hash: String
    let schema: Schema
  }

  struct Licence: Encodable {
    let name: String
    let title: String
    let path: String
  }

  struct Source: Encodable {
    let title: String
    let path: String
  }

  let schema = "https://datapackage.org/profiles/2.0/datapackage.json"
  let name = "impact-statement"
  let title = "Impact statement"
  let version: String
  let licenses: [Licence]
  let sources: [Source]
  let resources: [Resource]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case name, title, version, licenses, sources, resources
  }

  init(_ statement: Statement, tables: [StatementTables.Table]) {
    version = "\(ProgramVersion.current)+\(statement.pack.version)"
    licenses = statement.layers.map {
      Licence(name: $0.licence, title: $0.notice, path: $0.url)
    }
    sources = statement.sources.map {
      Source(title: "\($0.publisher): \($0.title) (\($0.year))", path: $0.url)
    }
    resources = tables.map { table in
      Resource(
        name: String(table.name.dropLast(4)), title: table.title, path: table.name,
        bytes: table.text.utf8.count, hash: "sha256:" + Digest.sha256(table.text.utf8),
        schema: Schema(
          fields: table.columns.map {
            Field(name: $0.name, type: $0.type, description: $0.description)
          }))
    }
  }
}
