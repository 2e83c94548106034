/// A workbook of the kind XLSX: its sheets and what their cells refer to.
final class Workbook {
  /// A sheet with cells.
  struct Sheet: Hashable {
    let name: String
    /// Its part in the archive.
    let path: String
    let isHidden: Bool
  }

  private static let mostSheets = 1_000
  // The name of a relation's attribute in the usual and in the strict variant.
  private static let relationSpaces = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ]

  let package: OfficePackage
  /// All sheets with cells, in their order.
  let sheets: [Sheet]
  let strings: SharedStrings
  let styles: WorkbookStyles
  /// Whether its days count from 1904, as older programs of Apple write them.
  let countsFrom1904: Bool

  /// The base name of the file, for errors.
  var file: String { package.archive.file }

  /// Reads the list of sheets, the shared texts, and the styles.
  ///
  /// - Throws: ``ExportError`` when the workbook is damaged or has too much text.
  init(_ archive: ZipArchive) throws {
    let package = OfficePackage(archive: archive)
    self.package = package
    let main = try package.mainPath()
    let relations = try package.relations(of: main)
    var sheets: [Sheet] = []
    var paths: Set<String> = []
    var countsFrom1904 = false
    try package.read(main) { xml in
      while let event = try xml.next() {
        guard case .start(let name, _, _) = event else { continue }
        // Extensions have elements of the same name, deeper down.
        if name == "workbookPr", xml.depth == 2 {
          let value = String(decoding: xml.attribute("date1904") ?? [], as: UTF8.self)
          countsFrom1904 = value == "1" || value == "true"
        } else if name == "sheet", let sheet = Self.sheet(xml, relations) {
          guard sheets.count < Self.mostSheets else {
            throw xml.error(
              "the workbook has more than \(Self.mostSheets) sheets", "save the sheet as CSV UTF-8")
          }
          // One part for many sheets would be read again and again.
          guard paths.insert(sheet.path).inserted else { throw package.damaged() }
          sheets.append(sheet)
        }
      }
    }
    self.sheets = sheets
    self.countsFrom1904 = countsFrom1904
    func part(_ kind: String) -> String? {
      relations.first { $0.kind == kind && archive.member($0.path) != nil }?.path
    }
    strings = try SharedStrings(package, path: part("sharedStrings"))
    styles = try WorkbookStyles(package, path: part("styles"))
  }

  /// A sheet with cells; `nil` for charts and the like.
  private static func sheet(_ xml: XMLPull, _ relations: [OfficePackage.Relation]) -> Sheet? {
    let id = relationSpaces.lazy.compactMap { xml.attribute("id", namespace: $0) }.first
    guard let id = id.map({ String(decoding: $0, as: UTF8.self) }),
      let relation = relations.first(where: { $0.id == id }), relation.kind == "worksheet"
    else { return nil }
    let state = xml.attribute("state") ?? []
    return Sheet(
      name: String(decoding: xml.attribute("name") ?? [], as: UTF8.self), path: relation.path,
      isHidden: !state.isEmpty && state != Array("visible".utf8))
  }
}
