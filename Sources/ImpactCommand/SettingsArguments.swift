import ArgumentParser
import Foundation

/// The settings file of a command.
struct SettingsArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Settings: seller, method, edition, pack, columns ... Without it, impact.yaml of this folder.",
      valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var settingsFile: String?

  private static let usual = "impact.yaml"

  /// The settings; those of no file when none is named and this folder has no `impact.yaml`.
  func load() throws -> Settings {
    let path = settingsFile ?? Self.usual
    guard FileManager.default.fileExists(atPath: path) else {
      guard settingsFile != nil else { return Settings() }
      throw Failure(.noInput, "impact: error: no settings \(path); name an impact.yaml")
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure(.inputOutput, "impact: error: \(path) cannot be read; check its permissions")
    }
    let name = URL(filePath: path).lastPathComponent
    Console.say("Settings of \(name) are used")
    return try SettingsFile.read(bytes, name: name)
  }
}
