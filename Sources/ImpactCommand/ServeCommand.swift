public import ArgumentParser
import Dispatch
import Foundation
import Impact
public import ImpactServer
import Ledger
import Reporter
import Synchronization

/// `impact serve`: the HTTP service and its page.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract:
      "Answer over HTTP: orders, baskets, headlines, statements, factors, and a page for people.",
    discussion: """
      Listens on this machine only unless --host says otherwise; put a proxy with TLS in front of it for all \
      others. /openapi.json describes every address, and / is a page with the same answers.

      Orders are answered to whoever shows the token of --token-file (16 letters or more), as 'Authorization: \
      Bearer TOKEN'; headline, statement and metrics too, unless --public names them. What holds no sales (factors, \
      methods, estimates, sentences) is public unless --public leaves out 'factors'. Without a ledger only these are \
      answered. --link is the address of your full statement: headlines and sentences name it, and no other; without \
      it they are not for publication, unless a request with the token names a link. Imports into the ledger are seen without a restart; SIGTERM stops when what is being answered is done.

      In a terminal: impact serve --ledger sales.impact --token-file token.txt --public factors,headline
      """)

  @Option(help: ArgumentHelp("The ledger with the sales.", valueName: "file"), completion: .file())
  var ledger: String?

  @OptionGroup var key: OrderKeyArguments

  @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("The port to listen on; 0 for any that is free.", valueName: "number"))
  var port = 8080

  @Option(
    help: ArgumentHelp("A file with the token that requests for sales show.", valueName: "file"),
    completion: .file())
  var tokenFile: String?

  @Option(
    name: .customLong("public"),
    help: ArgumentHelp(
      "What is answered without a token: factors, headline, statement, metrics, with commas, or none.",
      valueName: "list"))
  var publicParts = "factors"

  @Option(
    help: ArgumentHelp(
      "The address of your full statement, for headlines and sentences; without it they are not for publication.",
      valueName: "url"))
  var link: String?

  @Option(
    help: ArgumentHelp(
      "An origin whose web pages may read answers, as https://shop.example; may stand several times.",
      valueName: "origin"))
  var cors: [String] = []

  @Option(
    help:
      "What is written to standard error, as JSON: requests, errors or none. No line names an order."
  )
  var log = ServerSettings.Log.errors

  @OptionGroup var methods: MethodArguments
  @OptionGroup var packs: PackArguments
  @OptionGroup var settingsArguments: SettingsArguments

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port is \(port); give a number from 0 to 65535.")
    }
    _ = try parts()
    guard link.map(ClaimLink.isAddress) ?? true else {
      throw ValidationError("--link takes an address, as https://example.com/statement.")
    }
    for origin in cors where origin.wholeMatch(of: /https?:\/\/[A-Za-z0-9.:\[\]-]+/) == nil {
      throw ValidationError("--cors takes an origin without a path, as https://shop.example.")
    }
  }

  func run() throws {
    try Failure.reported {
      let settings = try settingsArguments.load()
      var (packs, methods) = (packs, methods)
      packs.fill(from: settings)
      methods.fill(from: settings)
      guard methods.choice == .central else {
        throw Failure(.usage, "impact: error: a service has no --conservative; leave it out")
      }
      let (pack, matcher) = try packs.load()
      let digests = PackDigests(pack: pack, matchingTables: matcher.tables)
      let method = try methods.method(in: pack)
      let content = ServiceContent(
        pack: pack, digests: digests, method: method, edition: methods.chosenEdition,
        book: try book(LedgerTables(pack: pack, matcher: matcher), settings),
        writer: try StandardAnswers(
          pack: pack, matcher: matcher, digests: digests, method: method,
          edition: methods.chosenEdition))
      let service = try ImpactService(content, settings: try serverSettings())
      try serve(service)
    }
  }

  private func parts() throws -> Set<PublicPart> {
    if publicParts == "none" { return [] }
    return Set(
      try publicParts.split(separator: ",").map { name in
        guard let part = PublicPart(rawValue: String(name)) else {
          throw ValidationError(
            "--public knows no '\(name)'; use "
              + PublicPart.allCases.map(\.rawValue).joined(separator: ", ") + ", or none.")
        }
        return part
      })
  }

  private func serverSettings() throws -> ServerSettings {
    var settings = ServerSettings()
    settings.host = host
    settings.port = port
    settings.publicParts = try parts()
    settings.link = link
    settings.origins = cors
    settings.log = log
    guard let tokenFile else { return settings }
    let name = URL(filePath: tokenFile).lastPathComponent
    guard FileManager.default.fileExists(atPath: tokenFile) else {
      throw Failure(.noInput, "impact: error: no token file \(name); write a token into one")
    }
    guard let bytes = FileManager.default.contents(atPath: tokenFile) else {
      throw Failure(.inputOutput, "impact: error: \(name) cannot be read; check its permissions")
    }
    settings.token = AccessToken([UInt8](bytes))
    guard settings.token != nil else {
      throw Failure(
        .data,
        "impact: error: \(name) holds no token; write one line of \(AccessToken.fewestBytes) or more letters, "
          + "digits and signs into it, such as the output of 'openssl rand -hex 32'")
    }
    return settings
  }

  /// The sales of the ledger; `nil` without one.
  private func book(_ tables: LedgerTables, _ settings: Settings) throws -> (any SalesBook)? {
    guard let ledger else { return nil }
    try SalesSourceArguments.refuseCredits(settings)
    let open = try Ledger(path: ledger, key: try key.key())
    try open.requireTables(tables)
    return LedgerBook(open, tables: tables, seller: settings.seller(packs))
  }

  /// Answers until the program is told to stop.
  ///
  /// The other commands are plain functions, and stay as quick to start: here this thread waits for the service.
  private func serve(_ service: ImpactService) throws {
    let outcome = Mutex<Result<Void, any Error>?>(nil)
    let end = DispatchSemaphore(value: 0)
    let host = host.contains(":") ? "[\(host)]" : host
    Task.detached {
      let result: Result<Void, any Error>
      do {
        try await service.run { port in
          Console.say("Listening on http://\(host):\(port); Ctrl-C stops")
        }
        result = .success(())
      } catch {
        result = .failure(error)
      }
      outcome.withLock { $0 = result }
      end.signal()
    }
    end.wait()
    if case .failure? = outcome.withLock({ $0 }) {
      throw Failure(
        .inputOutput,
        "impact: error: \(host):\(port) cannot be listened on; another program may use it: choose another --port, "
          + "or an address of this machine as --host")
    }
  }
}

extension ServerSettings.Log: ExpressibleByArgument {}
