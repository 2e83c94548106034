import Impact

/// What all answers of one service have in common: the method with its version, and the calculation record.
struct AnswerMethod: Sendable {
  let method: Method
  /// The method, its edition and the pack that the figures are from: the same text as long as figures are
  /// comparable.
  let version: String
  let pack: FactorPack
  let digests: PackDigests
  let edition: Edition
  /// How ranges were drawn; `nil` without ranges.
  let draws: DrawSettings?

  init(_ assessor: OrderAssessor, digests: PackDigests) {
    self.digests = digests
    method = assessor.assessor.method
    pack = assessor.assessor.pack
    edition = assessor.assessor.edition
    draws = assessor.ranges
    version = Self.version(assessor.assessor)
  }

  /// Such as `ademe-2022/final/2026.1`.
  static func version(_ assessor: UnitAssessor) -> String {
    let overlay = assessor.pack.overlay.map { "+\($0.id)-\($0.version)" } ?? ""
    return
      "\(assessor.method.id)/\(assessor.edition.rawValue)/\(assessor.pack.version)\(overlay)"
  }

  /// The calculation record, as it stands in every answer.
  func writeRecord(to sink: inout some AnswerSink) {
    sink.object("record") { sink in
      sink.field("program", "impact")
      sink.field("program_version", ProgramVersion.current)
      sink.object("pack") { sink in
        sink.field("id", pack.id)
        sink.field("version", pack.version)
        sink.field("digest", digests.pack)
      }
      if let overlay = pack.overlay {
        sink.object("overlay") { sink in
          sink.field("id", overlay.id)
          sink.field("version", overlay.version)
          sink.field("digest", digests.overlay ?? "")
        }
      }
      sink.field("matching_digest", digests.matching)
      sink.field("method", method.id)
      sink.field("edition", edition.rawValue)
      sink.name("seed")
      if let draws { sink.decimal(String(draws.seed)) } else { sink.null() }
      sink.name("draws")
      if let draws { sink.number(Int64(draws.draws)) } else { sink.null() }
    }
  }
}
