/// The words for devices of a category, for which there are words in every language; others are devices.
struct ClaimNoun {
  /// How many were sold: `the 822 refurbished smartphones sold`.
  let sold: ClaimWord
  /// How many: `822 smartphones`.
  let count: ClaimWord
  /// One: `refurbished smartphone`.
  let one: ClaimWord

  init(_ category: String) {
    (sold, count, one) =
      switch category {
      case "smartphone": (.soldSmartphone, .countSmartphone, .oneSmartphone)
      case "tablet": (.soldTablet, .countTablet, .oneTablet)
      case "laptop": (.soldLaptop, .countLaptop, .oneLaptop)
      case "desktop": (.soldDesktop, .countDesktop, .oneDesktop)
      default: (.soldDevice, .countDevice, .oneDevice)
      }
  }
}
