import ImpactTestSupport
import Reporter
import Testing

@testable import ImpactServer

@Suite("The words of the page")
struct PageWordsTests {
  @Test(
    "No word is missing or left over in any language, nor a place", arguments: WordLanguage.allCases
  )
  func complete(language: WordLanguage) throws {
    let table = try ProjectFiles.text("reports/words/\(language.rawValue)/web.csv")
    let keys = table.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
    #expect(keys == WebWord.allCases.map(\.rawValue))
    let (words, english) = (Words(WordLocale(language)), Words(.english))
    for word in WebWord.allCases {
      let text = words.text(word)
      #expect(!text.isEmpty && text != word.rawValue, "\(word)")
      let places = { (text: String) in Set(text.matches(of: /\{[a-z]+\}/).map(\.0)) }
      #expect(places(text) == places(english.text(word)), "\(word)")
    }
  }
}
