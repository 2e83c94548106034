import Foundation
import Impact

/// A workbook whose file stays open as long as its records are wanted.
struct OpenWorkbook: RecordSource {
  let handle: FileHandle
  let records: WorkbookRecords

  func records(_ body: (FieldBuffer, Int) throws -> Void) throws { try records.records(body) }

  func textInColumnA() throws -> any BlockSource { try records.textInColumnA() }
}
