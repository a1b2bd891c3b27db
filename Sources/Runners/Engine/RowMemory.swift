import FoundationEssentials
import Glibc
import JSON

/// The last answer of an engine's list, so that the next one costs what changed in it: rows whose bytes are the same but
/// for their duration are not read again.
struct RowMemory<Value: Sendable>: Sendable {
  private var bytes = Data()
  private var rows: [ListRows.Row] = []
  private var values: [Value] = []
  private var frame = JSONValue.null
  /// How many rows the last reading had to decode.
  private(set) var decoded = 0

  /// What stands around the rows, with 0 in place of each, and the rows, read by `read`; nil where the body is no list.
  /// `renew` gives a row that stayed the same its duration, in the engine's unit. Nothing is remembered until `keep`.
  mutating func take(
    _ body: Data, id: StaticString, _ read: (Substring, JSONValue?) -> Value, renew: (Value, Double) -> Value
  ) -> Reading? {
    if body == bytes, !rows.isEmpty, rows.allSatisfy(\.duration.isEmpty) {
      decoded = 0
      return Reading(frame: frame, values: values, body: body, rows: rows)
    }
    guard let found = body.withUnsafeBytes({ ListRows($0, id: id) })?.rows,
      let frame = try? JSONValue(parsing: RowMemory.frame(body, found))
    else { return nil }
    return Reading(frame: frame, values: readings(of: found, in: body, read, renew), body: body, rows: found)
  }

  struct Reading {
    let frame: JSONValue
    let values: [Value]
    fileprivate let body: Data
    fileprivate let rows: [ListRows.Row]
  }

  mutating func keep(_ reading: Reading) {
    (bytes, rows, values, frame) = (reading.body, reading.rows, reading.values, reading.frame)
  }

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

  /// Mostly a row stands at the same place as before.
  private mutating func readings(
    of found: [ListRows.Row], in body: Data, _ read: (Substring, JSONValue?) -> Value, _ renew: (Value, Double) -> Value
  ) -> [Value] {
    decoded = 0
    return bytes.withUnsafeBytes { old in
      body.withUnsafeBytes { new in
        var places: [Substring: Int]?
        return found.indices.map { index in
          let row = found[index]
          var place = index < rows.count && isSame(rows[index], old, row, new) ? index : nil
          if place == nil {
            let known = places ?? placesByID(old)
            places = known
            place = known[text(row.id, new)].flatMap { isSame(rows[$0], old, row, new) ? $0 : nil }
          }
          if let place { return Double(text(row.duration, new)).map { renew(values[place], $0) } ?? values[place] }
          decoded += 1
          let value = try? JSONValue(parsing: Data(UnsafeRawBufferPointer(rebasing: new[row.all])))
          return read(text(row.section, new), value)
        }
      }
    }
  }

  private func placesByID(_ old: UnsafeRawBufferPointer) -> [Substring: Int] {
    Dictionary(rows.indices.map { (text(rows[$0].id, old), $0) }, uniquingKeysWith: { $1 })
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
