import Foundation
import HTTPTypes
import ImpactTestSupport
import Reporter
import Testing

@testable import ImpactServer

@Suite("The page")
struct PageTests {
  @Test(
    "It is there in five languages, with every word filled in", arguments: WordLanguage.allCases)
  func languages(language: WordLanguage) async throws {
    let service = try TestService()
    let page = try await service.ask("/?lang=\(language.rawValue)&utm_source=x")
    #expect(page.status == 200)
    #expect(page.headers[.contentType] == "text/html; charset=utf-8")
    #expect(page.body.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(!page.body.contains("{{"))
    let words = Words(WordLocale(language))
    for word in [WebWord.estimateHeading, .orderHeading, .categorySmartphone] {
      #expect(page.body.contains(words.text(word)), "\(word)")
    }
    var open: [Substring] = []
    for tag in page.body.matches(of: /<(\/?)([a-z0-9]+)[^>]*?(\/?)>/) where tag.3.isEmpty {
      if tag.1.isEmpty {
        open.append(tag.2)
      } else {
        #expect(open.popLast() == tag.2)
      }
    }
    #expect(open.isEmpty)
  }

  @Test(
    "The language is the one that the browser likes best",
    arguments: [
      ("fr-CH, fr;q=0.9, en;q=0.8", "fr"), ("nl, de;q=0.4, it;q=0.6", "it"), ("", "en"),
      ("nl", "en"), ("*", "en"), ("de;q=x, es", "es"), ("es;q=0, de;q=0.1", "de"),
    ])
  func negotiation(header: String, language: String) async throws {
    let page = try await TestService().ask("/", headers: [.acceptLanguage: header])
    #expect(page.body.contains("<html lang=\"\(language)\">"))
    #expect(page.headers[.vary] == "Accept-Language")
  }

  @Test("It loads nothing from elsewhere, and runs nothing but its script")
  func policy() async throws {
    let page = try await TestService().ask("/")
    let policy = try #require(page.headers[.contentSecurityPolicy])
    #expect(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"))
    #expect(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"))
    #expect(page.body.firstMatch(of: /"https?:/) == nil)
    #expect(page.body.firstMatch(of: /\son[a-z]+=|style=/) == nil)
    for asset in page.body.matches(of: /"(\/assets\/[^"]+)"/) {
      let answer = try await TestService().ask(String(asset.1))
      #expect(answer.status == 200, "\(asset.1)")
    }
    let script = try await TestService().ask("/assets/page.js")
    for markup in ["innerHTML", "insertAdjacentHTML", "document.write", "eval(", "localStorage"] {
      #expect(!script.body.contains(markup), "\(markup)")
    }
  }

  @Test("Every field has a label, and every hint is named by its field")
  func labels() async throws {
    let page = try await TestService().ask("/").body
    let fields = page.matches(of: /<(?:input|select) id="([^"]+)"/).map { String($0.1) }
    #expect(fields.count >= 7)
    for field in fields { #expect(page.contains("<label for=\"\(field)\">"), "\(field)") }
    for match in page.matches(of: /class="hint" id="([^"]+)"/) {
      #expect(page.contains("aria-describedby=\"\(match.1)\""), "\(match.1)")
    }
  }

  @Test("The script says every word that it is given")
  func words() throws {
    let script = try ProjectFiles.text("reports/web/page.js")
    let page = try ProjectFiles.text("reports/web/page.mustache")
    for word in WebWord.allCases where !word.rawValue.hasPrefix("category_") {
      let inScript = script.contains("words.\(word.rawValue)")
      #expect(word.isForScript == inScript, "\(word)")
      #expect(inScript || page.contains("{{\(word.rawValue)}}"), "\(word) is not used")
    }
  }

  @Test("A page without a ledger, or without a token, says so")
  func states() async throws {
    let none = try await TestService(hasLedger: false).ask("/?lang=en").body
    #expect(none.contains("--ledger") && !none.contains("id=\"token\""))
    let closed = try await TestService { $0.token = nil }.ask("/?lang=en").body
    #expect(closed.contains("--token-file") && !closed.contains("id=\"token\""))
    #expect(try await TestService().ask("/").body.contains("id=\"token\""))
  }
}
