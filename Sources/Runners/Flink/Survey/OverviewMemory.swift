import FoundationEssentials
import Glibc
import HTTP
import JSON
import Jobs

/// The last `/jobs/overview`, so that the next one costs what changed in it.
struct OverviewMemory {
  private var bytes = Data()
  private var rows: [ListRows.Row] = []
  /// `readings[i]` is `rows[i]` decoded; nil where that is no job.
  private var readings: [FlinkJobRecord?] = []
  /// What could be read.
  private(set) var records: [FlinkJobRecord] = []
  /// How many rows the last reading had to decode.
  private(set) var decoded = 0

  /// Takes a new answer in; on an error what was known stays.
  mutating func take(_ response: HTTPResponse, from address: String) throws(RunnerError) {
    if response.body == bytes, !rows.isEmpty { return decoded = 0 }
    guard let found = response.body.withUnsafeBytes({ ListRows($0) })?.rows,
      isOverview(response.body, isEmpty: found.isEmpty)
    else { throw EngineProblem.nonsense(response, from: address) }
    let known = reusable(found, in: response.body)
    let fresh = decode(found.indices.filter { known[$0] == nil }.map { found[$0] }, of: response.body)
    var next = fresh.makeIterator()
    let read = known.map { place in place.map { readings[$0] } ?? next.next() ?? nil }
    let whole = read.compactMap { $0 }
    if whole.isEmpty, !found.isEmpty { throw EngineProblem.nonsense(response, from: address) }
    records = whole
    decoded = fresh.count
    (rows, bytes, readings) = (found, response.body, read)
  }

  /// Whether a job is listed, and has not ended.
  func isLive(_ id: String) -> Bool {
    records.contains { $0.id == id && !FlinkState.isTerminal($0.state) }
  }

  /// Rows of the list that are no job: one that cannot be read must not hide the others.
  var flaw: String? {
    let lost = rows.count - records.count
    return lost == 0 ? nil : "/jobs/overview: \(lost) of \(rows.count) jobs cannot be read, and are left out"
  }

  private func isOverview(_ body: Data, isEmpty: Bool) -> Bool {
    let start = String(decoding: body.prefix(64), as: UTF8.self).filter { !$0.isWhitespace }
    return isEmpty ? start == "{\"jobs\":[]}" : start.hasPrefix("{\"jobs\":[")
  }

  /// For each row where it stood before, if nothing but its duration changed; mostly at the same place.
  private func reusable(_ found: [ListRows.Row], in body: Data) -> [Int?] {
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

  private func id(_ row: ListRows.Row, _ bytes: UnsafeRawBufferPointer) -> Substring {
    Substring(decoding: bytes[row.id], as: UTF8.self)
  }

  private func same(
    _ a: ListRows.Row, _ old: UnsafeRawBufferPointer, _ b: ListRows.Row, _ new: UnsafeRawBufferPointer
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

  /// All changed rows by one run of the decoder; one by one where some of them are no jobs.
  private func decode(_ changed: [ListRows.Row], of body: Data) -> [FlinkJobRecord?] {
    let texts = changed.map { body[(body.startIndex + $0.all.lowerBound)..<(body.startIndex + $0.all.upperBound)] }
    if let all = OverviewMemory.records(in: texts), all.count == texts.count {
      return all.map { $0.isUsable ? $0 : nil }
    }
    var failures = 0
    return texts.map { text in
      // A long list of nothing but nonsense is not worth the time.
      if failures > 200 { return nil }
      let record = OverviewMemory.record(in: text)
      if record == nil { failures += 1 }
      return record
    }
  }

  private static func record(in text: Data) -> FlinkJobRecord? {
    // Bytes that are no UTF-8 and half pairs of surrogates are replaced: they spoil a name, not the job.
    let repaired = {
      let valid = Data(String(decoding: text, as: UTF8.self).utf8)
      return LoneSurrogates.mended(valid) ?? valid
    }
    let read = records(in: [text]) ?? records(in: [repaired()])
    return read?.first.flatMap { $0.isUsable ? $0 : nil }
  }

  private static func records(in texts: [Data]) -> [FlinkJobRecord]? {
    if texts.isEmpty { return [] }
    var list = Data([UInt8(ascii: "[")])
    for text in texts {
      if list.count > 1 { list.append(UInt8(ascii: ",")) }
      list.append(text)
    }
    list.append(UInt8(ascii: "]"))
    return try? JSONDecoder().decode([FlinkJobRecord].self, from: list)
  }
}

extension FlinkJobRecord {
  /// Its id can stand in an address: Flink's are 32 hexadecimal digits.
  fileprivate var isUsable: Bool {
    (1...128).contains(id.utf8.count) && PercentEncoding.encode(id) == id && !id.contains(",") && !id.hasPrefix(".")
  }
}
