import Impact

/// The JSON of all orders that are alike but for id, source, days and titles: those are put into their places.
final class AnswerTemplate: Sendable {
  private let bytes: [UInt8]
  private let slots: [(offset: Int, slot: AnswerSlot)]

  init(_ answer: AnswerBytes) {
    bytes = answer.bytes
    slots = answer.slots
  }

  /// The memory it takes, about.
  var size: Int { bytes.count + slots.count * 32 + 64 }

  /// The answer for an order.
  func fill(_ order: Order) -> [UInt8] {
    let texts = slots.map { slot in
      switch slot.slot {
      case .order: order.id
      case .source: order.source
      case .title(let line): order.lines[line].title
      // A day is written digit by digit.
      case .day: ""
      }
    }
    let room =
      texts.reduce(bytes.count) { $0 + $1.utf8.count * AnswerBytes.mostOfByte } + slots.count * 10
    return Array(unsafeUninitializedCapacity: room) { memory, count in
      var writer = ByteWriter(memory)
      bytes.withUnsafeBufferPointer { bytes in
        var start = 0
        for (slot, text) in zip(slots, texts) {
          writer.add(UnsafeBufferPointer(rebasing: bytes[start..<slot.offset]))
          start = slot.offset
          if case .day(let line) = slot.slot {
            Self.write(order.lines[line].day, to: &writer)
          } else {
            AnswerBytes.escape(text) { writer.add($0) }
          }
        }
        writer.add(UnsafeBufferPointer(rebasing: bytes[start...]))
      }
      count = writer.count
    }
  }

  /// A day as `2025-03-31`.
  private static func write(_ day: CalendarDay, to writer: inout ByteWriter) {
    let (year, month, number) = day.components
    func add(_ value: Int, digits: Int) {
      var scale = digits == 4 ? 1000 : 10
      while scale > 0 {
        writer.add(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / scale % 10))
        scale /= 10
      }
    }
    add(year, digits: 4)
    writer.add(UInt8(ascii: "-"))
    add(month, digits: 2)
    writer.add(UInt8(ascii: "-"))
    add(number, digits: 2)
  }
}
