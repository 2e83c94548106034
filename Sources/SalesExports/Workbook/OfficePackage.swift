/// The parts of an office document and how they refer to one another.
///
/// What a part is, its relation says, by the end of its type: the strict variant of the format
/// writes other addresses before the same words.
struct OfficePackage {
  /// A relation of one part to another.
  struct Relation {
    let id: String
    /// The last word of the type, such as `worksheet`.
    let kind: String
    /// The path of the other part in the archive.
    let path: String
  }

  private static let mostRelations = 10_000

  let archive: ZipArchive

  /// The part with which the document begins.
  ///
  /// - Throws: ``ExportError`` when the document is damaged.
  func mainPath() throws -> String {
    try relations(of: "").first { $0.kind == "officeDocument" }?.path ?? "xl/workbook.xml"
  }

  /// The relations of a part, none when it has none; `""` stands for the whole document.
  ///
  /// - Throws: ``ExportError`` when the list is damaged.
  func relations(of path: String) throws -> [Relation] {
    let parts = path.split(separator: "/")
    let folder = parts.dropLast().joined(separator: "/")
    let list = (folder.isEmpty ? "" : folder + "/") + "_rels/\(parts.last ?? "").rels"
    guard archive.member(list) != nil else { return [] }
    var relations: [Relation] = []
    try read(list) { xml in
      while let event = try xml.next() {
        guard case .start("Relationship", _, _) = event else { continue }
        func value(_ name: String) -> String {
          String(decoding: xml.attribute(name) ?? [], as: UTF8.self)
        }
        guard value("TargetMode").lowercased() != "external" else { continue }
        guard relations.count < Self.mostRelations else { throw damaged() }
        let kind = value("Type").split(separator: "/").last ?? ""
        relations.append(
          Relation(
            id: value("Id"), kind: String(kind), path: Self.path(value("Target"), from: folder)))
      }
    }
    return relations
  }

  /// Reads a part, and the rest of its bytes, so that its checksum is compared.
  ///
  /// - Throws: ``ExportError`` when the part is missing or damaged, and what `body` throws.
  func read(_ path: String, _ body: (XMLPull) throws -> Void) throws {
    guard let member = archive.member(path) else { throw damaged() }
    let source = try archive.open(member)
    try body(XMLPull(source, file: archive.file))
    while try source.nextBlock() != nil {}
  }

  /// The error for a document whose parts do not fit together.
  func damaged() -> ExportError {
    ExportError(
      .data, file: archive.file, problem: "the workbook is damaged: its parts do not fit together",
      mend: "open it in a spreadsheet program and save it again, as XLSX or CSV")
  }

  /// A target as a path in the archive; `..` leads nowhere out of it.
  private static func path(_ target: String, from folder: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for part in target.replacing("\\", with: "/").split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
