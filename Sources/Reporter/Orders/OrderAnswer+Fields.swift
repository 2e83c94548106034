import Impact

extension OrderAnswer {
  /// The schema of an order's answer; fields are only added.
  static let schema = "impact-order/1"
  /// The share of draws that lie inside an interval.
  static let confidence = "0.95"

  /// Writes every field: the one place where they are named.
  func write(to sink: inout some AnswerSink) {
    sink.beginObject()
    sink.field("schema", Self.schema)
    if let order {
      sink.name("order")
      sink.text(order, in: .order)
    }
    if let source {
      sink.name("source")
      sink.text(source, in: .source)
    }
    sink.field("status", status.rawValue)
    sink.object("states") { sink in
      for (state, lines) in states { sink.field(state.rawValue, lines) }
    }
    sink.field("locale", locale.description)
    sink.field("sentence", sentence)
    sink.field("method", method.method.id)
    sink.field("method_version", method.version)
    sink.field("heading", heading)
    Self.writeValue(total, to: &sink)
    sink.name("confidence")
    sink.decimal(Self.confidence)
    sink.field("unit", Indicator.climateChange.unit)
    sink.field("basis", basis)
    sink.field("reference", reference)
    sink.field("units", total?.units ?? 0)
    Self.writeAmounts(total, to: &sink)
    Self.writeOutside(outside, to: &sink)
    Self.write(beside, to: &sink)
    sink.name("lines")
    sink.beginList()
    for (index, line) in lines.enumerated() { line.write(to: &sink, index: index) }
    sink.endList()
    sink.field("assumptions", assumptions)
    sink.field("sources", sources)
    sink.field("sources_path", "/v1/factors/{category}")
    sink.field("warnings", warnings)
    sink.field("business_buyer", businessBuyer)
    method.writeRecord(to: &sink)
    sink.endObject()
  }

  /// `value`, `low` and `high`: avoided kg CO2e.
  static func writeValue(_ totals: Totals?, to sink: inout some AnswerSink) {
    sink.field("value", orNull: totals?.climate?.net)
    sink.field("low", orNull: totals?.climate?.low)
    sink.field("high", orNull: totals?.climate?.high)
  }

  /// Mass and every indicator, in the shape of a statement.
  static func writeAmounts(_ totals: Totals?, to sink: inout some AnswerSink) {
    sink.field("kept_in_use_kg", orNull: totals?.keptInUse)
    sink.object("avoided") { sink in
      for (indicator, amount) in totals?.avoided ?? [] {
        sink.object(indicator.rawValue) { sink in
          sink.field("unit", amount.unit)
          sink.field("net", orNull: amount.net)
          sink.field("low", orNull: amount.low)
          sink.field("high", orNull: amount.high)
          sink.field("gross", orNull: amount.gross)
          sink.field("burden", orNull: amount.burden)
        }
      }
    }
  }

  private static func writeOutside(_ totals: Totals?, to sink: inout some AnswerSink) {
    sink.name("outside_study")
    guard let totals else { return sink.null() }
    sink.beginObject()
    writeValue(totals, to: &sink)
    sink.field("units", totals.units)
    writeAmounts(totals, to: &sink)
    sink.endObject()
  }

  private static func write(_ beside: Beside?, to sink: inout some AnswerSink) {
    sink.name("beside")
    guard let beside else { return sink.null() }
    sink.beginObject()
    sink.field("method", beside.method)
    sink.field("method_version", beside.methodVersion)
    sink.field("heading", beside.heading)
    writeValue(beside.total, to: &sink)
    sink.name("outside_study")
    if let outside = beside.outside {
      sink.beginObject()
      writeValue(outside, to: &sink)
      sink.endObject()
    } else {
      sink.null()
    }
    sink.endObject()
  }
}

extension OrderAnswer.Line {
  func write(to sink: inout some AnswerSink, index: Int) {
    sink.beginObject()
    sink.field("line", Int64(index + 1))
    if !day.isEmpty {
      sink.name("day")
      sink.text(day, in: .day(index))
    }
    sink.name("title")
    sink.text(title, in: .title(index))
    sink.field("state", state.rawValue)
    sink.field("state_text", stateText)
    sink.field("reason", reason)
    sink.field("category", orNull: category)
    sink.field("device", orNull: label)
    sink.field("model", orNull: model)
    sink.field("level", orNull: level?.rawValue)
    sink.field("level_text", orNull: levelText)
    sink.field("study", orNull: isInsideStudy.map { $0 ? "inside" : "outside" })
    sink.field("condition", condition)
    sink.field("country", country)
    sink.field("quantity", quantity)
    sink.field("returned", returned)
    sink.field("units", units)
    OrderAnswer.writeValue(totals, to: &sink)
    sink.field("displacement", orNull: displacement)
    sink.field("basis", orNull: basis)
    sink.field("reference", orNull: reference)
    OrderAnswer.writeAmounts(totals, to: &sink)
    sink.name("beside")
    if let beside {
      sink.beginObject()
      sink.field("method", beside.method)
      OrderAnswer.writeValue(beside.total, to: &sink)
      sink.field("displacement", orNull: beside.displacement)
      sink.endObject()
    } else {
      sink.null()
    }
    sink.endObject()
  }
}
