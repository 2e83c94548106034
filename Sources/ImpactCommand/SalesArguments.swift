import ArgumentParser
import Impact
import SalesExports

/// Exports with all that decides how they are read: options, settings file and pack.
struct SalesArguments: ParsableArguments {
  @OptionGroup var reading: ReadingArguments
  @OptionGroup var packs: PackArguments
  @OptionGroup var settingsFile: SettingsArguments

  /// Brings options and settings together; the command line comes before the file.
  func prepare() throws -> SalesPreparation {
    let settings = try settingsFile.load()
    var (reading, packs) = (reading, packs)
    reading.fill(from: settings)
    packs.fill(from: settings)
    let (pack, matcher) = try packs.load()
    return SalesPreparation(
      settings: settings, reading: reading, packs: packs, pack: pack,
      matcher: try reading.mapped(matcher))
  }
}
