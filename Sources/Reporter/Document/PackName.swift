import Impact

/// The pack that a document was made with, as JSON.
struct PackName: Encodable {
  let id: String
  let version: String
  let digest: String
  /// The overlay that lies over it; missing without one.
  let overlay: RecordDocument.Pack?

  init(_ pack: FactorPack, _ digests: PackDigests) {
    id = pack.id
    version = pack.version
    digest = digests.pack
    overlay = pack.overlay.map {
      RecordDocument.Pack(id: $0.id, version: $0.version, digest: digests.overlay ?? "")
    }
  }
}
