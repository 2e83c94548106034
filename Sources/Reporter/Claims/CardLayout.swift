/// Lines of text one below the other in a picture, broken by an estimate of their width.
struct CardLayout {
  /// A line.
  struct Line: Hashable {
    let text: String
    let y: Int
    let size: Int
    let weight: String
    let fill: String
    let isLink: Bool
  }

  /// The width of the picture.
  static let width = 640
  /// The room at each side.
  static let margin = 24
  /// The ink of what stands beside the claim; 7:1 and more on white.
  static let soft = "#4a4a55"

  private(set) var lines: [Line] = []
  private var bottom = CardLayout.margin

  /// The height of the picture.
  var height: Int { bottom + Self.margin / 2 }

  /// Adds a text in as many lines as it needs.
  mutating func add(
    _ text: String, size: Int, weight: String = "400", fill: String = "#1b1b1f", gapAfter: Int = 0,
    isLink: Bool = false
  ) {
    for line in Self.wrapped(text, size: size) {
      bottom += size * 7 / 5
      lines.append(
        Line(
          text: line, y: bottom - size * 2 / 5, size: size, weight: weight, fill: fill,
          isLink: isLink))
    }
    bottom += gapAfter
  }

  /// A text in lines; a word that is longer than a line, such as an address, is cut.
  static func wrapped(_ text: String, size: Int) -> [String] {
    let room = (width - 2 * margin) * 1000 / size
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let wordWidth = Self.width(of: word)
      if !line.isEmpty, used + blank + wordWidth > room {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if !line.isEmpty {
        line += " "
        used += blank
      }
      for character in word {
        let width = Self.width(of: character)
        if used + width > room {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += width
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static let blank = 330

  /// The width in thousandths of the letters' size, on the wide side of the fonts that are usual.
  private static func width(of text: Substring) -> Int {
    text.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of character: Character) -> Int {
    switch character {
    case "i", "l", "j", "I", ".", ",", ":", ";", "'", "’", "|", "!": 320
    case "f", "t", "r", "(", ")", "-", "/", "\u{A0}", "\u{202F}", "“", "”", "„": 430
    case "m", "w", "M", "W", "%", "—", "@": 980
    default: character.isUppercase ? 740 : 630
    }
  }
}
