/// What holds for all lines of an invoice, and what it makes of them.
struct InvoiceHeader {
  /// The codes of UNTDID 1001 that are credit notes in EN 16931.
  private static let creditCodes: Set<String> = [
    "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532",
  ]
  private static let kinds = [
    "325": "pro forma invoice", "384": "corrected invoice", "386": "prepayment invoice",
  ]
  /// Peppol's word for an order that has no number.
  private static let noOrder = Array("NA".utf8)

  private let fields: InvoiceWalk.Fields
  private let isCredit: Bool

  /// Takes the fields of the document from a walk that is at its end.
  ///
  /// - Throws: ``ExportError`` when the date of the invoice is no day.
  init(_ walk: InvoiceWalk, file: String) throws {
    var fields = walk.header
    let code = String(decoding: fields[.typeCode] ?? [], as: UTF8.self)
    isCredit = walk.syntax.isCreditNote || Self.creditCodes.contains(code)
    let kind = isCredit ? "credit note" : Self.kinds[code] ?? "invoice"
    fields[.kind] = Array(kind.utf8)
    if fields[.orderID] == Self.noOrder { fields[.orderID] = nil }
    if fields[.country] == nil { fields[.country] = fields[.buyerCountry] }
    if let date = fields[.date] {
      fields[.date] = try InvoiceDate.iso(date, format: fields[.dateFormat], file: file)
    }
    self.fields = fields
  }

  /// The cells of a line's record.
  func cells(line: InvoiceWalk.Fields) -> InvoiceWalk.Fields {
    var cells = line
    if cells[.orderID] == Self.noOrder { cells[.orderID] = nil }
    if let number = cells[.gtin], !Self.isGTIN(number) { cells[.gtin] = nil }
    if isCredit {
      for field in [InvoiceField.quantity, .lineTotal] {
        cells[field] = cells[field].map(Self.negated)
      }
    }
    if cells[.quantity] != nil, Self.isPartOfAnother(cells) {
      cells[.quantity] = Array("0".utf8)
    }
    return cells.merging(fields) { line, _ in line }
  }

  private static func isGTIN(_ number: [UInt8]) -> Bool {
    [8, 12, 13, 14].contains(number.count) && number.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether another line holds the goods of this one.
  private static func isPartOfAnother(_ line: InvoiceWalk.Fields) -> Bool {
    guard let status = line[.lineStatus] else { return line[.parentLineID] != nil }
    return status == Array("GROUP".utf8) || status == Array("INFORMATION".utf8)
  }

  /// The number with the other sign.
  ///
  /// What is no number gets a sign too, so that whatever reads it more freely cannot take it for
  /// goods that went out.
  private static func negated(_ number: [UInt8]) -> [UInt8] {
    var digits = number[...]
    let sign = digits.first
    if sign == 0x2B || sign == 0x2D { digits = digits.dropFirst() }
    let isNumber = !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    guard isNumber else { return [0x2D] + number }
    let isZero = digits.allSatisfy { $0 == 0x30 || $0 == 0x2E }
    return isZero || sign == 0x2D ? Array(digits) : [0x2D] + digits
  }
}
