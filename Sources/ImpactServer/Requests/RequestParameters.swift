/// The parameters behind the question mark of a request.
public struct RequestParameters: Hashable, Sendable {
  /// What is wrong with parameters.
  enum Mistake: Error, Equatable {
    /// A percent sign that leads nowhere, or bytes that are no UTF-8.
    case unreadable
    /// A name that the route does not know.
    case unknown
    /// A name that stands twice.
    case repeated(String)
  }

  private var values: [String: String] = [:]

  /// No parameters.
  public init() {}

  /// The value of that name; `nil` when it is missing.
  public subscript(name: String) -> String? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// Reads parameters.
  ///
  /// - Parameters:
  ///   - query: What stands behind the question mark.
  ///   - known: The names that the route knows; `nil` when any name will do.
  /// - Throws: What is wrong with them.
  init(_ query: some StringProtocol, known: Set<String>?) throws(Mistake) {
    for part in query.utf8.split(separator: UInt8(ascii: "&")) {
      let sign = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
      guard let name = PercentText.decode(part[..<sign], plusIsBlank: true),
        let value = PercentText.decode(part[sign...].dropFirst(), plusIsBlank: true)
      else {
        if known == nil { continue }
        throw .unreadable
      }
      if let known, !known.contains(name) { throw .unknown }
      if known != nil, values[name] != nil { throw .repeated(name) }
      values[name] = value
    }
  }
}
