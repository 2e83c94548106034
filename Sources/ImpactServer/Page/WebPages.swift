import Mustache
import Reporter

/// The page in every language, its script and its looks, and the description of the service.
struct WebPages: Sendable {
  private let pages: [WordLanguage: StoredAnswer]
  private let assets: [String: StoredAnswer]
  /// The description of the service.
  let openAPI: StoredAnswer

  init(_ content: ServiceContent, settings: ServerSettings) throws {
    let template = try MustacheTemplate(string: Self.file("page.mustache"))
    let fields = AnswerHeaders.fields(.html, .asked, varies: "Accept-Language")
    var pages: [WordLanguage: StoredAnswer] = [:]
    for language in WordLanguage.allCases {
      let page = WebPage(language: language, content: content, settings: settings)
      pages[language] = StoredAnswer(fields, template.render(page.context).utf8)
    }
    self.pages = pages
    assets = [
      "page.css": StoredAnswer(AnswerHeaders.fields(.css, .asked), Self.file("page.css").utf8),
      "page.js": StoredAnswer(AnswerHeaders.fields(.script, .asked), Self.file("page.js").utf8),
    ]
    openAPI = StoredAnswer(
      AnswerHeaders.fields(.json, .asked),
      Self.file("openapi.json").replacing("\"{version}\"", with: "\"\(ProgramVersion.current)\"")
        .utf8)
  }

  /// The page in the language that is asked for, or in the one that the reader likes best.
  func page(_ language: String?, accepted: String?) -> StoredAnswer {
    let language =
      language.flatMap(WordLanguage.init(rawValue:)) ?? WordLanguage(accepted: accepted)
    guard let page = pages[language] else {
      preconditionFailure("every language is rendered by init")
    }
    return page
  }

  /// The script or the looks.
  func asset(_ name: String) -> StoredAnswer? { assets[name] }

  private static func file(_ name: String) -> String {
    guard let text = ReportTemplate.text("web/\(name)") else {
      preconditionFailure("web/\(name) is built in, which a test holds")
    }
    return text
  }
}
