/// Where the fields of an answer go: to bytes, or to a tree for people and tests.
///
/// The fields are named in one place, the `write` functions of ``OrderAnswer``; what they are written to is
/// chosen by the caller and costs nothing.
protocol AnswerSink {
  /// A part of an answer that differs between orders which are alike in all else.
  typealias Slot = AnswerSlot

  /// Begins an object.
  mutating func beginObject()
  /// Ends it.
  mutating func endObject()
  /// Begins a list.
  mutating func beginList()
  /// Ends it.
  mutating func endList()
  /// The name of the next field of an object.
  mutating func name(_ name: String)
  /// A text.
  mutating func text(_ text: String)
  /// A text that belongs to this order alone.
  mutating func text(_ text: String, in slot: Slot)
  /// A whole number.
  mutating func number(_ number: Int64)
  /// A number as it is to be written.
  mutating func decimal(_ text: String)
  /// Nothing.
  mutating func null()
}

/// A part of an answer that differs between orders which are alike in all else.
enum AnswerSlot: Hashable, Sendable {
  /// The id of the order.
  case order
  /// What it is an id of.
  case source
  /// The day of a line, from 0.
  case day(Int)
  /// The title of a line, from 0.
  case title(Int)
}

extension AnswerSink {
  mutating func field(_ name: String, _ value: String) {
    self.name(name)
    text(value)
  }

  /// A text, or `null` where there is none, so that a key never disappears.
  mutating func field(_ name: String, orNull value: String?) {
    self.name(name)
    if let value { text(value) } else { null() }
  }

  mutating func field(_ name: String, _ value: Int64) {
    self.name(name)
    number(value)
  }

  mutating func field(_ name: String, _ values: [String]) {
    self.name(name)
    beginList()
    for value in values { text(value) }
    endList()
  }

  mutating func object(_ name: String, _ fields: (inout Self) -> Void) {
    self.name(name)
    beginObject()
    fields(&self)
    endObject()
  }
}
