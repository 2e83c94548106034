import Reporter

/// The words of the page: rows of `reports/words/LANG/web.csv`.
///
/// The template names them by their keys, as `{{estimate_heading}}`, and the script as `words.working`.
enum WebWord: String, WordKey {
  static let topic = "web"

  case title
  case lead
  case language
  case skip
  case parts
  case estimateShort = "estimate_short"
  case orderShort = "order_short"
  case headlineShort = "headline_short"
  case statementShort = "statement_short"
  case estimateHeading = "estimate_heading"
  case estimateLead = "estimate_lead"
  case category
  case categoryByTitle = "category_by_title"
  case productTitle = "product_title"
  case productHint = "product_hint"
  case country
  case countryUnknown = "country_unknown"
  case units
  case numbers
  case estimateButton = "estimate_button"
  case working
  case unitAvoided = "unit_avoided"
  case interval
  case noFigure = "no_figure"
  case keptInUse = "kept_in_use"
  case wastePrevented = "waste_prevented"
  case why
  case perDevice = "per_device"
  case symbol
  case meaning
  case value
  case range
  case quality
  case source
  case qualityNote = "quality_note"
  case termD = "term_d"
  case termENew = "term_e_new"
  case termL1 = "term_l1"
  case termL2 = "term_l2"
  case termR = "term_r"
  case termM = "term_m"
  case orderHeading = "order_heading"
  case orderLead = "order_lead"
  case orderNumber = "order_number"
  case orderButton = "order_button"
  case token
  case tokenHint = "token_hint"
  case noLedger = "no_ledger"
  case noToken = "no_token"
  case needToken = "need_token"
  case headlineHeading = "headline_heading"
  case headlineLead = "headline_lead"
  case period
  case periodHint = "period_hint"
  case market
  case marketAll = "market_all"
  case marketEu = "market_eu"
  case allCategories = "all_categories"
  case link
  case linkHint = "link_hint"
  case headlineButton = "headline_button"
  case copy
  case copied
  case selected
  case statementHeading = "statement_heading"
  case statementLead = "statement_lead"
  case statementButton = "statement_button"
  case statementSave = "statement_save"
  case devices
  case device
  case result
  case outside
  case beside
  case unitsCounted = "units_counted"
  case assumptions
  case severalOrders = "several_orders"
  case noAnswer = "no_answer"
  case mend
  case unreachable
  case wentWrong = "went_wrong"
  case sayWhat = "say_what"
  case needOrder = "need_order"
  case noScript = "no_script"
  case programsHeading = "programs_heading"
  case programsLead = "programs_lead"
  case linkDescription = "link_description"
  case linkFactors = "link_factors"
  case linkMethods = "link_methods"
  case notOffset = "not_offset"
  case madeBy = "made_by"
  case categoryAirConditioner = "category_air_conditioner"
  case categoryCamera = "category_camera"
  case categoryCoffeeMachine = "category_coffee_machine"
  case categoryDesktop = "category_desktop"
  case categoryDishwasher = "category_dishwasher"
  case categoryDryer = "category_dryer"
  case categoryEReader = "category_e_reader"
  case categoryHandheldConsole = "category_handheld_console"
  case categoryHeadphones = "category_headphones"
  case categoryHomeConsole = "category_home_console"
  case categoryKettle = "category_kettle"
  case categoryLaptop = "category_laptop"
  case categoryMicrowave = "category_microwave"
  case categoryMonitor = "category_monitor"
  case categoryOven = "category_oven"
  case categoryPrinter = "category_printer"
  case categoryProjector = "category_projector"
  case categoryRefrigerator = "category_refrigerator"
  case categorySmartphone = "category_smartphone"
  case categorySmartwatch = "category_smartwatch"
  case categorySpeaker = "category_speaker"
  case categoryTablet = "category_tablet"
  case categoryTv = "category_tv"
  case categoryVacuumCleaner = "category_vacuum_cleaner"
  case categoryVrHeadset = "category_vr_headset"
  case categoryWashingMachine = "category_washing_machine"

  /// Whether the script says it; all others stand in the template.
  var isForScript: Bool {
    switch self {
    case .orderShort, .statementShort, .units, .numbers, .working, .unitAvoided, .interval,
      .noFigure, .keptInUse, .wastePrevented, .why, .perDevice, .symbol, .meaning, .value, .range,
      .quality, .source, .qualityNote, .termD, .termENew, .termL1, .termL2, .termR, .termM, .copy,
      .copied, .statementSave, .devices, .device, .result, .outside, .beside, .unitsCounted,
      .assumptions, .severalOrders, .noAnswer, .mend, .unreachable, .sayWhat, .needOrder,
      .needToken, .selected, .wentWrong:
      true
    default: false
    }
  }
}
