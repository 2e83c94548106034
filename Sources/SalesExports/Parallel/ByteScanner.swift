import CByteScan

/// Finds the ends of cells and records in delimited text, 64 bytes at once.
struct ByteScanner: Sendable {
  /// How 64 bytes are compared; all give the same marks.
  enum Kind: CaseIterable, Sendable {
    case portable, sse2, avx2, neon

    fileprivate var code: impact_scan_kind {
      switch self {
      case .portable: IMPACT_SCAN_PORTABLE
      case .sse2: IMPACT_SCAN_SSE2
      case .avx2: IMPACT_SCAN_AVX2
      case .neon: IMPACT_SCAN_NEON
      }
    }

    /// Whether this processor has it.
    var isAvailable: Bool { impact_scan_has(code) }

    /// The fastest one that this processor has.
    static let best = [Kind.avx2, .neon, .sse2].first(where: \.isAvailable) ?? .portable
  }

  /// How bytes are compared.
  let kind: Kind
  /// The byte between cells.
  let delimiter: UInt8
  /// The quotation mark, or `nil` for none.
  let quote: UInt8?

  /// Marks the ends of cells.
  ///
  /// - Parameters:
  ///   - bytes: The text, which begins with a record; with room for whole blocks of 64 bytes.
  ///   - count: How long it is.
  ///   - marks: Room for a mark per block.
  /// - Returns: How many records end, where, and whether all is as RFC 4180 says.
  func scan(
    _ bytes: UnsafePointer<UInt8>, count: Int, marks: UnsafeMutablePointer<impact_marks>
  ) -> impact_scan_result {
    impact_scan(kind.code, bytes, count, delimiter, quote != nil, quote ?? 0, marks)
  }
}
