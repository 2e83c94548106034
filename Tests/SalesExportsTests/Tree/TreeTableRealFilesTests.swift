import Foundation
import Testing

@testable import SalesExports

/// Trees by other hands, which never enter the project: read when the folder is there.
@Suite("Real trees", .enabled(if: RealFiles.folder != nil))
struct TreeTableRealFilesTests {
  @Test("The example answer of a marketplace's specification: one row per order line")
  func specification() throws {
    let folder = try #require(RealFiles.folder)
    let path = "\(folder)/backmarket-api/order-response-example.json"
    let table = try FlatTree.of(
      bytes: [UInt8](try #require(FileManager.default.contents(atPath: path))))
    #expect(table.words == "orderlines, 1 line in 1 order")
    #expect(table.rows.count == 2)
    #expect(table.rows.first?.count == 64)
    #expect(table.rows.first?.first == "order_id")
    #expect(table.rows.last?.contains("Coque iPhone 8 Plus - TPU - Transparent") == true)
  }
}
