import Ledger
import Testing

@Suite("What is wrong with a ledger")
struct LedgerErrorTests {
  @Test("says file, problem and mend in one line")
  func oneLine() {
    let error = LedgerError(.data, file: "a.impact", problem: "no ledger", mend: "name one")
    #expect(error.description == "a.impact: error: no ledger; name one")
  }
}
