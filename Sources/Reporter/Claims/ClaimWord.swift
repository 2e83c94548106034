/// The words of headlines, product sentences and cards.
package enum ClaimWord: String, WordKey {
  package static let topic = "claims"

  case mainLow = "main_low"
  case mainUpper = "main_upper"
  case share
  case sharePercent = "share_percent"
  case sentence
  case scope
  case scopeMains = "scope_mains"
  case time
  case sentenceTime = "sentence_time"
  case leftOut = "left_out"
  case interval
  case carKm = "car_km"
  case flightParisNewYorkReturn = "flight_paris_new_york_return"
  case sellerWord = "seller_word"
  case backCast = "back_cast"
  case source
  case sentenceSource = "sentence_source"
  case sources
  case ownAssumption = "own_assumption"
  case link
  case valid
  case unpublished
  case cardTitle = "card_title"
  case cardLow = "card_low"
  case cardUpper = "card_upper"
  case co2e
  case mixed
  case soldDevice = "sold_device"
  case soldSmartphone = "sold_smartphone"
  case soldTablet = "sold_tablet"
  case soldLaptop = "sold_laptop"
  case soldDesktop = "sold_desktop"
  case countSmartphone = "count_smartphone"
  case countTablet = "count_tablet"
  case countLaptop = "count_laptop"
  case countDesktop = "count_desktop"
  case countDevice = "count_device"
  case oneSmartphone = "one_smartphone"
  case oneTablet = "one_tablet"
  case oneLaptop = "one_laptop"
  case oneDesktop = "one_desktop"
  case oneDevice = "one_device"
}
