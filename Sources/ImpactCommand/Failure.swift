import ArgumentParser
import Impact
import Ledger
import SalesExports

/// A failure with its exit status; its text is one line that says what is wrong and what to do.
struct Failure: Error {
  /// The exit statuses of the program, after sysexits(3).
  enum Status: Int32 {
    /// The answer is no.
    case no = 1
    /// The words of the command are off.
    case usage = 64
    /// The data are unusable, or a row is rejected under `--strict`.
    case data = 65
    /// There is no such input.
    case noInput = 66
    /// Our fault.
    case software = 70
    /// A file cannot be written.
    case cannotCreate = 73
    /// Reading failed.
    case inputOutput = 74
  }

  let status: Status
  let text: String

  init(_ status: Status, _ text: String) {
    self.status = status
    self.text = text
  }

  /// Runs a command; turns every failure into one line on standard error and an exit status.
  static func reported(_ body: () throws -> Void) throws {
    Console.endWhenReaderLeaves()
    do {
      try body()
      try Console.flush()
    } catch let exit as ExitCode {
      throw exit
    } catch let failure as Failure {
      Console.say(failure.text)
      throw ExitCode(failure.status.rawValue)
    } catch let error as ExportError {
      Console.say(error.description)
      switch error.kind {
      case .missing: throw ExitCode(Status.noInput.rawValue)
      case .unreadable: throw ExitCode(Status.inputOutput.rawValue)
      case .data: throw ExitCode(Status.data.rawValue)
      case .option: throw ExitCode(Status.usage.rawValue)
      }
    } catch let error as LedgerError {
      Console.say(error.description)
      switch error.kind {
      case .data: throw ExitCode(Status.data.rawValue)
      case .noInput: throw ExitCode(Status.noInput.rawValue)
      case .inputOutput: throw ExitCode(Status.inputOutput.rawValue)
      }
    } catch let error as AssessmentError {
      Console.say("impact: error: \(error)")
      throw ExitCode(Status.data.rawValue)
    } catch {
      // Whatever else happens is a mistake of the program's, such as one in the tables it is built with.
      Console.say("impact: error: \(error); this is our mistake, please report it")
      throw ExitCode(Status.software.rawValue)
    }
  }
}
