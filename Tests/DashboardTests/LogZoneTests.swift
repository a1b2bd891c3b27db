import FoundationEssentials
import Testing

@testable import Dashboard

/// A time that names its zone is of that, wherever the name stands behind it.
@Suite struct LogZoneTests {
  /// 2026-11-30, 10:00 UTC.
  private static let ten = 1_796_032_800.0

  /// In New York, five hours behind.
  private func head(_ line: String) -> (time: Double, rest: String)? {
    var stamp = LogStamp(zone: -5 * 3600)
    let bytes = Array(line.utf8)
    return bytes.withUnsafeBufferPointer { text in
      stamp.head(of: text).map { ($0.time, String(decoding: text[$0.length...], as: UTF8.self)) }
    }
  }

  @Test(arguments: [
    ("2026-11-30 10:00:00 +0000 ERROR it", "it"), ("2026-11-30 12:00:00 +0200 it", "it"),
    ("2026-11-30 05:00:00 -05:00 it", "it"), ("2026-11-30 15:45:00 +0545 it", "it"),
    ("2026-11-30 10:00:00 UTC it", "it"), ("2026-11-30 10:00:00 GMT it", "it"), ("2026-11-30 10:00:00 Z it", "it"),
    ("2026-11-30 11:00:00 CET it", "it"), ("2026-11-30 12:00:00 CEST it", "it"), ("2026-11-30 19:00:00 JST it", "it"),
    ("2026-11-30 10:00:00.000 UTC [123] ERROR:  it", "[123] ERROR:  it"), ("[2026-11-30 10:00:00 +0000] it", "it"),
    ("2026-11-30 10:00:00 +0000 [info]: it", ": it"), ("2026-11-30 10:00:00.000000 +0000 UTC it", "it"),
    ("2026-11-30 15:30:00 +0530 IST it", "it"), ("2026-11-30 11:00:00+01:00 CET it", "it"),
    ("2026-11-30T10:00:00Z it", "it"), ("2026-11-30 10:00:00 UTC", ""),
  ])
  func `it is read, and is no part of the message`(line: String, rest: String) throws {
    let head = try #require(self.head(line))
    #expect(head.time == LogZoneTests.ten && head.rest == rest, "\(head)")
  }

  @Test(arguments: [
    ("2026-11-30 05:00:00 CST it", "CST it"), ("2026-11-30 05:00:00 IST it", "IST it"),
    ("2026-11-30 05:00:00 EST it", "EST it"), ("2026-11-30 05:00:00 UTCx", "UTCx"),
    ("2026-11-30 05:00:00 INFO it", "it"), ("2026-11-30 05:00:00 +12345 rows", "+12345 rows"),
    ("2026-11-30 05:00:00 -1234 rows", "-1234 rows"), ("2026-11-30 05:00:00 +9900 rows", "+9900 rows"),
    ("2026-11-30 05:00:00 - it", "it"), ("2026-11-30 05:00:00 ZOO it", "ZOO it"), ("2026-11-30 05:00:00", ""),
  ])
  func `what is no zone, or could be several, leaves the time as the operator's`(line: String, rest: String) throws {
    let head = try #require(self.head(line))
    #expect(head.time == LogZoneTests.ten && head.rest == rest, "\(head)")
  }
}
