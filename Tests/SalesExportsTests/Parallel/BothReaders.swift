import Foundation
import Impact
import ImpactTestSupport
import Testing

@testable import SalesExports

/// Reads exports plainly and in chunks, and compares all that comes of it.
struct BothReaders {
  private let folder: TemporaryFolder?
  private let paths: [String]
  private let options: ReadingOptions

  /// Made once: reading the tables takes longer than reading a small export.
  private static let tables = Result { (try FactorPack.builtIn(), try Matcher.builtIn()) }

  /// How the plain reader reads them: a description, or the error.
  let plain: [String]

  init(_ files: [(name: String, bytes: [UInt8])], _ options: ReadingOptions = ReadingOptions())
    throws
  {
    let folder = try TemporaryFolder()
    self.folder = folder
    paths = try files.map { file in
      let path = "\(folder.path)/\(file.name)"
      try Data(file.bytes).write(to: URL(filePath: path))
      return path
    }
    self.options = options
    plain = try Self.plain(paths, options)
  }

  private static func plain(_ paths: [String], _ options: ReadingOptions) throws -> [String] {
    let (pack, matcher) = try tables.get()
    let reader = SalesReader(options: options, pack: pack, matcher: matcher)
    do {
      return ReadingDescription.lines(
        try reader.readPlainly(try paths.flatMap { try ExportInput.inputs($0) }))
    } catch let error as ExportError {
      return ["\(error)"]
    }
  }

  /// Takes files where they are.
  init(paths: [String], _ options: ReadingOptions = ReadingOptions()) throws {
    self.paths = paths
    self.options = options
    folder = nil
    plain = try Self.plain(paths, options)
  }

  init(_ text: String, _ options: ReadingOptions = ReadingOptions()) throws {
    try self.init([("export.csv", Array(text.utf8))], options)
  }

  /// Reads them in chunks.
  ///
  /// - Returns: Whether it could be done; what came of it is compared here.
  func compare(
    _ settings: ParallelSettings, _ comment: @autoclosure () -> String = "",
    at place: SourceLocation = #_sourceLocation
  ) throws -> Bool {
    var settings = settings
    (settings.leastBytes, settings.leastBytesPerFile) = (0, 0)
    let (pack, matcher) = try Self.tables.get()
    let rules = LineRules(
      pack: pack, period: options.period,
      areAllRefurbished: options.areAllRefurbished)
    let lines: [String]
    do {
      let reading = try ParallelReading(
        try paths.flatMap { try ExportInput.inputs($0) }, options: options,
        matcher: matcher, rules: rules, settings: settings
      )?.read(nil, keeper: nil)
      guard let reading else { return false }
      lines = ReadingDescription.lines(reading)
    } catch let error as ExportError {
      lines = ["\(error)"]
    }
    if lines != plain {
      let place0 = zip(lines, plain).first { $0 != $1 }
      Issue.record(
        "\(comment()) \(settings): \(place0?.0 ?? "\(lines.count) lines") instead of \(place0?.1 ?? "\(plain.count)")",
        sourceLocation: place)
    }
    return true
  }
}
