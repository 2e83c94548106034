/// A fault of a row of Boavizta's table, and what was done about it.
struct BoaviztaFinding: Error, Hashable {
  let reason: String
  let done: String

  private static let refusal = "row refused"

  static func refused(_ reason: String) -> BoaviztaFinding {
    BoaviztaFinding(reason: reason, done: refusal)
  }

  static let cells = refused("the row has another number of cells than the header")
  static let noName = refused("no maker or no name")
  static let unreadable = refused("the maker or the name is not UTF-8 text")
  static let noUseShare = refused("no use share, so use cannot be taken out of the total")
  static let useTooLarge = refused("use share above 0.9: the total says nothing about the device")
  static let shareOutside = refused("the share of a phase is not from 0 to 1")
  static let sum = refused("all four phases are given and do not sum to 1 within 3 %")
  static let sumTooLarge = refused("the phases that are given sum to more than 1.03")
  static let sumTooSmall = refused("use and manufacture together are below 0.7 of the total")
  static let total = refused("the total is not above 0 and at most 100,000 kg CO2e")
  static let digits = refused("the figures have too many digits")
  static let idOfCategory = refused("the model's short name is the name of a category")

  static func noNumber(_ column: String) -> BoaviztaFinding {
    refused("\(column) is not a number")
  }

  static func noCategory(_ kind: String) -> BoaviztaFinding {
    refused("no category in the pack for '\(kind)'")
  }

  static let repetition = BoaviztaFinding(
    reason: "the same model again with equal figures", done: "the first row was kept")
  static let contradiction = BoaviztaFinding(
    reason: "the same model again with other figures",
    done: "all its rows refused: nothing says which is right")

  static let zeroPhases = BoaviztaFinding(
    reason: "transport and end of life are both 0, so the phases do not sum to 1",
    done: "read as not given; the figure needs the total and the use share only")
  static let noise = BoaviztaFinding(
    reason: "a number has more than 12 decimals", done: "rounded to 12")
  static let writtenBytes = BoaviztaFinding(
    reason: "the name holds bytes written out as \\x..", done: "put back as letters")
  static let cutOff = BoaviztaFinding(
    reason: "the name was cut off at a point", done: "completed from the comment")
  static let watch = BoaviztaFinding(
    reason: "a watch that is not filed as one", done: "taken as smartwatch")
  static let tablet = BoaviztaFinding(
    reason: "filed as a laptop, but its name says tablet", done: "taken as tablet")
  static let portable = BoaviztaFinding(
    reason: "filed as a desktop, but it has a screen under 18 inches", done: "taken as laptop")
  static let weight = BoaviztaFinding(
    reason: "the weight is not a number or not plausible for the category",
    done: "mass left out: the category's mass holds")
  static let lifetime = BoaviztaFinding(
    reason: "the lifetime is not a number, below 2 years or above 20",
    done: "lifetime left out: the category's holds")
  static let error = BoaviztaFinding(
    reason: "the error share is not a number below 1", done: "figure taken without a range")
}
