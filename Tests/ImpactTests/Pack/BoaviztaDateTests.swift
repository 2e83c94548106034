import Testing

@testable import Impact

@Suite("The dates of Boavizta's table", .timeLimit(.minutes(20)))
struct BoaviztaDateTests {
  @Test(
    "Dates of every form are read",
    arguments: [
      ("2022-4-7", "2022-04-01"), ("07-04-2022", "2022-04-01"), ("26/07/2019", "2019-07-01"),
      ("September 7 2022", "2022-09-01"), ("Feb 2021", "2021-02-01"), ("2020", ""), ("", ""),
      ("Smarch 2021", ""),
    ])
  func dates(text: String, month: String) { #expect(BoaviztaDate.firstOfMonth(text) == month) }
}
