public import ArgumentParser
public import Impact

/// The method and edition of a command.
struct MethodArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Method of the figure, ademe-2022 unless another is named; 'impact methods list' names them.",
      valueName: "id"))
  var method: String?

  @Option(help: "Edition of ADEME's study, final unless named; the interim one has phones only.")
  var edition: Edition?

  @Flag(
    help:
      "Worst case of all assumptions at once: every number at the end that lowers the result.")
  var conservative = false

  /// Which value of each number is used.
  var choice: ParameterChoice { conservative ? .worstCase : .central }

  /// An assessor by these choices.
  func assessor(_ pack: FactorPack) throws -> UnitAssessor {
    UnitAssessor(
      pack: pack, method: try method(in: pack), edition: chosenEdition, choice: choice)
  }

  /// The edition that was asked for, or the final one.
  var chosenEdition: Edition { edition ?? .final }

  /// Takes over what a settings file says and the command line does not.
  mutating func fill(from settings: Settings) {
    method = method ?? settings.method
    edition = edition ?? settings.edition
  }

  /// The method that was asked for, or the pack's standard method.
  func method(in pack: FactorPack) throws -> Method {
    guard let method else {
      guard let standard = pack.standardMethod else {
        throw Failure(
          .usage, "impact: error: the pack has no standard method; name one with --method")
      }
      return standard
    }
    return try Self.method(method, in: pack)
  }

  /// The method of that name.
  static func method(_ method: String, in pack: FactorPack) throws -> Method {
    guard let found = pack.method(method) else {
      let names = pack.methods.map(\.id).joined(separator: ", ")
      throw Failure(.usage, "impact: error: unknown method '\(method)'; use one of \(names)")
    }
    return found
  }
}

extension Edition: ExpressibleByArgument {}
