import FoundationEssentials
import Glibc
import HTTP
import Jobs

/// The last `/jobs/overview`, so that the next one costs what changed in it.
struct OverviewMemory {
  private var bytes = Data()
  private var rows: [OverviewRows.Row] = []
  /// `records[i]` is `rows[i]` decoded.
  private(set) var records: [FlinkJobRecord] = []
  /// How many rows the last reading had to decode.
  private(set) var decoded = 0

  /// Takes a new answer in; on an error what was known stays.
  mutating func take(_ response: HTTPResponse, from address: String) throws(RunnerError) {
    if response.body == bytes, !rows.isEmpty { return decoded = 0 }
    guard let found = response.body.withUnsafeBytes({ OverviewRows($0) })?.rows, isOverview(response.body) else {
      throw FlinkProblem.nonsense(response, from: address)
    }
    let known = reusable(found, in: response.body)
    let fresh = try decode(found.indices.filter { known[$0] == nil }.map { found[$0] }, of: response, from: address)
    var next = fresh.makeIterator()
    records = known.compactMap { $0.map { records[$0] } ?? next.next() }
    decoded = fresh.count
    (rows, bytes) = (found, response.body)
  }

  private func isOverview(_ body: Data) -> Bool {
    String(decoding: body.prefix(64), as: UTF8.self).filter { !$0.isWhitespace }.hasPrefix("{\"jobs\":[")
  }

  /// For each row where it stood before, if nothing but its duration changed; mostly at the same place.
  private func reusable(_ found: [OverviewRows.Row], in body: Data) -> [Int?] {
    bytes.withUnsafeBytes { old in
      body.withUnsafeBytes { new in
        var places: [Substring: Int]?
        return found.indices.map { index in
          if index < rows.count, same(rows[index], old, found[index], new) { return index }
          let known = places ?? placesByID(old)
          places = known
          guard let place = known[id(found[index], new)] else { return nil }
          return same(rows[place], old, found[index], new) ? place : nil
        }
      }
    }
  }

  private func placesByID(_ old: UnsafeRawBufferPointer) -> [Substring: Int] {
    Dictionary(rows.indices.map { (id(rows[$0], old), $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func id(_ row: OverviewRows.Row, _ bytes: UnsafeRawBufferPointer) -> Substring {
    Substring(decoding: bytes[row.id], as: UTF8.self)
  }

  private func same(
    _ a: OverviewRows.Row, _ old: UnsafeRawBufferPointer, _ b: OverviewRows.Row, _ new: UnsafeRawBufferPointer
  ) -> Bool {
    equal(a.all.lowerBound..<a.duration.lowerBound, old, b.all.lowerBound..<b.duration.lowerBound, new)
      && equal(a.duration.upperBound..<a.all.upperBound, old, b.duration.upperBound..<b.all.upperBound, new)
  }

  private func equal(
    _ a: Range<Int>, _ old: UnsafeRawBufferPointer, _ b: Range<Int>, _ new: UnsafeRawBufferPointer
  ) -> Bool {
    guard a.count == b.count, let left = old.baseAddress, let right = new.baseAddress else { return false }
    return memcmp(left + a.lowerBound, right + b.lowerBound, a.count) == 0
  }

  /// All changed rows by one run of the decoder.
  private func decode(_ changed: [OverviewRows.Row], of response: HTTPResponse, from address: String)
    throws(RunnerError) -> [FlinkJobRecord]
  {
    if changed.isEmpty { return [] }
    var text = Data([UInt8(ascii: "[")])
    let start = response.body.startIndex
    for row in changed {
      if text.count > 1 { text.append(UInt8(ascii: ",")) }
      text.append(response.body[(start + row.all.lowerBound)..<(start + row.all.upperBound)])
    }
    text.append(UInt8(ascii: "]"))
    do { return try JSONDecoder().decode([FlinkJobRecord].self, from: text) } catch {
      throw FlinkProblem.nonsense(response, from: address)
    }
  }
}
