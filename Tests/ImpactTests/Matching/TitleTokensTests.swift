import Testing

@testable import Impact

@Suite("Words of a title")
struct TitleTokensTests {
  @Test(
    "Letters and digits make words; accents, capitals and signs that nobody sees do not matter",
    arguments: [
      ("iPhone 12 – 64GB, débloqué", "iphone 12 64gb debloque"),
      ("Größe ŒUVRE Ǆ", "grosse oeuvre ǆ"), ("92 % / 92%", "92% 92%"),
      ("case w/ strap", "case with strap"), ("wlan/w/lan", "wlan with lan"),
      ("A + B+C & D&E", "a + b c & d e"), ("reconditionnÃ© ＮＥＷ 𝗡𝗘𝗪", "reconditionne new new"),
      ("cafe\u{301} so\u{AD}ft", "cafe soft"), ("\u{301} ! ", ""), ("x \u{301} y", "x y"),
      ("50 %% 5 a%", "50% 5 a"), ("", ""),
    ])
  func words(text: String, folded: String) {
    let tokens = TitleTokens(text)
    #expect(tokens.joined == folded)
    #expect(tokens.words == folded.split(separator: " ").map(String.init))
    #expect(tokens.count == tokens.words.count)
  }

  @Test("An exempted word keeps its place and is nothing")
  func blanked() {
    var tokens = TitleTokens("apple tv app for phone")
    #expect(tokens.hasWords(Array("tv app".utf8), at: 1))
    #expect(!tokens.hasWords(Array("tv ap".utf8), at: 1))
    #expect(tokens.hasWords(Array("phone".utf8), at: 4))
    #expect(!tokens.hasWords(Array("phone case".utf8), at: 4))
    tokens.blank(1)
    #expect(tokens.count == 5)
    #expect(tokens.isEmpty(1))
    #expect(tokens.initial(1) == 0)
    #expect(!tokens.hasWords(Array("tv app".utf8), at: 1))
    #expect(tokens.words == ["apple", "", "app", "for", "phone"])
  }
}
