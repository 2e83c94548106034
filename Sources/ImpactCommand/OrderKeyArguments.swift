import ArgumentParser
import SalesExports

/// The key by which order ids are hashed.
struct OrderKeyArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keyed hashes stand for order ids; the key is a file of 16 bytes or more.",
      valueName: "keyfile"),
    completion: .file())
  var hashOrderIds: String?

  /// The key; `nil` for ids as written.
  func key() throws -> KeyedHash? { try hashOrderIds.map(KeyFile.read) }
}
