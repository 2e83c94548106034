/// The kinds of content that are answered.
enum MediaType: String, Sendable {
  case json = "application/json"
  case problem = "application/problem+json"
  case html = "text/html; charset=utf-8"
  case css = "text/css; charset=utf-8"
  case script = "text/javascript; charset=utf-8"
  case metrics = "text/plain; version=0.0.4; charset=utf-8"
}
