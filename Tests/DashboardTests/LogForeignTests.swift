import FoundationEssentials
import Jobs
import Testing

@testable import Dashboard

/// Lines as other programs than an engine write them.
struct LogForeignTests {
  /// 2026-11-30, 12:00 UTC.
  private static let now = Date(timeIntervalSince1970: 1_796_040_000)
  private static let ten = 1_796_032_803.0

  private func head(_ line: String) -> (time: Double, level: LogLine.Level?, rest: String)? {
    var stamp = LogStamp(zone: 0, now: LogForeignTests.now)
    let bytes = Array(line.utf8)
    return bytes.withUnsafeBufferPointer { text in
      stamp.head(of: text).map { ($0.time, $0.level, String(decoding: text[$0.length...], as: UTF8.self)) }
    }
  }

  @Test(arguments: [
    ("Nov 30 10:00:03 host flink[12]: ERROR it broke", LogLine.Level.error, "host flink[12]: ERROR it broke"),
    (
      "Nov 30 10:00:03 host flink[12]: 2026-11-30 10:00:03,000 ERROR Job - it broke", .error,
      "host flink[12]: 2026-11-30 10:00:03,000 ERROR Job - it broke"
    ),
    ("Nov 30 10:00:03 host beam[12]: ERROR:root:it broke", .error, "host beam[12]: ERROR:root:it broke"),
    ("E1130 10:00:03.000000    1234 run.go:12] it broke", .error, "1234 run.go:12] it broke"),
    ("W1130 10:00:03.000000    1234 run.go:12] slow", .warn, "1234 run.go:12] slow"),
    ("level=warn ts=2026-11-30T10:00:03Z msg=\"slow\"", .warn, "level=warn ts=2026-11-30T10:00:03Z msg=\"slow\""),
    ("time=\"2026-11-30T10:00:03Z\" level=error msg=no", .error, "time=\"2026-11-30T10:00:03Z\" level=error msg=no"),
    (
      "127.0.0.1 - - [30/Nov/2026:10:00:03 +0000] \"GET / HTTP/1.1\" 503 12", .error,
      "127.0.0.1 - - [30/Nov/2026:10:00:03 +0000] \"GET / HTTP/1.1\" 503 12"
    ),
    (
      "10.0.0.1 - ann [30/Nov/2026:11:00:03 +0100] \"GET / HTTP/1.1\" 404 12", .warn,
      "10.0.0.1 - ann [30/Nov/2026:11:00:03 +0100] \"GET / HTTP/1.1\" 404 12"
    ),
  ])
  func `a line tells its time and its level`(line: String, level: LogLine.Level, rest: String) throws {
    let head = try #require(self.head(line))
    #expect(head.time == LogForeignTests.ten && head.level == level && head.rest == rest, "\(head)")
  }

  @Test func `a day that is to come yet is of last year`() throws {
    let head = try #require(self.head("Dec  7 10:00:03 host flink[12]: up"))
    #expect(head.time < LogForeignTests.now.timeIntervalSince1970 - 300 * 86_400)
  }

  @Test(arguments: [
    "Caused by: java.lang.IllegalStateException: no", "    at org.example.Main(Main.java:12)",
    "Not a 10:00:03 stamp at all",
    "Nov 99 10:00:03 host flink[12]: no", "key=value and no time at all", "E9930 10:00:03.0 x", "0",
    "NOTE:root:no level", "ERROR: and no logger", "ERROR:a logger:x", "Error:root:not so",
    "[a] [b] [c] [d] [e] [f]",
    "a = b, which is no field: 10:00:03", "Nov 30 10:00", "127.0.0.1 - - [30/Nov/2026:10:00:03",
  ])
  func `other lines begin with no time`(line: String) { #expect(head(line) == nil) }
}
