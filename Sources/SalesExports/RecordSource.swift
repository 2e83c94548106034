import Impact

/// A table in an input: records of cells in UTF-8, whatever the format.
protocol RecordSource {
  /// Gives each record with its number, from 1; a record is valid during the call.
  ///
  /// It can be called again and gives the same records. Where a format names its fields (JSON, XML), the
  /// first record holds the names. Several lines that were packed into one record have its number.
  func records(_ body: (FieldBuffer, Int) throws -> Void) throws
}

extension RecordSource {
  /// The first records with their numbers, cells as far as a name of a column could be long.
  func head(_ count: Int) throws -> [(number: Int, cells: [String])] {
    var head: [(number: Int, cells: [String])] = []
    do {
      try records { fields, number in
        let cells = (0..<fields.count).map {
          String(decoding: fields[$0].prefix(longestName), as: UTF8.self)
        }
        head.append((number, cells))
        if head.count >= count { throw Enough() }
      }
    } catch is Enough {}
    return head
  }
}

/// No name of a column is longer: bytes.
private let longestName = 400

/// Ends a reading early.
private struct Enough: Error {}
