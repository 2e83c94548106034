import CReportTemplates

/// The templates, style sheets and tables that are built into the program.
package enum ReportTemplate {
  /// The text of a file: its path below `reports/templates`, or else below `reports`; `nil` when there is none
  /// of that name.
  package static func text(_ name: String) -> String? {
    for index in 0..<report_template_count() {
      let template = report_template(index)
      guard String(cString: template.name) == name else { continue }
      return String(
        decoding: UnsafeBufferPointer(start: template.bytes, count: template.count), as: UTF8.self)
    }
    return nil
  }

  /// The names of all files.
  static var names: [String] {
    (0..<report_template_count()).map { String(cString: report_template($0).name) }
  }
}
