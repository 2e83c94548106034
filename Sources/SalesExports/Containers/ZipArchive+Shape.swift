extension ZipArchive {
  /// What the archive is: many kinds of document are zip archives of parts.
  func shape() -> FileShape {
    func has(_ path: String) -> Bool { member(path) != nil }
    if has("xl/workbook.bin") { return .other(.binaryWorkbook) }
    if has("word/document.xml") { return .other(.wordDocument) }
    if has("ppt/presentation.xml") { return .other(.presentation) }
    if has("META-INF/manifest.xml"), has("content.xml") { return .other(.openDocument) }
    if has("Index/Document.iwa") || has("Index.zip") { return .other(.numbers) }
    if has("[Content_Types].xml"),
      members.contains(where: { $0.path.lowercased().hasPrefix("xl/") })
    {
      return .workbook
    }
    // A zip of one workbook or one CSV is an archive like others.
    return has("xl/workbook.xml") ? .workbook : .zip
  }
}
