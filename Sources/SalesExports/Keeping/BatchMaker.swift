import Impact

/// Makes batches of the lines of one export, for whoever keeps them.
struct BatchMaker {
  /// As many lines are handed over together, where they come one after the other: more than a chunk holds of
  /// them, so that those of one chunk stay together.
  private static let mostLines = 1 << 15
  /// Beyond as many texts a product that comes again is a new one; its keeper knows it all the same.
  private static let mostProducts = 1 << 18

  private let keeper: any LineKeeper
  private var batch = LineBatch()
  private var products: [KeptProduct: Int] = [:]
  private var words: [KeptWords: Int] = [:]
  /// What the order of the last line names; the rows that continue it name it as well.
  private var tokens: [[UInt8]] = []
  private var productCount = 0
  private var wordCount = 0
  /// The texts of products that came one after the other, so that they are folded once.
  private var known: [ArraySlice<UInt8>: Int] = [:]
  /// What the numbers of a worker are here.
  private var ofWorkers: [ObjectIdentifier: (products: [Int], words: [Int])] = [:]

  init(_ keeper: any LineKeeper) { self.keeper = keeper }

  /// Adds a line that was read by itself.
  mutating func add(_ line: SaleLine, _ fields: FieldBuffer, row: Int, lines: LineReader) throws {
    let text =
      lines.productBytes(fields)[...]
      + lines.cell(fields, .sku).prefix(
        lines.matcher.mapping.usesNumbers ? .max : 0)
    let product: Int
    if let number = known[text] {
      product = number
    } else {
      product = number(of: KeptProduct(fields, line.product, lines: lines))
      if known.count < Self.mostProducts, text.count < 1_024 { known[text] = product }
    }
    let start = batch.ids.count
    let (order, id) = (lines.orderID(fields), lines.ownLineID(fields))
    let sku = lines.cell(fields, .sku)
    batch.ids += order
    batch.ids += id
    batch.ids += sku
    batch.lines.append(
      LineBatch.Line(
        row: row, product: product, words: number(of: KeptWords(line)),
        day: line.day.daysSince1970, units: line.units, returned: line.returnedUnits,
        revenue: line.revenue ?? 0, hasRevenue: line.revenue != nil, isFree: line.isFree,
        start: start, orderCount: order.count, lineCount: id.count, numberCount: sku.count))
    // Few exports have such columns; they are read line by line, so that no line moves to another place.
    if !lines.isContinuation {
      tokens = lines.mentions(fields).flatMap { MentionIndex.tokens(in: $0).map(Array.init) }
    }
    for token in tokens { batch.mentions.append((batch.lines.count - 1, token)) }
    if batch.lines.count >= Self.mostLines { try flush() }
  }

  /// Another order begins.
  mutating func forgetMentions() { tokens = [] }

  /// Takes the lines of a chunk; those that were read by themselves stand in the batch already, and are put
  /// in their place.
  mutating func add(_ chunk: KeptChunk) throws {
    var numbers = ofWorkers[chunk.worker] ?? ([], [])
    numbers.products += chunk.products.map { number(of: $0) }
    numbers.words += chunk.words.map { number(of: $0) }
    let hasOthers = !batch.lines.isEmpty
    let offset = batch.ids.count
    batch.lines.reserveCapacity(batch.lines.count + chunk.lines.count)
    for var line in chunk.lines {
      line.product = numbers.products[line.product]
      line.words = numbers.words[line.words]
      line.start += offset
      batch.lines.append(line)
    }
    batch.ids += chunk.ids
    ofWorkers[chunk.worker] = numbers
    if hasOthers { batch.lines.sort { $0.row < $1.row } }
    try flush()
  }

  /// Hands over what is left.
  mutating func flush() throws {
    guard !batch.lines.isEmpty || !batch.products.isEmpty else { return }
    try keeper.take(batch)
    batch = LineBatch()
  }

  private mutating func number(of product: KeptProduct) -> Int {
    if let number = products[product] { return number }
    let number = productCount
    productCount += 1
    if products.count < Self.mostProducts { products[product] = number }
    batch.products.append(product)
    return number
  }

  private mutating func number(of kept: KeptWords) -> Int {
    if let number = words[kept] { return number }
    let number = wordCount
    wordCount += 1
    words[kept] = number
    batch.words.append(kept)
    return number
  }
}
