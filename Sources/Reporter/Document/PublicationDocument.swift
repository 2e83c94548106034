import Impact

/// A publication as JSON.
struct PublicationDocument: Encodable {
  let key: String
  let title: String
  let publisher: String
  let year: String
  let edition: String
  let url: String
  let licence: String
  let layer: String
  let date_read: String
  let page: String

  init(_ source: FactorSource) {
    key = source.key
    title = source.title
    publisher = source.publisher
    year = source.year
    edition = source.edition
    url = source.url
    licence = source.licence
    layer = source.layer
    date_read = source.dateRead
    page = source.page
  }
}
