import Foundation
import Testing

@testable import SalesExports

/// Runs only where the folder of real exports is named.
@Suite(
  "real electronic invoices are read or refused with a reason",
  .enabled(if: ProcessInfo.processInfo.environment["IMPACT_REAL_FILES"] != nil))
struct RealInvoiceTests {
  private let files: [(name: String, bytes: [UInt8])]

  init() throws {
    let root = ProcessInfo.processInfo.environment["IMPACT_REAL_FILES"] ?? ""
    let folder = URL(fileURLWithPath: root).appendingPathComponent("ubl-en16931-peppol")
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    files = try (all?.allObjects as? [URL] ?? [])
      .filter { $0.pathExtension.lowercased() == "xml" }
      .map { ($0.lastPathComponent, [UInt8](try Data(contentsOf: $0))) }
  }

  /// Counts the elements of lines without an XML parser.
  private func countedLines(_ bytes: [UInt8]) throws -> Int {
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing(try Regex("<!--.*?-->").dotMatchesNewlines(), with: "")
    let line = try Regex(
      "<([A-Za-z]+:)?(InvoiceLine|CreditNoteLine|IncludedSupplyChainTradeLineItem)[\\s>]")
    return text.matches(of: line).count
  }

  @Test("every invoice gives as many records as it has lines")
  func allFiles() throws {
    #expect(files.count >= 30)
    for file in files {
      let source = InvoiceRecords(file: file.name) { MemoryBlocks(file.bytes, size: 1_000) }
      let lines = try Tables.lines(source)
      #expect(lines.count == max(try countedLines(file.bytes), 1), "\(file.name)")
      for line in lines {
        #expect(line["date"]?.count == 10, "\(file.name)")
        #expect(line["title"]?.isEmpty == false, "\(file.name)")
        #expect(line["quantity"].flatMap { Decimal(string: $0) } != nil, "\(file.name)")
        #expect(line["unit_code"]?.isEmpty == false, "\(file.name)")
        #expect(line["country"]?.count == 2, "\(file.name)")
      }
    }
  }

  @Test("an invoice and what takes it back cancel out by product")
  func netsToZero() throws {
    var quantities: [String: Decimal] = [:]
    func add(_ text: String) throws {
      for line in try Tables.lines(text) {
        let quantity = try #require(Decimal(string: line["quantity", default: ""]))
        quantities[line["title", default: ""], default: 0] += quantity
      }
    }
    func text(_ part: String) throws -> String {
      let file = try #require(files.first { $0.name.contains(part) })
      return String(decoding: file.bytes, as: UTF8.self)
    }
    let invoice = try text("Kreditering_(urspr")
    try add(invoice)
    try add(try text("Kreditering_med_negativ"))
    #expect(quantities.count == 2)
    #expect(quantities.values.allSatisfy { $0 == 0 })

    // The credit note of the story has the original's lines in a document of the other kind.
    try add(invoice)
    try add(
      invoice.replacing("InvoiceTypeCode>380", with: "CreditNoteTypeCode>381")
        .replacing("/cbc:InvoiceTypeCode", with: "/cbc:CreditNoteTypeCode")
        .replacing("InvoiceTypeCode", with: "CreditNoteTypeCode")
        .replacing("InvoicedQuantity", with: "CreditedQuantity")
        .replacing("InvoiceLine", with: "CreditNoteLine")
        .replacing("xsd:Invoice-2", with: "xsd:CreditNote-2")
        .replacing("<Invoice", with: "<CreditNote").replacing("</Invoice", with: "</CreditNote"))
    #expect(quantities.values.allSatisfy { $0 == 0 })
  }
}
