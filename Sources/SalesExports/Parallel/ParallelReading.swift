import Foundation
import Impact

/// Reads large delimited exports on several processors, mostly in one pass, with the result of the plain
/// reader to the last byte.
///
/// The columns of a file tell by all their values how dates and numbers are to be read. Here the first
/// records are believed, all are read by what they say, and then it is looked whether they were right; if
/// not, the file is read again. In the same way lines are taken not to stand twice until the order ids say
/// that they may.
struct ParallelReading {
  private let files: [ParallelFile]
  private let options: ReadingOptions
  private let matcher: Matcher
  private let rules: LineRules
  private let settings: ParallelSettings

  /// How often files are read before the plain reader takes them: once for each thing that may turn out
  /// otherwise (columns, ascending ids, repeats), and once to count.
  private static let mostTries = 4

  /// Looks at the inputs.
  ///
  /// - Parameters:
  ///   - inputs: The files.
  ///   - options: How they are read.
  ///   - matcher: Finds out what lines are.
  ///   - rules: Which lines count.
  ///   - settings: Threads and memory.
  ///   - keepsLines: Whether lines are kept, with the orders of other sources that they name.
  ///
  /// The result is `nil` for inputs that are read plainly: small ones, other formats, several sources.
  init?(
    _ inputs: [ExportInput], options: ReadingOptions, matcher: Matcher, rules: LineRules,
    settings: ParallelSettings, keepsLines: Bool = false
  ) {
    let size = inputs.reduce(0) { $0 + $1.size }
    guard size >= settings.leastBytes, size >= settings.leastBytesPerFile * Int64(inputs.count)
    else { return nil }
    var files: [ParallelFile] = []
    for input in inputs {
      // What is wrong with a file, the plain reader says.
      guard let file = try? ParallelFile(input, options: options, matcher: matcher) else {
        return nil
      }
      files.append(file)
    }
    let sources = Set(files.map { LineSource($0.export.profile, matcher: matcher).key })
    guard sources.count == 1 else { return nil }
    guard !keepsLines || files.allSatisfy({ $0.export.profile.columns.mentions.isEmpty }) else {
      return nil
    }
    let columns = files.reduce(0) { $0 + $1.export.profile.columns.names.count }
    guard columns <= SalesReader.mostColumns else { return nil }
    self.files = files
    (self.options, self.matcher, self.rules) = (options, matcher, rules)
    var settings = settings
    // More threads than chunks would have nothing to do, more than processors only take memory.
    settings.threads = min(
      settings.threads, Int(size / Int64(settings.chunkSize)) + 1,
      ProcessInfo.processInfo.activeProcessorCount * 4)
    self.settings = settings
  }

  /// Reads the inputs.
  ///
  /// - Returns: Activity data and an account of every record; `nil` when only the plain reader can do it.
  /// - Throws: ``ExportError`` as the plain reader does.
  func read(
    _ progress: ReadingProgress?, keeper: (any LineKeeper)?
  ) throws -> SalesReading? {
    do {
      var screening =
        SaleIdentities.canRepeat(files.map(\.export)) ? OrderScreen.Mode.proof : .off
      var replaced: [ReplacedRecords] = []
      for _ in 0..<Self.mostTries {
        progress?.start(files.map(\.input), isOnePass: true)
        let pass = CountingPass(
          files, options: options, matcher: matcher, rules: rules, settings: settings,
          screening: screening, replaced: replaced, keeper: keeper)
        switch try pass.run(progress) {
        case .done(let reading): return reading
        case .otherwise(let found):
          for (file, export) in zip(files, found) { file.export = export }
        case .unordered: screening = .hashes
        case .suspicious(let orders):
          // Those that only look alike are counted as they are.
          screening = .off
          replaced = try RepeatSearch(
            files, options: options, matcher: matcher, rules: rules, settings: settings
          ).replaced(orders)
        }
      }
      return nil
    } catch is ChunkCutter.Unsuited {
      return nil
    }
  }
}
