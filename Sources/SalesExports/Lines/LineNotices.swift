/// What was noticed while reading lines: how often, and where first.
struct LineNotices {
  /// How often something occurred, and where first.
  struct FirstAndCount {
    private(set) var count = 0
    private(set) var firstRow = 0

    mutating func add(row: Int) {
      if count == 0 { firstRow = row }
      count += 1
    }
  }

  /// Rows with a country text that the tables do not know.
  var unknownCountries = FirstAndCount()
  /// Rows with a status that the tables do not know.
  var unknownStatuses = FirstAndCount()
  /// Rows whose column of an open name, such as "Type", says trade-in, recycling, repair or donation.
  var unnamedFlows = FirstAndCount()
  /// Rows with a condition text that the tables do not know.
  var unknownConditions = FirstAndCount()
  /// Rows with a currency that is none of ISO 4217.
  var unknownCurrencies = FirstAndCount()
  /// Rows of orders that were paid back in part, with no word on which line.
  var partialRefunds = FirstAndCount()
}
