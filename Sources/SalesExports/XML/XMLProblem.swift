internal import CLibXML2

/// What libxml2 found wrong, in words that repeat nothing of the file.
enum XMLProblem {
  private static let early: Set<UInt32> = [
    XML_ERR_DOCUMENT_END.rawValue, XML_ERR_TAG_NOT_FINISHED.rawValue,
    XML_ERR_GT_REQUIRED.rawValue, XML_ERR_LTSLASH_REQUIRED.rawValue,
    XML_ERR_CDATA_NOT_FINISHED.rawValue, XML_ERR_COMMENT_NOT_FINISHED.rawValue,
    XML_ERR_PI_NOT_FINISHED.rawValue, XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue,
    XML_ERR_DOCTYPE_NOT_FINISHED.rawValue, XML_ERR_XMLDECL_NOT_FINISHED.rawValue,
  ]
  private static let encoding: Set<UInt32> = [
    XML_ERR_INVALID_ENCODING.rawValue, XML_ERR_INVALID_CHAR.rawValue,
    XML_ERR_UNKNOWN_ENCODING.rawValue, XML_ERR_UNSUPPORTED_ENCODING.rawValue,
    XML_I18N_CONV_FAILED.rawValue, XML_I18N_NO_OUTPUT.rawValue,
    XML_IO_ENCODER.rawValue, XML_ERR_ENCODING_NAME.rawValue,
  ]
  private static let entity: Set<UInt32> = [
    XML_ERR_UNDECLARED_ENTITY.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue,
    XML_ERR_ENTITY_LOOP.rawValue, XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue,
    XML_ERR_NAME_REQUIRED.rawValue, XML_ERR_ENTITY_BOUNDARY.rawValue,
  ]
  private static let size: Set<UInt32> = [
    XML_ERR_NO_MEMORY.rawValue, XML_ERR_INTERNAL_ERROR.rawValue,
    XML_ERR_NAME_TOO_LONG.rawValue,
  ]

  /// The problem and what to do about it.
  static func words(code: Int32, line: Int) -> (problem: String, mend: String) {
    let code = UInt32(bitPattern: code)
    let again = "export the file again"
    if code == XML_ERR_DOCUMENT_EMPTY.rawValue { return ("there is no XML in the file", again) }
    if early.contains(code) {
      return ("the XML ends too early or a tag is not closed, at line \(line)", again)
    }
    if encoding.contains(code) {
      return (
        "the signs at line \(line) are not in the encoding that the file declares",
        "export the file again, encoded in UTF-8"
      )
    }
    if entity.contains(code) {
      return (
        "a sign is written with & but has no such name, at line \(line)",
        "export the file again with & written as &amp;"
      )
    }
    if code == XML_ERR_TAG_NAME_MISMATCH.rawValue {
      return ("an element is closed by another one's end, at line \(line)", again)
    }
    if size.contains(code) {
      return ("a text or a name is larger than is read, at line \(line)", tooMuch)
    }
    return ("the file is not well-formed XML, at line \(line)", again)
  }

  /// What to do about a part that is larger than any sale.
  static let tooMuch = "export the sales without attachments and descriptions"
}
