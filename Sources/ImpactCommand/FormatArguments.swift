import ArgumentParser
import SalesExports

/// How exports are read, where the user decides.
struct FormatArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Encoding of text: \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp("What stands between cells: ',', ';', tab, bar ...", valueName: "sign"))
  var delimiter: String?

  @Option(help: ArgumentHelp("Quotation mark: double, single or none.", valueName: "sign"))
  var quote: String?

  @Option(
    help: ArgumentHelp(
      "How quotation marks inside cells are written: doubled or backslash.", valueName: "way"))
  var escape: String?

  @Option(
    help: ArgumentHelp("The record of the file that is the header, from 1.", valueName: "number"))
  var headerRow: String?

  @Option(help: ArgumentHelp("The sheet of a workbook.", valueName: "name"))
  var sheet: String?

  @Option(
    help: ArgumentHelp("Where the lines stand in JSON or XML: orders.lines ...", valueName: "path"))
  var linesAt: String?

  @Option(
    help: ArgumentHelp(
      "The platform: \(ReadingOptions.platforms.joined(separator: ", ")).", valueName: "name"))
  var platform: String?

  @Option(
    help: ArgumentHelp(
      "The zone in which times marked as UTC are booked, such as Europe/Paris; else as written.",
      valueName: "zone"))
  var timeZone: String?

  @Option(
    help: ArgumentHelp(
      "Two sources with the same sales: those of the second do not count again.", valueName: "a,b"))
  var sameSales: [String] = []

  @Option(
    help: ArgumentHelp(
      "Two sources whose sales are not the same, however alike they look.", valueName: "a,b"))
  var distinct: [String] = []

  private static let separator: Character = " "

  /// Makes arguments for the parser.
  init() {}

  /// The choices of a record.
  init(_ chosen: [FormatSetting: String]) {
    encoding = nil
    delimiter = nil
    quote = nil
    escape = nil
    headerRow = nil
    sheet = nil
    linesAt = nil
    platform = nil
    timeZone = nil
    sameSales = []
    distinct = []
    fill(from: chosen)
  }

  /// What was chosen, by its key.
  var chosen: [FormatSetting: String] {
    var chosen: [FormatSetting: String] = [:]
    chosen[.encoding] = encoding
    chosen[.delimiter] = delimiter
    chosen[.quote] = quote
    chosen[.escape] = escape
    chosen[.headerRow] = headerRow
    chosen[.sheet] = sheet
    chosen[.lines] = linesAt
    chosen[.platform] = platform
    chosen[.timeZone] = timeZone
    if !sameSales.isEmpty {
      chosen[.sameSales] = sameSales.joined(separator: String(Self.separator))
    }
    if !distinct.isEmpty {
      chosen[.distinctSales] = distinct.joined(separator: String(Self.separator))
    }
    return chosen
  }

  /// Takes over what a settings file or a record says and the command line does not.
  mutating func fill(from other: [FormatSetting: String]) {
    encoding = encoding ?? other[.encoding]
    delimiter = delimiter ?? other[.delimiter]
    quote = quote ?? other[.quote]
    escape = escape ?? other[.escape]
    headerRow = headerRow ?? other[.headerRow]
    sheet = sheet ?? other[.sheet]
    linesAt = linesAt ?? other[.lines]
    platform = platform ?? other[.platform]
    timeZone = timeZone ?? other[.timeZone]
    if sameSales.isEmpty { sameSales = Self.parts(other[.sameSales]) }
    if distinct.isEmpty { distinct = Self.parts(other[.distinctSales]) }
  }

  private static func parts(_ text: String?) -> [String] {
    (text ?? "").split(separator: separator).map(String.init)
  }

  /// Brings choices into the options of the reader.
  ///
  /// - Throws: ``Failure`` for a choice that there is not.
  func apply(to options: inout ReadingOptions) throws {
    let chosen = chosen
    func wrong(_ setting: FormatSetting, _ mend: String) -> Failure {
      Failure(
        .usage,
        "impact: error: '\(chosen[setting] ?? "")' is no \(setting.rawValue.replacing("_", with: " ")); \(mend)"
      )
    }
    if let text = chosen[.encoding] {
      guard let encoding = TextEncoding(named: text) else {
        let names = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
        throw wrong(.encoding, "use one of \(names)")
      }
      options.encoding = encoding
    }
    guard
      let dialect = GivenDialect(
        delimiter: chosen[.delimiter], quote: chosen[.quote], escape: chosen[.escape])
    else {
      throw Failure(
        .usage,
        "impact: error: the characters of delimited text are not understood; write --delimiter as one to four "
          + "characters, comma, semicolon, tab or bar; --quote as double, single or none; "
          + "--escape as doubled or backslash")
    }
    options.dialect = dialect
    if let text = chosen[.headerRow] {
      guard let row = Int(text), (1...60).contains(row) else {
        throw wrong(.headerRow, "write the number of a record from 1 to 60")
      }
      options.headerRow = row
    }
    options.sheet = chosen[.sheet]
    options.lines = chosen[.lines]
    if let platform = chosen[.platform] {
      guard ReadingOptions.platforms.contains(platform) else {
        throw wrong(.platform, "use one of \(ReadingOptions.platforms.joined(separator: ", "))")
      }
      options.platform = platform
    }
    if let name = chosen[.timeZone] {
      do {
        options.timeZone = try ExportZone(name)
      } catch {
        throw wrong(.timeZone, error.mend)
      }
    }
    func pairs(_ setting: FormatSetting) throws -> [SourcePair] {
      try Self.parts(chosen[setting]).map { text in
        guard let pair = SourcePair(text) else {
          throw wrong(setting, "write two names of sources with a comma: backmarket,shopify")
        }
        return pair
      }
    }
    options.sameSales = try pairs(.sameSales)
    options.distinctSales = try pairs(.distinctSales)
  }
}
