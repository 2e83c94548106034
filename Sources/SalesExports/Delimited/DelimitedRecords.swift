import Impact

/// The records of delimited text in UTF-8.
struct DelimitedRecords: RecordSource {
  /// How the text is written.
  let format: DelimitedFormat
  /// The base name of the file, for errors.
  let file: String
  /// Gives the text from its begin.
  let open: () throws -> any BlockSource
  /// What the last full reading mended.
  let mended = MendedQuotes()

  /// Quotation marks that opened a cell and never closed it, and were taken for characters.
  final class MendedQuotes {
    /// How many.
    fileprivate(set) var count = 0
    /// The record of the first one, from 1.
    fileprivate(set) var firstRecord = 0

    /// Takes what another reading of all records mended.
    func take(_ progress: DelimitedParser.Progress) {
      (count, firstRecord) = (progress.mendedQuotes, progress.firstMendedRecord)
    }
  }

  func records(_ body: (FieldBuffer, Int) throws -> Void) throws {
    let source = try open()
    var parser = DelimitedParser(format, mendsQuotes: true)
    do {
      while let block = try source.nextBlock() { try parser.parse(block[...], body) }
      try parser.finish(body)
    } catch let error as DelimitedTextError {
      throw ExportError(
        .data, file: file, row: error.record, problem: error.words.problem, mend: error.words.mend)
    }
    (mended.count, mended.firstRecord) = (parser.mendedQuotes, parser.firstMendedRecord)
  }
}
