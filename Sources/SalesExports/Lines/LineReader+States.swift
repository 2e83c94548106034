import Impact

/// Places, statuses and conditions.
extension LineReader {
  /// Reads the countries of sale and of refurbishing.
  mutating func readPlaces(_ fields: FieldBuffer, row: Int, into line: inout SaleLine) {
    let text = cell(fields, .country)
    let country = text.isEmpty ? nil : words.country(text)
    if country == nil, !text.isEmpty, !matcher.saysNothing(String(decoding: text, as: UTF8.self)) {
      notices.unknownCountries.add(row: row)
    }
    line.country = country ?? billingCountry(fields, text) ?? options.country ?? ""
    let refurbishing = cell(fields, .refurbishingCountry)
    line.refurbishingCountry =
      (refurbishing.isEmpty ? nil : words.country(refurbishing)) ?? options.refurbishingCountry
      ?? ""
  }

  /// The country of the column beside, where the first one names none.
  private mutating func billingCountry(
    _ fields: FieldBuffer, _ first: ArraySlice<UInt8>
  ) -> String? {
    guard let column = profile.columns.alternates[.country] else { return nil }
    let text = fields[column].trimmed
    return text.isEmpty || text == first ? nil : words.country(text)
  }

  /// Reads status, kind and condition.
  mutating func readStates(_ fields: FieldBuffer, row: Int, into line: inout SaleLine) {
    let status = cell(fields, .status)
    if status.isEmpty, order.isOrphan {
      // What became of its order is not known here.
      line.status = .unknown
    } else if !status.isEmpty {
      line.status = words.status(status)
    }
    let lineStatus = cell(fields, .lineStatus)
    if !lineStatus.isEmpty {
      line.status = line.status.joined(words.lineStatus(lineStatus))
    }
    if line.status == .unknown { notices.unknownStatuses.add(row: row) }
    if line.status == .returned {
      let fulfilment = cell(fields, .fulfilment)
      // What never left the shop was not sold.
      if !fulfilment.isEmpty, words.isUnshipped(fulfilment) { line.status = .cancelled }
    }
    let cancelled = cell(fields, .cancelledAt)
    if !cancelled.isEmpty, words.isCancelled(cancelled) { line.isCancelled = true }
    readKind(fields, row: row, into: &line)
    readCondition(fields, row: row, into: &line)
  }

  private mutating func readKind(_ fields: FieldBuffer, row: Int, into line: inout SaleLine) {
    if let column = openKindColumn, words.kind(fields[column].trimmed)?.isOtherFlow == true {
      notices.unnamedFlows.add(row: row)
    }
    let kind = cell(fields, .kind)
    line.kind = kind.isEmpty ? profile.platform.kind ?? options.kind : words.kind(kind)
  }

  private mutating func readCondition(_ fields: FieldBuffer, row: Int, into line: inout SaleLine) {
    let condition = cell(fields, .condition)
    if !condition.isEmpty {
      line.condition = words.condition(condition)
      if line.condition.certainty == .notUnderstood { notices.unknownConditions.add(row: row) }
    }
    if line.condition.certainty == .nothing, profile.areGoodsRefurbished {
      line.condition = .byPlatform
    }
  }
}

extension StatusVerdict {
  /// The verdict of an order's status and its line's: what is said against the sale holds.
  func joined(_ other: StatusVerdict) -> StatusVerdict {
    let order: [StatusVerdict] = [.cancelled, .returned, .pending, .unknown, .sold]
    return order.first { $0 == self || $0 == other } ?? .unknown
  }
}
