import Impact
import SalesExports

/// Everything that is decided before exports are read.
struct SalesPreparation {
  let settings: Settings
  var reading: ReadingArguments
  let packs: PackArguments
  let pack: FactorPack
  let matcher: Matcher

  /// Reads the exports.
  ///
  /// - Parameters:
  ///   - options: How they are read.
  ///   - observe: Is given every record with what became of it.
  /// - Returns: Activity data and an account of every record.
  /// - Throws: ``Failure`` and `ExportError` for exports that cannot be read.
  func read(
    _ options: ReadingOptions, observe: ((LineOutcome) throws -> Void)? = nil
  ) throws -> SalesReading {
    let display = ProgressLine.make()
    defer { display?.line.end() }
    return try SalesReader(options: options, pack: pack, matcher: matcher)
      .read(try reading.inputs(), progress: display?.progress, observe: observe)
  }

  /// How exports are read.
  func options() throws -> ReadingOptions { try reading.options(matcher) }
}
