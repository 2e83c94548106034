import Foundation

/// One item of a basket as it is asked for; with neither category nor title there is nothing to ask.
public struct BasketRequest: Hashable, Sendable {
  /// A category of the pack, or the text of a shop's category.
  public var category: String?
  /// A product's title.
  public var title: String?
  /// How many; one when not given.
  public var units: Int64?
  /// The country of sale.
  public var country: String?
  /// The country of refurbishing.
  public var refurbishedIn: String?

  /// Makes an item.
  public init(
    category: String? = nil, title: String? = nil, units: Int64? = nil, country: String? = nil,
    refurbishedIn: String? = nil
  ) {
    self.category = category
    self.title = title
    self.units = units
    self.country = country
    self.refurbishedIn = refurbishedIn
  }

  /// The largest body that is read, in bytes.
  public static let largestBody = 4 << 20

  /// Reads the items of `{"items":[{"category":"smartphone","units":2}]}`.
  ///
  /// - Parameter json: The body in UTF-8.
  /// - Returns: The items; an object by itself is one item.
  /// - Throws: ``BasketError`` with the JSON pointer of what is wrong.
  public static func items(json: some Sequence<UInt8>) throws(BasketError) -> [BasketRequest] {
    let data = Data(json)
    guard data.count <= largestBody else {
      throw BasketError("", "the body has \(data.count) bytes", "send at most \(largestBody)")
    }
    if let key = JSONKeys.firstDuplicate(in: data) {
      throw BasketError("", "a key stands twice: \(key.prefix(40))", "write each key once")
    }
    guard let tree = try? JSONDecoder().decode(JSONTree.self, from: data) else {
      throw BasketError(
        "", "the body is no JSON", #"send {"items":[{"category":"smartphone","units":2}]}"#)
    }
    guard case .object(let fields) = tree else {
      throw BasketError("", "the body is no object", #"send {"items":[{"category":"smartphone"}]}"#)
    }
    for key in fields.keys.sorted() where key != "items" {
      throw BasketError("/\(pointer(key))", "the key is not known", "use 'items'")
    }
    guard case .list(let values)? = fields["items"] else {
      throw BasketError(
        "/items", "there is no list of items", #"send {"items":[{"category":"smartphone"}]}"#)
    }
    guard values.count <= Basket.mostItems else {
      throw BasketError(
        "/items", "the basket has \(values.count) items", "give at most \(Basket.mostItems)")
    }
    var items: [BasketRequest] = []
    for (index, value) in values.enumerated() {
      items.append(try BasketRequest(value, "/items/\(index)"))
    }
    return items
  }

  private init(_ value: JSONTree, _ place: String) throws(BasketError) {
    guard case .object(let fields) = value else {
      throw BasketError(place, "the item is no object", #"send {"category":"smartphone"}"#)
    }
    let known = ["category", "country", "refurbished_in", "title", "units"]
    for key in fields.keys.sorted() where !known.contains(key) {
      throw BasketError(
        "\(place)/\(Self.pointer(key))", "the key is not known",
        "use \(known.joined(separator: ", "))")
    }
    func text(_ key: String) throws(BasketError) -> String? {
      switch fields[key] {
      case .text(let text): return text
      case nil, .null: return nil
      default: throw BasketError("\(place)/\(key)", "the value is no text", "put it in quotes")
      }
    }
    category = try text("category")
    title = try text("title")
    country = try text("country")
    refurbishedIn = try text("refurbished_in")
    switch fields["units"] {
    case nil, .null: units = nil
    case .number(let number):
      guard let whole = Int64("\(number)") else {
        throw BasketError(
          "\(place)/units", "the number is not whole or too large",
          "give a number from 1 to \(Basket.mostUnits)")
      }
      units = whole
    default:
      throw BasketError("\(place)/units", "the value is no number", "write it without quotes")
    }
  }

  /// A key in a JSON pointer, shortened and escaped by RFC 6901.
  private static func pointer(_ key: String) -> String {
    String(key.prefix(40)).replacing("~", with: "~0").replacing("/", with: "~1")
  }
}
