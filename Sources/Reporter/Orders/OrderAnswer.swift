import Impact

/// What an order avoided, line by line, with everything that must be said with it.
///
/// The document behind all formats: JSON, text and HTML. Amounts are exact decimal texts in kilograms; `nil`
/// stands where there is no data, and never for zero.
///
/// `status` sums the lines up: `category_average` when any figure is that of an average device, else `estimated`
/// when any is of a model, else `returned` when all that would count came back, else `no_data` when a device has
/// no figure, else `not_eligible`. `states` counts the lines of each state.
public struct OrderAnswer: Sendable {
  /// A figure with its interval.
  struct Amount: Hashable, Sendable {
    var unit: String
    var net: String?
    var low: String?
    var high: String?
    var gross: String?
    var burden: String?
  }

  /// What some units avoided, and their mass.
  struct Totals: Sendable {
    var units: Int64
    /// In the order of ``Indicator``; an indicator without a result has no figure.
    var avoided: [(indicator: Indicator, amount: Amount)]
    var keptInUse: String?
    /// The same amounts before they became text, for people's formats.
    var totals: ImpactTotals

    var climate: Amount? { avoided.first { $0.indicator == .climateChange }?.amount }
  }

  /// The figure by the other of the two methods that stand side by side.
  struct Beside: Sendable {
    var method: String
    var methodVersion: String
    var heading: String
    var displacement: String?
    var total: Totals?
    var outside: Totals?
  }

  /// One line.
  struct Line: Sendable {
    var day: String
    var title: String
    var category: String?
    var label: String?
    var model: String?
    var level: MatchLevel?
    var levelText: String?
    var condition: String
    var country: String
    var quantity: Int64
    var returned: Int64
    var units: Int64
    var state: AnswerState
    var stateText: String
    var reason: String
    var isInsideStudy: Bool?
    var totals: Totals?
    var displacement: String?
    var basis: String?
    var reference: String?
    var beside: Beside?
  }

  /// The id as asked for; `nil` for an estimate.
  var order: String?
  var source: String?
  var status: AnswerState
  var states: [(state: AnswerState, lines: Int64)]
  var sentence: String
  /// The words that stand over every figure of the method.
  var heading: String
  /// The constant parts of the method.
  var method: AnswerMethod
  /// Devices inside the study; `nil` when none of the lines has a figure there.
  var total: Totals?
  /// Devices outside the study, by proxies of ours, never added to ``total``.
  var outside: Totals?
  var beside: Beside?
  var lines: [Line]
  var basis: String
  var reference: String
  var assumptions: [String]
  var sources: [String]
  var warnings: [String]
  var businessBuyer: String
  var locale: WordLocale
}
