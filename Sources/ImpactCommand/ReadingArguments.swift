public import ArgumentParser
import Foundation
public import Impact
import Reporter
public import SalesExports

/// The exports of a command, and how they are read.
struct ReadingArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Sales exports: files, folders, or '-' for standard input.", valueName: "export"),
    completion: .file())
  var exports: [String] = []

  @Flag(
    help: "Your word that all goods are refurbished where nothing says otherwise; it is printed.")
  var allRefurbished = false

  @Option(
    help: ArgumentHelp(
      "Only sales of these days: 2025, 2025-03, 2025-Q3, 2025-W47, 2025-03-31, A..B, A.., ..B.",
      valueName: "period"))
  var period: String?

  @Option(
    help: ArgumentHelp(
      "Name a column: title=NAME, date=NAME, quantity=NAME, category=NAME, country=NAME ...",
      valueName: "field=name"))
  var column: [String] = []

  @Option(help: "Order of dates such as 03/04/2025, where the export leaves it open.")
  var dateOrder: ReadingOptions.DateOrder?

  @Option(help: "Decimal mark, where the export leaves it open.")
  var decimalMark: ReadingOptions.DecimalMark?

  @Option(
    help: ArgumentHelp("Currency where the export names none: EUR, USD ...", valueName: "code"))
  var currency: String?

  @Option(
    help: ArgumentHelp(
      "Country of sale where the export names none: FR, DE ...", valueName: "country"))
  var country: String?

  @Option(
    help: ArgumentHelp("Country where the goods were refurbished: FR, DE ...", valueName: "country")
  )
  var refurbishedIn: String?

  @Option(
    help: ArgumentHelp(
      "A key file of 16 bytes or more, to find units sold more than once by their serial numbers.",
      valueName: "keyfile"),
    completion: .file())
  var unitKey: String?

  @Option(
    help: ArgumentHelp(
      "What the lines are where no column says so; only sales count as avoided by resale.",
      valueName: "kind"))
  var kind: LineKind?

  @Option(
    help: ArgumentHelp(
      "Your own table of products, by category, sku or title; 'impact match' writes it.",
      valueName: "file"),
    completion: .file())
  var mapping: String?

  @Option(
    help: ArgumentHelp(
      "How many threads read large files; all processors by default. Results never depend on it.",
      valueName: "number"))
  var threads: Int?

  @OptionGroup(title: "How exports are read, where you want to decide yourself")
  var format: FormatArguments

  /// The choices of a calculation record, to read the same exports the same way again.
  ///
  /// - Parameters:
  ///   - settings: The settings of the record.
  ///   - exports: The files.
  init(record settings: [String: String], exports: [String]) {
    self.exports = exports
    allRefurbished = settings["all_refurbished"] == "yes"
    period = settings["period"]
    column = settings.filter { $0.key.hasPrefix(Self.columnPrefix) }.sorted { $0.key < $1.key }
      .map { "\($0.key.dropFirst(Self.columnPrefix.count))=\($0.value)" }
    dateOrder = settings["date_order"].flatMap(ReadingOptions.DateOrder.init)
    decimalMark = settings["decimal_mark"].flatMap(ReadingOptions.DecimalMark.init)
    currency = settings["currency"]
    country = settings["country"]
    refurbishedIn = settings["refurbished_in"]
    kind = settings["kind"].flatMap(LineKind.init)
    unitKey = nil
    mapping = nil
    threads = nil
    format = FormatArguments(Self.formats(settings))
  }

  /// Makes arguments for the parser.
  init() {}

  private static let columnPrefix = "column_"

  /// Takes over what a settings file says and the command line does not.
  mutating func fill(from settings: Settings) {
    allRefurbished = allRefurbished || settings.allRefurbished ?? false
    period = period ?? settings.period
    let named = Set(column.map { $0.prefix { $0 != "=" } })
    column += settings.columns.filter { !named.contains($0.key[...]) }
      .sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    dateOrder = dateOrder ?? settings.dateOrder
    decimalMark = decimalMark ?? settings.decimalMark
    currency = currency ?? settings.currency
    country = country ?? settings.country
    refurbishedIn = refurbishedIn ?? settings.refurbishedIn
    kind = kind ?? settings.kind
    mapping = mapping ?? settings.mapping
    format.fill(from: settings.format)
  }

  /// The choices of format in a record.
  private static func formats(_ settings: [String: String]) -> [FormatSetting: String] {
    Dictionary(
      FormatSetting.allCases.compactMap { setting in
        settings[setting.rawValue].map { (setting, $0) }
      }
    ) { first, _ in first }
  }

  /// The matcher with the user's own table of products.
  ///
  /// - Throws: `ExportError` for a table that is missing or cannot be understood.
  func mapped(_ matcher: Matcher) throws -> Matcher {
    guard let mapping else { return matcher }
    let name = URL(filePath: mapping).lastPathComponent
    return matcher.mapped(by: try MappingFile(path: mapping).mapping(matcher, file: name))
  }

  /// The options of the reader.
  func options(_ matcher: Matcher) throws -> ReadingOptions {
    var options = ReadingOptions()
    options.areAllRefurbished = allRefurbished
    options.dateOrder = dateOrder
    options.decimalMark = decimalMark
    if let period {
      guard let span = Period(period) else {
        throw Failure(
          .usage,
          "impact: error: '\(period)' is not a period; write 2025, 2025-03, 2025-Q3, 2025-W47, "
            + "2025-03-31, or two of these as A..B")
      }
      options.period = span
    }
    for text in column {
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let field = ExportField(rawValue: String(parts[0])) else {
        let fields = ExportField.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(
          .usage,
          "impact: error: '\(text)' names no column; write --column FIELD=NAME with FIELD one of \(fields)"
        )
      }
      guard options.columns.updateValue(String(parts[1]), forKey: field) == nil else {
        throw Failure(
          .usage, "impact: error: --column names \(field.rawValue) twice; name each field once")
      }
    }
    if let threads {
      guard (1...256).contains(threads) else {
        throw Failure(
          .usage, "impact: error: '\(threads)' is no number of threads; write one from 1 to 256")
      }
      options.threads = threads
    }
    if let currency {
      guard let code = CurrencyCode(currency) else {
        throw Failure(
          .usage, "impact: error: '\(currency)' is not a currency; write EUR, USD, GBP ...")
      }
      options.currency = code
    }
    try format.apply(to: &options)
    options.unitKey = try unitKey.map(KeyFile.read)
    options.kind = kind ?? .sale
    options.country = try Self.country(country, matcher)
    options.refurbishingCountry = try Self.country(refurbishedIn, matcher)
    return options
  }

  /// The files.
  func inputs() throws -> [ExportInput] {
    guard !exports.isEmpty else {
      throw Failure(
        .usage,
        "impact: error: no export named; name files or a folder, or run 'impact example DIR' "
          + "for exports to try")
    }
    return try exports.flatMap { try ExportInput.inputs($0) }
  }

  /// Every choice that was made, for the calculation record.
  var settings: [(name: String, value: String)] {
    var settings = [("all_refurbished", allRefurbished ? "yes" : "no")]
    if let period { settings.append(("period", period)) }
    for text in column.sorted() {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 { settings.append((Self.columnPrefix + parts[0], parts[1])) }
    }
    if let dateOrder { settings.append(("date_order", dateOrder.rawValue)) }
    if let decimalMark { settings.append(("decimal_mark", decimalMark.rawValue)) }
    if let currency { settings.append(("currency", currency)) }
    if let country { settings.append(("country", country)) }
    if let refurbishedIn { settings.append(("refurbished_in", refurbishedIn)) }
    if let kind { settings.append(("kind", kind.rawValue)) }
    if let mapping {
      settings.append(("mapping", URL(filePath: mapping).lastPathComponent))
      let bytes = FileManager.default.contents(atPath: mapping) ?? Data()
      settings.append(("mapping_sha256", FileDigest.sha256(bytes)))
    }
    let chosen = format.chosen
    for setting in FormatSetting.allCases {
      if let value = chosen[setting] { settings.append((setting.rawValue, value)) }
    }
    return settings.map { (name: $0.0, value: $0.1) }
  }

  /// An alpha-2 code of what a person wrote.
  static func country(_ text: String?, _ matcher: Matcher) throws -> String? {
    guard let text else { return nil }
    guard let country = matcher.country(text) else {
      throw Failure(.usage, "impact: error: '\(text)' is not a country; write FR, DE, US ...")
    }
    return country
  }
}

extension LineKind: ExpressibleByArgument {
  /// The kinds that a person may name; returns are told by the export.
  public static var allValueStrings: [String] {
    allCases.filter { $0 != .return }.map(\.rawValue)
  }
}

extension ReadingOptions.DateOrder: ExpressibleByArgument {}
extension ReadingOptions.DecimalMark: ExpressibleByArgument {}
