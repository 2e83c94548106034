/// What a European shop for refurbished electronics sells.
extension ProductRange {
  private static let colours = ["Black", "White", "Blue", "Silver", "Green", "Graphite"]

  /// Fifteen categories of devices, accessories, and goods of no category of ours.
  static let all = devices + screens + peripherals + others

  private static let devices = [
    ProductRange(
      category: "Smartphones", share: 44, euros: 219,
      models: [
        "Apple iPhone 11", "Apple iPhone 12", "Samsung Galaxy S21 5G", "Apple iPhone SE (2022)",
        "Apple iPhone 13", "Apple iPhone 12 mini", "Samsung Galaxy A52s", "Google Pixel 6a",
        "Apple iPhone XR", "Apple iPhone 11 Pro", "Samsung Galaxy S20 FE", "Google Pixel 7",
        "Apple iPhone 12 Pro", "Xiaomi Redmi Note 11", "Samsung Galaxy S22", "OnePlus 9 Pro",
        "Apple iPhone 13 mini", "Samsung Galaxy Note20 Ultra", "Apple iPhone 14",
        "Fairphone 4", "Apple iPhone 13 Pro", "Huawei P30 Pro", "Samsung Galaxy S23 Ultra",
        "Apple iPhone 14 Pro Max", "Sony Xperia 5 III", "Motorola Edge 30", "Oppo Find X5",
        "Samsung Galaxy Z Flip4", "Nokia XR20", "Apple iPhone 15",
      ],
      versions: ["64GB", "128GB", "256GB", "512GB"], colours: colours),
    ProductRange(
      category: "Laptops", share: 15, euros: 329,
      models: [
        "Lenovo ThinkPad T480", "Apple MacBook Air 13 M1 2020", "Dell Latitude 7490",
        "HP EliteBook 840 G5", "Lenovo ThinkPad X1 Carbon", "Apple MacBook Pro 14 2021",
        "Dell XPS 13 9370", "HP ProBook 450 G7", "Microsoft Surface Laptop 3",
        "Acer Chromebook 314", "Asus ZenBook 14", "Fujitsu Lifebook U748", "Dell Latitude 5400",
        "Lenovo ThinkPad L390", "HP ZBook 15 G5", "Apple MacBook Pro 16 2019",
      ],
      versions: ["8GB 256GB SSD", "16GB 512GB SSD", "32GB 1TB SSD"]),
    ProductRange(
      category: "Tablets", share: 9, euros: 179,
      models: [
        "Apple iPad 9th gen", "Samsung Galaxy Tab S6 Lite", "Apple iPad Air 4",
        "Apple iPad mini 5", "Samsung Galaxy Tab A8", "Apple iPad Pro 11 2020",
        "Lenovo Tab M10", "Microsoft Surface Pro 7", "Samsung Galaxy Tab S7", "Xiaomi Pad 5",
      ],
      versions: ["64GB Wi-Fi", "128GB Wi-Fi", "256GB Wi-Fi + Cellular"], colours: colours),
    ProductRange(
      category: "Smartwatches", share: 5, euros: 119,
      models: [
        "Apple Watch SE", "Apple Watch Series 6", "Samsung Galaxy Watch4",
        "Garmin Forerunner 245", "Apple Watch Series 7", "Fitbit Versa 3", "Garmin Fenix 6",
        "Huawei Watch GT 3",
      ],
      versions: ["40mm", "44mm"], colours: colours),
    ProductRange(
      category: "Desktops", share: 4, euros: 189,
      models: [
        "Dell OptiPlex 7060", "HP EliteDesk 800 G3 Mini", "Lenovo ThinkCentre M720q",
        "Apple Mac mini M1", "Fujitsu Esprimo Q558", "HP Z440 Workstation", "Dell Precision 3630",
      ],
      versions: ["i5 8GB 256GB SSD", "i5 16GB 512GB SSD", "i7 32GB 1TB SSD"]),
    ProductRange(
      category: "Home consoles", share: 3, euros: 199,
      models: [
        "Sony PlayStation 4 Pro", "Microsoft Xbox Series S", "Sony PlayStation 5",
        "Microsoft Xbox One X", "Sony PlayStation 4 Slim", "Microsoft Xbox Series X",
      ],
      versions: ["500GB", "1TB"], colours: ["Black", "White"]),
    ProductRange(
      category: "Handheld consoles", share: 2, euros: 169,
      models: [
        "Nintendo Switch OLED", "Nintendo Switch Lite", "Nintendo Switch", "Valve Steam Deck",
        "Nintendo 3DS XL",
      ],
      versions: ["32GB", "64GB"], colours: ["Grey", "Turquoise", "Neon"]),
  ]

