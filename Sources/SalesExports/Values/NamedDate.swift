import Impact

/// Reads dates with words: names of months and weekdays in five languages, `at`, `um`, `Uhr`, and signs that
/// are not ASCII.
///
/// Slower than ``DateText``, which asks it only for what it cannot read itself.
struct NamedDate {
  let matcher: Matcher

  /// Words that say nothing of the day.
  ///
  /// `mar` is not among them: it is a weekday or a month, see ``read(_:)``.
  private static let passedOver: Set<String> = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun \
    lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim \
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so \
    lunes martes miercoles jueves viernes sabado domingo mie jue vie sab dom \
    lunedi martedi mercoledi giovedi venerdi domenica gio \
    de del of the le la las el il on am vom den der du um at a alle ore uhr
    """.split(separator: " ").map(String.init))
  /// What stands behind the number of a day: `3rd`, `1er`.
  private static let ordinals: Set<String> = [
    "st", "nd", "rd", "th", "er", "re", "e", "o", "a", "eme", "ter",
  ]

  /// Reads a cell.
  func read(_ bytes: ArraySlice<UInt8>) -> DateText? {
    let text = folded(bytes)
    var scanner = DateScanner(text[...])
    if scanner.word().elementsEqual("mar".utf8) {
      // "mar. 3 mars 2025" begins with a weekday.
      scanner.skipSigns()
      let rest = scanner.rest
      if let date = DateText(numbers: rest) ?? named(rest) { return date }
    }
    return DateText(numbers: text[...]) ?? named(text[...])
  }

  /// The cell in small letters without accents, blanks for other blanks and for words that say nothing.
  private func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let text =
      String(validating: bytes, as: UTF8.self)
      ?? String(decoding: Windows1252.utf8(Array(bytes)), as: UTF8.self)
    var folded: [UInt8] = []
    var word = ""
    func endWord() {
      guard !word.isEmpty else { return }
      let name = matcher.foldedName(word)
      word = ""
      let isOrdinal =
        folded.last.map { (0x30...0x39).contains($0) } == true && Self.ordinals.contains(name)
      let isHalfOfDay = (name == "am" || name == "a") && folded.contains(UInt8(ascii: ":"))
      if isOrdinal || (Self.passedOver.contains(name) && !isHalfOfDay) {
        folded.append(0x20)
      } else {
        folded += Array(name.utf8)
      }
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "º", "ª", "°": continue
      case _ where scalar.properties.isAlphabetic || (0x300...0x36F).contains(scalar.value):
        word.unicodeScalars.append(scalar)
        continue
      default: endWord()
      }
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{B4}": folded.append(UInt8(ascii: "'"))
      case "\u{2010}", "\u{2011}", "\u{2013}", "\u{2212}": folded.append(UInt8(ascii: "-"))
      case _ where scalar.properties.isWhitespace: folded.append(0x20)
      // Marks of writing direction, which some programs put around a date.
      case "\u{200E}", "\u{200F}", "\u{FEFF}": break
      default: folded += Array(String(scalar).utf8)
      }
    }
    endWord()
    return folded
  }

  /// Reads a date with the name of its month.
  private func named(_ text: ArraySlice<UInt8>) -> DateText? {
    var scanner = DateScanner(text)
    scanner.skipSigns()
    guard let first = scanner.part() else { return monthFirst(&scanner) }
    scanner.skipSigns()
    guard let month = month(&scanner), let second = scanner.part(),
      let (clock, _) = scanner.ending()
    else { return nil }
    let (day, year) = first.digits == 4 ? (second, first) : (first, second)
    return date(year, month, day, clock: clock)
  }

  /// `January 31, 2019`, and `Jan 31 22:36:00 CET 2019`.
  private func monthFirst(_ scanner: inout DateScanner) -> DateText? {
    guard let month = month(&scanner), let day = scanner.part() else { return nil }
    scanner.skipSigns()
    var behind = scanner
    if let year = behind.part(), let (clock, _) = behind.ending() {
      return date(year, month, day, clock: clock)
    }
    guard var clock = scanner.time() else { return nil }
    scanner.skipBlanks()
    if let zone = scanner.zone() { clock.zone = zone }
    scanner.skipBlanks()
    guard let year = scanner.part(), year.digits == 4, scanner.isAtEnd else { return nil }
    return date(year, month, day, clock: clock)
  }

  private func month(_ scanner: inout DateScanner) -> Int? {
    let name = scanner.word()
    guard !name.isEmpty else { return nil }
    scanner.skipSigns()
    return matcher.month(String(decoding: name, as: UTF8.self))
  }

  private func date(
    _ year: DateScanner.Part, _ month: Int, _ day: DateScanner.Part, clock: ClockText?
  ) -> DateText? {
    guard year.digits == 4 || year.digits == 2, day.digits <= 2 else { return nil }
    return CalendarDay(year: DateText.year(year.value), month: month, day: day.value)
      .map { DateText(.day($0), clock: clock) }
  }
}
