import Impact

/// What a device of a category is called, in an answer for one order.
enum OrderDeviceWord: String, WordKey {
  static let topic = "order-devices"

  case airConditioner = "air_conditioner"
  case camera
  case coffeeMachine = "coffee_machine"
  case desktop
  case dishwasher
  case dryer
  case eReader = "e_reader"
  case handheldConsole = "handheld_console"
  case headphones
  case homeConsole = "home_console"
  case kettle
  case laptop
  case microwave
  case monitor
  case oven
  case printer
  case projector
  case refrigerator
  case smartphone
  case smartwatch
  case speaker
  case tablet
  case tv
  case vacuumCleaner = "vacuum_cleaner"
  case vrHeadset = "vr_headset"
  case washingMachine = "washing_machine"

  /// The name of a category's device; of a category of a user's own pack, its own label.
  static func text(_ category: DeviceCategory, _ words: Words) -> String {
    OrderDeviceWord(rawValue: category.id).map { words.text($0) } ?? category.label
  }
}
