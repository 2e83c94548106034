import Crypto
import HTTPTypes
import Hummingbird
import NIOCore

/// An answer that is ready: bytes and headers, put together once and sent many times.
struct StoredAnswer: Sendable {
  let status: HTTPResponse.Status
  let fields: HTTPFields
  let body: ByteBuffer
  /// The tag of the content, in its quotation marks; empty for a problem.
  let tag: String

  /// Makes an answer.
  ///
  /// - Parameters:
  ///   - fields: Its headers, but for length and tag.
  ///   - bytes: Its content.
  ///   - status: Its status.
  ///   - isTagged: Whether it has a tag, by which whoever kept it asks whether it is still the same.
  init(
    _ fields: HTTPFields, _ bytes: some Collection<UInt8>, status: HTTPResponse.Status = .ok,
    isTagged: Bool = true
  ) {
    self.status = status
    body = ByteBuffer(bytes: bytes)
    var fields = fields
    fields[.contentLength] = String(bytes.count)
    if isTagged {
      let digest = SHA256.hash(data: Array(bytes))
      tag =
        "\"" + digest.prefix(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        + "\""
      fields[.eTag] = tag
    } else {
      tag = ""
    }
    self.fields = fields
  }

  /// What is sent: the content, or that it is still the same.
  func response(to request: Request) -> Response {
    if !tag.isEmpty, let known = request.headers[.ifNoneMatch], isNamed(by: known) {
      return Response(status: .notModified, headers: fields)
    }
    return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: body))
  }

  /// Whether a header names the tag: a list of tags, weak or not, or a star.
  private func isNamed(by header: String) -> Bool {
    header.split(separator: ",").contains { part in
      let known = part.trimming(" \t")
      return known == "*" || known == tag || known.hasPrefix("W/") && known.dropFirst(2) == tag
    }
  }
}

extension Substring {
  /// Without the letters at its ends.
  fileprivate func trimming(_ letters: String) -> Substring {
    var text = self
    while let first = text.first, letters.contains(first) { text.removeFirst() }
    while let last = text.last, letters.contains(last) { text.removeLast() }
    return text
  }
}
