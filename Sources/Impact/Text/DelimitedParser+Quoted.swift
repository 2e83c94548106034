extension DelimitedParser {
  /// How far is looked behind a quote with a backslash for the next one.
  private static let furthestLook = 4096

  /// Reads to the closing quote; `false` when more text is needed for that.
  mutating func readQuoted(_ scope: Scope) throws -> Bool {
    guard let quote = format.quote else { return false }
    let bytes = scope.bytes
    let backslash = UInt8(ascii: "\\")
    // Without backslashes the quote is compared twice, which costs less than another loop.
    let escape = format.escape == .backslash ? backslash : quote
    let limit =
      mendsQuotes ? min(bytes.count, openQuote + Self.longestQuoted) : bytes.count
    while true {
      var end = position
      while end < limit, bytes[end] != quote, bytes[end] != escape { end += 1 }
      if end > position { try append(bytes[position..<end]) }
      position = end
      if mendsQuotes, end - openQuote >= Self.longestQuoted {
        try mend(scope)
        return true
      }
      guard end < bytes.count else {
        guard scope.isLast else { return false }
        guard mendsQuotes else { throw DelimitedTextError.unclosedQuote(record: records + 1) }
        try mend(scope)
        return true
      }
      guard end + 1 < bytes.count || scope.isLast else { return false }
      let next = end + 1 < bytes.count ? bytes[end + 1] : nil
      if bytes[end] == backslash, format.escape == .backslash {
        guard try readBackslash(scope, next: next) else { return false }
      } else if next == quote {
        try append(quote)
        position += 2
      } else {
        switch scope.boundary(at: end + 1, format.delimiter) {
        case .unknown: return false
        case .none:
          if mendsQuotes,
            scope.isBehindBoundary(end, start: openQuote + 1, format.delimiter)
          {
            try mend(scope)
            return true
          }
          // The quote closed nothing: it is a character of the cell.
          try append(quote)
          position += 1
          bareQuotes += 1
        case .delimiter, .lineEnd, .end:
          close(scope)
          return true
        }
      }
    }
  }

  private mutating func close(_ scope: Scope) {
    if mendsQuotes, brokenCell == nil,
      scope.bytes[openQuote..<position].contains(where: { $0 == 0x0A || $0 == 0x0D })
    {
      brokenCell = (fields.count, openQuote)
    }
    position += 1
    place = .unquoted
    quotedCells += 1
  }

  /// Reads a backslash and what it escapes; `false` when more text is needed for that.
  private mutating func readBackslash(_ scope: Scope, next: UInt8?) throws -> Bool {
    let backslash = UInt8(ascii: "\\")
    guard let next, next == format.quote || next == backslash else {
      try append(backslash)
      position += 1
      return true
    }
    guard next != backslash else {
      try append(backslash)
      position += 2
      return true
    }
    let boundary = scope.boundary(at: position + 2, format.delimiter)
    if boundary == .unknown { return false }
    if boundary.endsCell {
      guard let ends = try endsInBackslash(scope, from: position + 2) else { return false }
      if ends {
        // The next round finds the quote, with a boundary behind it.
        try append(backslash)
        position += 1
        return true
      }
    }
    try append(next)
    position += 2
    return true
  }

  /// Whether a quoted cell ends at `\"` before a delimiter; `nil` when more text is needed.
  private mutating func endsInBackslash(_ scope: Scope, from start: Int) throws -> Bool? {
    let bytes = scope.bytes
    let end = min(bytes.count, start + Self.furthestLook)
    var index = start
    var isCloser: Bool?
    while index < end, isCloser == nil {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index] == format.quote {
        let boundary = scope.boundary(at: index + 1, format.delimiter)
        if boundary == .unknown { return nil }
        isCloser = boundary.endsCell
      } else {
        index += 1
      }
    }
    if isCloser == nil, end < start + Self.furthestLook, !scope.isLast { return nil }
    // Counted when it is decided, so that the sum is the same at every size of block.
    extraWork &+= index - start
    try checkWork()
    return isCloser != true
  }
}
