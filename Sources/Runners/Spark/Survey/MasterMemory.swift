import FoundationEssentials
import Glibc
import JSON

/// The last answer of a master, so that the next one costs what changed in it.
struct MasterMemory: Sendable {
  private var bytes = Data()
  private var rows: [ListRows.Row] = []
  private var readings: [MasterReply.Row] = []
  /// How many rows the last reading had to decode.
  private(set) var decoded = 0

  /// Nil where it is not what a master answers; what was known stays then.
  mutating func take(_ body: Data) -> MasterReply? {
    guard let found = body.withUnsafeBytes({ ListRows($0, id: "id") })?.rows,
      let frame = try? JSONValue(parsing: MasterMemory.frame(body, found)), var reply = MasterReply(frame: frame)
    else { return nil }
    let read = readings(of: found, in: body)
    for row in read { reply.append(row) }
    (bytes, rows, readings) = (body, found, read)
    return reply
  }

  /// The answer with a number in place of each row.
  private static func frame(_ body: Data, _ rows: [ListRows.Row]) -> Data {
    var frame = Data()
    var at = 0
    for row in rows {
      frame.append(body[(body.startIndex + at)..<(body.startIndex + row.all.lowerBound)])
      frame.append(UInt8(ascii: "0"))
      at = row.all.upperBound
    }
    frame.append(body[(body.startIndex + at)...])
    return frame
  }

  /// A row whose bytes are the same but for its duration is not read again; mostly it stands at the same place.
  private mutating func readings(of found: [ListRows.Row], in body: Data) -> [MasterReply.Row] {
    decoded = 0
    return bytes.withUnsafeBytes { old in
      body.withUnsafeBytes { new in
        var places: [Substring: Int]?
        return found.indices.map { index in
          let row = found[index]
          if index < rows.count, isSame(rows[index], old, row, new) { return renewed(index, row, new) }
          let known = places ?? placesByID(old)
          places = known
          if let place = known[text(row.id, new)], isSame(rows[place], old, row, new) {
            return renewed(place, row, new)
          }
          decoded += 1
          let value = try? JSONValue(parsing: Data(UnsafeRawBufferPointer(rebasing: new[row.all])))
          return MasterReply.Row(text(row.section, new), value)
        }
      }
    }
  }

  private func placesByID(_ old: UnsafeRawBufferPointer) -> [Substring: Int] {
    Dictionary(rows.indices.map { (text(rows[$0].id, old), $0) }, uniquingKeysWith: { $1 })
  }

  /// With the duration that is told now.
  private func renewed(_ place: Int, _ row: ListRows.Row, _ bytes: UnsafeRawBufferPointer) -> MasterReply.Row {
    guard case .app(var app) = readings[place], let milliseconds = Double(text(row.duration, bytes)) else {
      return readings[place]
    }
    app.duration = milliseconds / 1000
    return .app(app)
  }

  private func text(_ range: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> Substring {
    Substring(decoding: bytes[range], as: UTF8.self)
  }

  private func isSame(
    _ a: ListRows.Row, _ old: UnsafeRawBufferPointer, _ b: ListRows.Row, _ new: UnsafeRawBufferPointer
  ) -> Bool {
    isEqual(a.section, old, b.section, new)
      && isEqual(a.all.lowerBound..<a.duration.lowerBound, old, b.all.lowerBound..<b.duration.lowerBound, new)
      && isEqual(a.duration.upperBound..<a.all.upperBound, old, b.duration.upperBound..<b.all.upperBound, new)
  }

  private func isEqual(
    _ a: Range<Int>, _ old: UnsafeRawBufferPointer, _ b: Range<Int>, _ new: UnsafeRawBufferPointer
  ) -> Bool {
    guard a.count == b.count, let left = old.baseAddress, let right = new.baseAddress else { return false }
    return memcmp(left + a.lowerBound, right + b.lowerBound, a.count) == 0
  }
}
