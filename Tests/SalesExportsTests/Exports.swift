import Impact
import ImpactTestSupport

@testable import SalesExports

/// Reads texts as if they were files.
enum Exports {
  /// Reads texts as `export-0.csv`, `export-1.csv` ...
  static func read(
    _ texts: [String], options: (inout ReadingOptions) -> Void = { _ in },
    observe: ((LineOutcome) -> Void)? = nil
  ) throws -> SalesReading {
    let folder = try TemporaryFolder()
    var settings = ReadingOptions()
    options(&settings)
    let inputs = try texts.enumerated().flatMap { index, text in
      try ExportInput.inputs(try folder.write("export-\(index).csv", text))
    }
    return try read(inputs, settings, observe: observe)
  }

  /// Reads the bytes of one file.
  static func read(_ bytes: [UInt8]) throws -> SalesReading {
    let folder = try TemporaryFolder()
    return try read(
      try ExportInput.inputs(try folder.write("export-0.csv", bytes)), ReadingOptions())
  }

  private static func read(
    _ inputs: [ExportInput], _ options: ReadingOptions, observe: ((LineOutcome) -> Void)? = nil
  ) throws -> SalesReading {
    try SalesReader(
      options: options, pack: try FactorPack.builtIn(), matcher: try Matcher.builtIn()
    ).read(inputs, observe: observe)
  }
}
