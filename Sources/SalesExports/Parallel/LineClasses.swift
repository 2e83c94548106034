import Impact

/// What the product columns and the word columns of an export mean, each resolved once by ``LineReader`` and
/// remembered by a hash of 128 bits.
struct LineClasses {
  /// Products that mean the same to the method.
  struct ProductClass: Hashable {
    let kind: ProductMatch.Kind
    let level: MatchLevel
    let titleCondition: Condition
    let model: String?
  }

  /// A product as it is written.
  struct Product {
    /// Its class.
    let meaning: Int
    /// The hash of its names for ``LinesDigest``.
    let names: CellHash
    /// The chunk in which it was last unmatched, and where it stands in that chunk's list.
    var chunk = -1
    var place = 0
    /// Its number among the products that are kept beyond the reading.
    var kept = 0
  }

  /// Words that mean the same to the method.
  struct WordClass: Hashable {
    let status: StatusVerdict
    let isCancelled: Bool
    let condition: ConditionReading
    let kind: LineKind?
    let currency: CurrencyCode
    let country: String
    let refurbishingCountry: String
    let isPieces: Bool
    /// Whether anything in them is to be told.
    let notices: LineNotices.Kinds
    /// Whether nothing is said of the order.
    let isBare: Bool
  }

  /// Beyond as many distinct texts each is resolved again: 48 bytes and the table's places.
  private static let mostProducts = 1 << 18
  private static let mostWords = 1 << 16

  private let productTable = HashTable(most: mostProducts)
  private let wordTable = HashTable(capacity: 1 << 8, most: mostWords)
  var products: [Product] = []
  private var productNumbers: [ProductClass: Int] = [:]
  private(set) var productClasses: [ProductMatch] = []
  private var wordNumbers: [WordClass: Int] = [:]
  private(set) var wordClasses: [WordClass] = []
  /// What every row needs of its words, apart from all that takes counting references.
  private(set) var isBare: [Bool] = []
  private(set) var hasNotices: [Bool] = []
  private(set) var scales: [MinorUnits] = []

  /// How prices become minor units.
  struct MinorUnits {
    /// The decimals of the currency.
    let digits: Int
    private let factors: (Int64, Int64, Int64)

    init(digits: Int) {
      self.digits = digits
      func power(_ exponent: Int) -> Int64 {
        (0..<max(exponent, 0)).reduce(1) { power, _ in power * 10 }
      }
      factors = (power(digits), power(digits - 1), power(digits - 2))
    }

    /// What a number of that many decimals, at most those of the currency, is multiplied by.
    @inline(__always)
    func factor(decimals: Int) -> Int64 {
      decimals == 0 ? factors.0 : decimals == 1 ? factors.1 : factors.2
    }
  }

  /// The product of a hash, by its place in ``products``.
  @inline(__always)
  func product(_ hash: CellHash) -> Int? { productTable.find(hash.low, hash.high) }

  /// The class of the words of a hash.
  @inline(__always)
  func words(_ hash: CellHash) -> Int? { wordTable.find(hash.low, hash.high) }

  /// Remembers a product; gives its place.
  mutating func add(product match: ProductMatch, names: CellHash, hash: CellHash) -> Int {
    let meaning = ProductClass(
      kind: match.kind, level: match.level, titleCondition: match.titleCondition,
      model: match.model)
    let number = productNumbers[meaning] ?? productClasses.count
    if number == productClasses.count {
      productNumbers[meaning] = number
      productClasses.append(match)
    }
    // Without room for it, it takes the last place, which holds it until the next such product comes.
    let product = Product(meaning: number, names: names)
    if productTable.add(hash.low, hash.high, products.count) {
      products.append(product)
      return products.count - 1
    }
    if hasSpare { products[products.count - 1] = product } else { products.append(product) }
    hasSpare = true
    return products.count - 1
  }

  private var hasSpare = false

  /// Remembers words; gives their class.
  mutating func add(words: WordClass, hash: CellHash) -> Int {
    let number = wordNumbers[words] ?? wordClasses.count
    if number == wordClasses.count {
      wordNumbers[words] = number
      wordClasses.append(words)
      isBare.append(words.isBare)
      hasNotices.append(!words.notices.isEmpty)
      scales.append(MinorUnits(digits: words.currency.minorDigits))
    }
    _ = wordTable.add(hash.low, hash.high, number)
    return number
  }
}
