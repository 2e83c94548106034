import Impact
import Testing

@testable import SalesExports

/// Trees of orders as tables with one row per line.
@Suite("Trees of orders become rows of lines")
struct TreeTableTests {
  @Test("Pages of a marketplace: one row per order line, the order's fields with each")
  func pages() throws {
    let page = #"""
      {"count": 3, "next": null, "previous": "https://shop.example/orders?page=1", "results": [
       {"order_id": 11, "shipping_address": {"country": "FR", "city": "Lyon"}, "state": 9,
        "date_creation": "2024-03-10T08:30:00Z", "is_backship": false, "orderlines": [
         {"id": 1, "product": "iPhone 12 64 GB", "quantity": 1, "price": "299.00", "imei": null},
         {"id": 2, "product": "iPad 9", "quantity": 2, "price": "199.00"}],
        "country_code": "fr-fr"},
       {"order_id": 12, "state": 9, "shipping_address": null, "date_creation": "2024-03-11",
        "orderlines": [{"id": 3, "product": "Galaxy S21", "quantity": 1, "price": "1e2"}]}]}
      """#
    let table = try FlatTree.of(page)
    #expect(table.words == "orderlines, 3 lines in 2 orders")
    #expect(
      table.rows == [
        [
          "order_id", "shipping_address.country", "shipping_address.city", "state",
          "date_creation", "is_backship", "orderlines.id", "orderlines.product",
          "orderlines.quantity", "orderlines.price", "orderlines.imei", "country_code",
        ],
        [
          "11", "FR", "Lyon", "9", "2024-03-10T08:30:00Z", "false", "1", "iPhone 12 64 GB", "1",
          "299.00", "", "fr-fr",
        ],
        [
          "11", "FR", "Lyon", "9", "2024-03-10T08:30:00Z", "false", "2", "iPad 9", "2", "199.00",
          "", "fr-fr",
        ],
        ["12", "", "", "9", "2024-03-11", "", "3", "Galaxy S21", "1", "1e2", "", ""],
      ])
    // Pages that were put into one file, and pages in a list, are the same orders.
    let twice = try FlatTree.of(page + page)
    #expect(twice.rows == table.rows + table.rows.dropFirst())
    #expect(twice.words == "orderlines, 6 lines in 4 orders")
    #expect(try FlatTree.of("[\(page), \(page)]").rows == twice.rows)
  }

  @Test(
    "Wrappers around the list of orders give no columns",
    arguments: [
      "[ORDER, ORDER]", #"{"orders": [ORDER, ORDER]}"#, #"{"data": {"orders": [ORDER, ORDER]}}"#,
      #"{"status": "ok", "total": 2, "data": {"page": 1, "orders": [ORDER, ORDER]}}"#,
      "ORDER\nORDER\n", #"{"orders": [ORDER]} {"orders": [ORDER]}"#, "\u{FEFF}ORDER\u{FEFF}ORDER",
      #"[[ORDER], [ORDER]]"#, #"{"order": ORDER}{"order": ORDER}"#,
    ])
  func wrappers(shape: String) throws {
    let order = #"{"id":7,"date":"2025-01-31","status":"done","lines":[{"title":"Pixel 7"}]}"#
    let table = try FlatTree.of(shape.replacing("ORDER", with: order))
    let row = ["7", "2025-01-31", "done", "Pixel 7"]
    #expect(table.rows == [["id", "date", "status", "lines.title"], row, row])
    #expect(table.words == "lines, 2 lines in 2 orders")
  }

  @Test("One single order is an order and not a page")
  func singleOrder() throws {
    let table = try FlatTree.of(
      #"""
      {"order_id": 5, "date": "2025-01-31", "status": "shipped", "orderlines":
       [{"product": "iPhone 12", "quantity": 1}, {"product": "Case", "quantity": 2}]}
      """#)
    #expect(
      table.rows == [
        ["order_id", "date", "status", "orderlines.product", "orderlines.quantity"],
        ["5", "2025-01-31", "shipped", "iPhone 12", "1"],
        ["5", "2025-01-31", "shipped", "Case", "2"],
      ])
    #expect(table.words == "orderlines, 2 lines in 1 order")
  }

  @Test("A page of flat rows is a page and not an order")
  func pageOfFlatRows() throws {
    let table = try FlatTree.of(
      #"{"count": 2, "status": "ok", "results": "#
        + #"[{"date": "2025-01-31", "title": "a", "status": 1},"#
        + #"{"title": "b", "date": "2025-02-01"}]}"#
    )
    #expect(
      table.rows == [
        ["date", "title", "status"], ["2025-01-31", "a", "1"], ["2025-02-01", "b", ""],
      ])
    #expect(table.words == "results, 2 lines")
  }

  @Test("What is too large for an order is a page, whatever it tells")
  func largePage() throws {
    let rows = String(repeating: #"{"title": "a", "quantity": 1},"#, count: 10_001).dropLast()
    let table = try FlatTree.of(#"{"country": "FR", "rows": [\#(rows)]}"#)
    #expect(table.rows.first == ["title", "quantity"])
    #expect(table.rows.count == 10_002)
  }

  @Test("Rows of a warehouse: integers as text, nested records, missing names")
  func warehouse() throws {
    let table = try FlatTree.of(
      #"""
      {"order_id":"100","created":"2025-01-31 10:00 UTC","item":{"title":"A \u0026 B","qty":"2"}}
      {"order_id":"101","item":{"title":"C","qty":"1","tags":["new","red"]},"created":null}
      """#)
    #expect(
      table.rows == [
        ["order_id", "created", "item.title", "item.qty", "item.tags"],
        ["100", "2025-01-31 10:00 UTC", "A & B", "2", ""], ["101", "", "C", "1", "new;red"],
      ])
    #expect(table.words == "2 lines")
  }

  @Test("Refunds and cancelations inside a line are cells of the line and no lines")
  func refundsInLines() throws {
    let table = try FlatTree.of(
      #"""
      {"orders": [{"order_id": "X-A", "created_date": "2025-01-31T10:00:00Z",
        "customer": {"shipping_address": {"country_iso_code": "FRA"}},
        "order_lines": [
         {"order_line_id": "X-A-1", "product_title": "Pc portable", "quantity": 3, "price": 900,
          "refunds": [{"id": "r1", "quantity": 1, "amount": 300}, {"id": "r2", "quantity": 2}],
          "cancelations": []},
         {"order_line_id": "X-A-2", "product_title": "Souris", "quantity": 1, "price": 10,
          "refunds": [], "cancelations": [{"id": "c1", "quantity": 1}]}],
        "promotions": [{"id": "p", "title": "Sale", "quantity": 1}, {"id": "q"}]}],
       "total_count": 1}
      """#)
    #expect(table.words == "order_lines, 2 lines in 1 order")
    #expect(
      table.rows == [
        [
          "order_id", "created_date", "customer.shipping_address.country_iso_code",
          "order_lines.order_line_id", "order_lines.product_title", "order_lines.quantity",
          "order_lines.price", "order_lines.refunds.id", "order_lines.refunds.quantity",
          "order_lines.refunds.amount", "order_lines.cancelations.id",
          "order_lines.cancelations.quantity", "promotions.id", "promotions.title",
          "promotions.quantity",
        ],
        [
          "X-A", "2025-01-31T10:00:00Z", "FRA", "X-A-1", "Pc portable", "3", "900", "r1;r2", "1;2",
          "300", "", "", "p;q", "Sale", "1",
        ],
        [
          "X-A", "2025-01-31T10:00:00Z", "FRA", "X-A-2", "Souris", "1", "10", "", "", "", "c1", "1",
          "p;q", "Sale", "1",
        ],
      ])
  }

  @Test("Items that are one unit each, without a quantity")
  func unitItems() throws {
    let table = try FlatTree.of(
      #"""
      {"orders": [{"id": "9007199254740993", "released_at": "2025-01-31T10:00:00+01:00",
        "items": [{"id": "1", "name": "iPhone 12 | 64 GB | blue", "state": "SHIPPED", "sku": ""},
                  {"id": "2", "name": "iPhone 12 | 64 GB | red", "state": "RETURNED", "sku": ""}]}],
       "has_more": false}
      """#)
    #expect(
      table.rows.dropFirst().map { $0[3] }
        == ["iPhone 12 | 64 GB | blue", "iPhone 12 | 64 GB | red"])
    #expect(table.rows.dropFirst().map { $0[0] } == ["9007199254740993", "9007199254740993"])
  }

  @Test("A plugin's list of orders with lists of products beside lists of coupons")
  func pluginExport() throws {
    let table = try FlatTree.of(
      #"""
      [{"Order Number":"5","Order Date":"2025-01-31 10:00","products":
        [{"Item Name":"15.6&quot; laptop","Quantity (- Refund)":"1"}],"coupons":[{"Code":"a"}]},
       {"Order Number":"6","Order Date":"2025-02-01 11:00","products":[],"coupons":[]}]
      """#)
    #expect(
      table.rows == [
        [
          "Order Number", "Order Date", "products.Item Name", "products.Quantity (- Refund)",
          "coupons.Code",
        ],
        ["5", "2025-01-31 10:00", "15.6&quot; laptop", "1", "a"],
        ["6", "2025-02-01 11:00", "", "", ""],
      ])
  }

  @Test("An order without items is one record")
  func noItems() throws {
    let table = try FlatTree.of(
      #"[{"id":1,"date":"d","lines":[{"title":"a"}]},{"id":2,"lines":[]},{"id":3},{},null,7]"#)
    #expect(
      table.rows == [
        ["id", "date", "lines.title"], ["1", "d", "a"], ["2", "", ""], ["3", "", ""],
        ["", "", ""], ["", "", ""], ["", "", ""],
      ])
  }

  @Test("Lines inside parcels get the fields of their own parcel")
  func parcels() throws {
    let table = try FlatTree.of(
      #"""
      [{"id": 1, "date": "d", "parcels": [
         {"country": "FR", "items": [{"title": "a"}, {"title": "b"}]},
         {"country": "DE", "items": [{"title": "c"}]}, {"country": "IT", "items": []}]},
       {"id": 2, "date": "e", "parcels": [{"country": "ES"}]}]
      """#)
    #expect(
      table.rows == [
        ["id", "date", "parcels.country", "parcels.items.title"], ["1", "d", "FR", "a"],
        ["1", "d", "FR", "b"], ["1", "d", "DE", "c"], ["2", "e", "", ""],
      ])
  }

  @Test("Names with points, empty names and repeated names are kept")
  func names() throws {
    let table = try FlatTree.of(#"{"a.b":1,"title":"x","":2,"n":3,"n":4,"é":"ü"}{"title":"y"}"#)
    #expect(
      table.rows == [
        ["a.b", "title", "", "n", "é"], ["1", "x", "2", "3;4", "ü"], ["", "y", "", "", ""],
      ])
  }

  @Test("Scalars and lists at the same name, lists in lists")
  func mixed() throws {
    let table = try FlatTree.of(
      #"{"title":["a",["b",null],true],"x":{"y":1}}{"title":"c","x":"z"}{"title":{"de":"d"}}"#)
    #expect(
      table.rows == [
        ["title", "x", "x.y", "title.de"], ["a;b;true", "", "1", ""], ["c", "z", "", ""],
        ["", "", "", "d"],
      ])
  }

  @Test("XML: repeated elements are lists")
  func markup() throws {
    func order(_ id: String, _ products: [String]) -> Markup {
      .element(
        "Order",
        [.text("@id", id), .text("Date", "2025-01-31"), .text("Status", "done")]
          + [.element("Products", products.map { .element("Product", [.text("Name", $0)]) })])
    }
    let two = try FlatTree.of(.element("Orders", [order("1", ["a", "b"]), order("2", ["c"])]))
    #expect(
      two.rows == [
        ["@id", "Date", "Status", "Products.Product.Name"], ["1", "2025-01-31", "done", "a"],
        ["1", "2025-01-31", "done", "b"], ["2", "2025-01-31", "done", "c"],
      ])
    #expect(two.words == "Products.Product, 3 lines in 2 orders")
    // With one order, or one product, no element is repeated; the columns are the same.
    let one = try FlatTree.of(
      .element("Orders", [.text("@xmlns", "urn:x"), order("1", ["a", "b"])]))
    #expect(one.rows == Array(two.rows.prefix(3)))
    #expect(
      try FlatTree.of(.element("Orders", [order("1", ["a"])])).rows == Array(two.rows.prefix(2)))
    #expect(
      try FlatTree.of(.element("Orders", [order("1", ["a"]), order("2", ["c"])])).rows.count == 3)
  }

  @Test("A list beside the lines is not taken for lines, even when it is longer")
  func siblings() throws {
    let table = try FlatTree.of(
      #"[{"id":1,"date":"d","history":[{"status":"a"},{"status":"b"},{"status":"c"}],"#
        + #""items":[{"title":"x","quantity":1}]}]"#)
    #expect(
      table.rows == [
        ["id", "date", "history.status", "items.title", "items.quantity"],
        ["1", "d", "a;b;c", "x", "1"],
      ])
  }

  @Test("A file without records says so")
  func empty() {
    for text in ["", " \n", "[]", "[[]]", "5", "\u{FEFF}"] {
      let error = #expect(throws: ExportError.self) { try FlatTree.of(text) }
      #expect(
        error?.description
          == "a.json:1:1: error: the file holds no records; export the orders again")
    }
  }

  @Test("Lists outside of the orders are named, since they are not read")
  func otherLists() throws {
    let table = try FlatTree.of(
      #"""
      {"orders": [{"id": 1, "date": "d", "lines": [{"title": "a"}], "notes": [{"text": "n"}]}],
       "more": {"archive": [{"id": 2, "lines": [{"title": "b"}]}, {"id": 3}]}, "shops": [{"x": 1}]}
      """#)
    #expect(table.words == "lines, 1 line in 1 order")
    #expect(table.unread == ["more.archive, 2 records", "shops, 1 record"])
    #expect(try FlatTree.of(#"[{"id":1,"lines":[{"title":"a"}],"notes":[{"x":1}]}]"#).unread == [])
  }

  @Test("The count of a page is no quantity")
  func countOfPage() throws {
    let table = try FlatTree.of(
      #"{"data":{"count":1,"orders":[{"id":1,"date":"d","items":[{"name":"a"}]}]}}"#)
    #expect(table.rows == [["id", "date", "items.name"], ["1", "d", "a"]])
  }

  @Test("What an answer tells about itself is not told about the orders")
  func answers() throws {
    let order = #"{"id":1,"date":"d","lines":[{"title":"a"}]}"#
    for text in [
      #"{"status":"ok","orders":[ORDER]}"#, #"{"status":"ok","country":"FR","orders":[ORDER]}"#,
      #"{"status":"ok","orders":[ORDER]}{"status":"ok","orders":[]}"#,
      #"[{"country":"FR","orders":[ORDER]},{"country":"DE","orders":[]}]"#,
    ] {
      let table = try FlatTree.of(text.replacing("ORDER", with: order))
      #expect(table.rows == [["id", "date", "lines.title"], ["1", "d", "a"]], "\(text)")
    }
    // Where the lines have no date of their own, that around them is theirs.
    #expect(
      try FlatTree.of(#"{"date":"d","lines":[{"title":"a"}]}"#).rows
        == [["date", "lines.title"], ["d", "a"]])
  }

  @Test("Nothing that looks like a line: the outermost list is taken")
  func unknownNames() throws {
    #expect(try FlatTree.of(#"[{"a":1,"b":[{"c":2}]}]"#).rows == [["a", "b.c"], ["1", "2"]])
    #expect(try FlatTree.of(#"{"n":0,"x":[{"a":1},{"a":2}]}"#).rows == [["a"], ["1"], ["2"]])
  }
}
