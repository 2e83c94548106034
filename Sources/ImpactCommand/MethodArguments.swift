public import ArgumentParser
public import Impact

/// The method and edition of a command.
struct MethodArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("Method of the figure; 'impact methods list' names them.", valueName: "id"))
  var method = "ademe-2022"

  @Option(help: "Edition of ADEME's study; the interim one has phones only.")
  var edition = Edition.final

  /// The method of the pack.
  func method(in pack: FactorPack) throws -> Method {
    guard let found = pack.method(method) else {
      let names = pack.methods.map(\.id).joined(separator: ", ")
      throw Failure(.usage, "impact: error: unknown method '\(method)'; use one of \(names)")
    }
    return found
  }
}

extension Edition: ExpressibleByArgument {}