  private static let screens = [
    ProductRange(
      category: "Monitors", share: 4, euros: 99,
      models: [
        "Dell UltraSharp U2419H", "HP EliteDisplay E243", "Lenovo ThinkVision T24i",
        "Samsung S24R650", "LG 27UL500", "Eizo FlexScan EV2456", "Iiyama ProLite XUB2492",
        "Philips 243V7Q", "Asus ProArt PA248",
      ],
      versions: ["24\u{22} IPS", "27\u{22} IPS", "32\u{22} 4K"]),
    ProductRange(
      category: "TVs", share: 1.5, euros: 279,
      models: [
        "Samsung QLED QE55Q60", "LG OLED55C1", "Sony Bravia KD-50X80", "Philips 50PUS8506",
        "TCL 43P615", "Hisense 55A7G",
      ],
      versions: ["43\u{22} 4K Smart", "55\u{22} 4K Smart"]),
  ]

  private static let peripherals = [
    ProductRange(
      category: "Printers", share: 3, euros: 129,
      models: [
        "HP LaserJet Pro M404dn", "Brother HL-L2350DW", "Canon i-SENSYS MF445dw",
        "Epson EcoTank ET-2750", "Kyocera Ecosys M5526cdw",
      ]),
    ProductRange(
      category: "Speakers", share: 2, euros: 99,
      models: [
        "Sonos One Gen 2", "Bose SoundLink Revolve", "JBL Charge 5", "Amazon Echo Studio",
        "Marshall Emberton",
      ],
      colours: ["Black", "White", "Red"]),
    ProductRange(
      category: "Projectors", share: 1.5, euros: 249,
      models: ["Epson EH-TW5650", "BenQ W1090", "Optoma HD28", "Acer H6517ST"]),
    ProductRange(
      category: "VR headsets", share: 1, euros: 229,
      models: ["Meta Quest 2", "HTC Vive Pro", "Sony PlayStation VR", "Valve Index"],
      versions: ["128GB", "256GB"]),
    // Two categories that are known and have no factor.
    ProductRange(
      category: "Headphones", share: 1.5, euros: 89,
      models: [
        "Apple AirPods Pro", "Sony WH-1000XM4", "Bose QuietComfort 45", "Apple AirPods 3",
        "Beats Studio3 Wireless", "Sennheiser Momentum 3", "JBL Tune 760NC",
      ],
      versions: ["2021", "2022"], colours: ["White", "Black", "Silver"]),
    ProductRange(
      category: "Cameras", share: 1, euros: 349,
      models: [
        "Canon EOS 2000D", "Nikon D3500", "Sony Alpha 6000", "Fujifilm X-T30",
        "Panasonic Lumix G80", "GoPro Hero9", "Olympus OM-D E-M10",
      ],
      versions: ["24MP", "20MP"]),
  ]

  private static let others = [
    ProductRange(
      category: "Accessories", share: 2, euros: 12,
      models: [
        "Silicone case for iPhone 12", "USB-C charger 20W", "Lightning cable 2 m",
        "Screen protector for Galaxy S21", "Laptop sleeve 14", "Charging cable USB-C 1 m",
      ],
      colours: ["Black", "White", "Transparent"], isNew: true),
    ProductRange(
      category: "Miscellaneous", share: 1, euros: 39,
      models: [
        "Weather station TX-9", "Digital photo frame 10", "Metronome M50", "Label tester K2",
      ]),
  ]
}
