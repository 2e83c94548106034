/// Words that every text needs: months, spans of time, lists.
package enum CommonWord: String, WordKey {
  package static let topic = "common"

  case month1 = "month_1"
  case month2 = "month_2"
  case month3 = "month_3"
  case month4 = "month_4"
  case month5 = "month_5"
  case month6 = "month_6"
  case month7 = "month_7"
  case month8 = "month_8"
  case month9 = "month_9"
  case month10 = "month_10"
  case month11 = "month_11"
  case month12 = "month_12"
  /// The first day of a month.
  case firstDay = "first_day"
  /// In one year.
  case inYear = "in_year"
  /// In one month.
  case inMonth = "in_month"
  /// On one day.
  case onDay = "on_day"
  /// From one day to another.
  case fromTo = "from_to"
  /// The last two of a list.
  case listEnd = "list_end"
  /// The others of a list.
  case listMiddle = "list_middle"
  /// From one number to another.
  case range

  static let months: [CommonWord] = [
    .month1, .month2, .month3, .month4, .month5, .month6, .month7, .month8, .month9, .month10,
    .month11, .month12,
  ]
}
