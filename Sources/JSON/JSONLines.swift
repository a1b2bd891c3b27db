package import FoundationEssentials

/// Reads a file of JSON lines as a crash can leave it: a torn last line is not fatal, and nothing half written is believed.
package enum JSONLines {
  /// The whole, readable lines of `data`, and how many lines were skipped.
  package static func read<Record: Decodable>(_ data: Data, as type: Record.Type) -> (records: [Record], skipped: Int) {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    var records: [Record] = []
    var skipped = 0
    for line in data.split(separator: UInt8(ascii: "\n")) {
      if let record = try? decoder.decode(type, from: Data(line)) { records.append(record) } else { skipped += 1 }
    }
    return (records, skipped)
  }

  /// One record as a line, its newline included.
  package static func line(_ record: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    var data = try encoder.encode(record)
    data.append(UInt8(ascii: "\n"))
    return data
  }
}
