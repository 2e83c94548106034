/// Writes made-up sales as CSV, block by block: memory does not grow with the lines.
struct SalesWriter {
  static let header = [
    "order_id", "line_id", "order_date", "title", "category", "country", "condition", "status",
    "quantity", "unit_price", "currency",
  ]

  /// The first order id: all ids have the same count of digits.
  private static let firstOrder = 500_000_000
  /// One title in so many breaks over two lines, where titles do so at all.
  private static let breakRarity: UInt64 = 64

  private let form: SalesForm
  private let draw: SaleDraw
  private let orders: OrderBook
  private let cells: SaleCells

  init(_ form: SalesForm) {
    self.form = form
    draw = SaleDraw(lines: form.lines, seed: form.seed)
    orders = OrderBook(lines: form.lines)
    cells = SaleCells(form, products: draw.products)
  }

  /// Hands the header and all lines to `put`, a block at a time; the bytes are gone afterwards.
  func write(to put: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    let count = orders.count
    let permutation =
      form.order == .shuffled ? OrderPermutation(count: count, seed: form.seed) : nil
    var block = ByteBlock()
    cells.append(Self.header, to: &block)
    for position in 0..<count {
      let order = permutation?[position] ?? position
      let numbers = orders.lines(of: order)
      for number in numbers {
        let line = draw.line(
          number, of: Self.firstOrder + order, place: number - numbers.lowerBound)
        append(line, to: &block)
      }
      if block.isFull {
        try put(block.contents)
        block.removeAll()
      }
    }
    try put(block.contents)
  }

  private func append(_ line: SaleLine, to block: inout ByteBlock) {
    if form.isDirty, let defect = Defect(chance: line.chance >> 32) {
      let record = cells.record(line, product: draw.products[line.product])
      cells.append(defect.damaged(record, header: Self.header), to: &block)
    } else {
      let breaks = form.hasLineBreaks && line.chance % Self.breakRarity == 0
      cells.append(line, breaks: breaks, to: &block)
    }
  }
}
