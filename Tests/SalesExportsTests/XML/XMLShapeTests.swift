import Testing

@testable import SalesExports

@Suite("what an XML document is stands in its root")
struct XMLShapeTests {
  private func shape(_ text: String) throws -> XMLShape {
    try XMLShape.read(XMLPull(MemoryBlocks(text), file: "x.xml"))
  }

  private func error(_ text: String) -> ExportError? {
    do {
      _ = try shape(text)
      return nil
    } catch {
      return error as? ExportError
    }
  }

  @Test("prefixes do not matter, namespaces do")
  func known() throws {
    let ubl = "urn:oasis:names:specification:ubl:schema:xsd:"
    #expect(try shape("<Invoice xmlns='\(ubl)Invoice-2'/>") == .ublInvoice)
    #expect(try shape("<x:CreditNote xmlns:x='\(ubl)CreditNote-2'/>") == .ublCreditNote)
    let cii = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
    #expect(try shape("<CrossIndustryInvoice xmlns='\(cii)'/>") == .ciiInvoice)
    let sheet = "urn:schemas-microsoft-com:office:spreadsheet"
    #expect(try shape("<ss:Workbook xmlns:ss='\(sheet)'/>") == .spreadsheet)
    #expect(try shape("<Invoice/>") == .generic)
    #expect(try shape("<!-- c --><Orders><Order/></Orders>") == .generic)
  }

  @Test(
    "documents without sales are refused by what they are",
    arguments: [
      ("<html><body><p>Sign in<br></body>", "the file is a web page"),
      ("<!DOCTYPE html>\n<HTML lang='en'><meta charset=utf-8>", "the file is a web page"),
      ("<html xmlns='http://www.w3.org/1999/xhtml'/>", "the file is a web page"),
      ("<rss version='2.0'/>", "the file is a news or product feed"),
      ("<feed xmlns='http://www.w3.org/2005/Atom'/>", "the file is a news feed"),
      ("<svg xmlns='http://www.w3.org/2000/svg'/>", "the file is a picture (SVG)"),
      (
        "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/>",
        "the file is a part of an unpacked workbook"
      ),
      (
        "<p:FatturaElettronica xmlns:p="
          + "'http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2'/>",
        "the file is a FatturaPA invoice, which is not read"
      ),
      (
        "<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>",
        "the file is a UBL document, but no invoice and no credit note"
      ),
      (
        "<x:CrossIndustryDocument xmlns:x='urn:ferd:CrossIndustryDocument:invoice:1p0'/>",
        "the file is a ZUGFeRD 1.0 invoice, which is not read"
      ),
      ("<Error><Code>AccessDenied</Code></Error>", "the file is an error message"),
    ])
  func refused(text: String, problem: String) {
    #expect(error(text)?.problem == problem)
    #expect(error(text)?.mend.isEmpty == false)
  }

  @Test("a file with no XML at all is refused")
  func nothing() {
    for text in ["", "   ", "order;date", "<!-- only -->", "<?xml version='1.0'?>"] {
      #expect(error(text) != nil, "\(text)")
    }
  }
}
