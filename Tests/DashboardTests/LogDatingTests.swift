import BeamMCPClient
import FoundationEssentials
import Glibc
import JSON
import Jobs
import Screen
import Testing

@testable import Dashboard

/// Which day a time of day is of, where the line names none.
@Suite struct LogDatingTests {
  init() { setUTF8() }

  /// 2026-11-23, 12:04:31 UTC.
  private func instant(_ text: String) -> Date { Instant.date(text) ?? .distantPast }

  private func times(_ console: Console) -> [String] {
    console.state.log.store.ids.map { console.state.log.store.time($0).map(Instant.text) ?? "none" }
  }

  /// A line every ten seconds, from 23:50:00 on to 00:23:10.
  private static let night: String = (0..<200).map { number in
    let second = (23 * 3600 + 50 * 60 + number * 10) % 86_400
    let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
    return "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60)).000 INFO x\(number)\n"
  }.joined()

  @Test func `From the file's last change it goes backwards, over midnight too`() {
    var console = Console.file(LogDatingTests.night, modified: instant("2026-11-22T00:23:10.500Z"))
    #expect(times(console).first == "2026-11-21T23:50:00.000Z" && times(console).last == "2026-11-22T00:23:10.000Z")
    #expect(!console.screen.contains("1970"))
    console.command("at 23:55")
    #expect(console.screen.contains("x30") && console.state.log.at == 30, "\(console.screen)")
    console.press(.end)
    #expect(!console.screen.contains("back to"))
    console.command("at 00:00:00")
    #expect(console.screen.contains("── 22 Nov 2026 ──"), "\(console.screen)")
  }

  @Test func `The last line is at or before the last change`() {
    let late = Console.file("10:00:00 INFO a\n15:00:00 INFO b\n", modified: instant("2026-11-22T12:00:00.000Z"))
    #expect(times(late) == ["2026-11-21T10:00:00.000Z", "2026-11-21T15:00:00.000Z"])
    // In the operator's zone it is another day.
    let east = Console.file("00:30:00 INFO a\n", modified: instant("2026-11-21T23:30:05.000Z"), zone: 3600)
    #expect(times(east) == ["2026-11-21T23:30:00.000Z"])
  }

  @Test func `A time of day takes its date from the dated entry before, else from the first one behind it`() {
    let console = Console.file(
      """
      23:59:58 INFO early
      2026-11-20 00:00:01 INFO dated
      10:00:10 INFO of that day
      09:59:00 INFO a little back
      01:00:00 INFO still the same day
      2026-11-21 10:00:00 INFO dated
      23:00:00 INFO late
      00:00:10 INFO the next

      """)
    #expect(
      times(console) == [
        "2026-11-19T23:59:58.000Z", "2026-11-20T00:00:01.000Z", "2026-11-20T10:00:10.000Z", "2026-11-20T09:59:00.000Z",
        "2026-11-20T01:00:00.000Z", "2026-11-21T10:00:00.000Z", "2026-11-21T23:00:00.000Z", "2026-11-22T00:00:10.000Z",
      ])
    #expect(!console.screen.contains("1970"))
  }

  @Test func `A thread that is late at midnight does not make another day`() {
    let text = "23:59:59.900 INFO a\n00:00:00.100 INFO b\n23:59:59.990 INFO c\n00:00:01 INFO d\n"
    let console = Console.file(text, modified: instant("2026-11-22T00:00:01.000Z"))
    #expect(
      times(console) == [
        "2026-11-21T23:59:59.900Z", "2026-11-22T00:00:00.100Z", "2026-11-21T23:59:59.990Z", "2026-11-22T00:00:01.000Z",
      ])
  }

  @Test func `What is written later is of then, and what was read keeps its day`() {
    var console = Console.file("10:00:00 INFO a\n", modified: instant("2026-11-20T10:00:00.000Z"))
    console.read("11:00:00 INFO b\n", modified: instant("2026-11-22T11:00:00.000Z"))
    console.read("10:59:00 INFO c\n", modified: instant("2026-11-22T10:58:00.000Z"))
    #expect(
      times(console) == ["2026-11-20T10:00:00.000Z", "2026-11-22T11:00:00.000Z", "2026-11-22T10:59:00.000Z"])
  }

  @Test func `A rotated file begins anew`() {
    var console = Console.file("10:00:00 INFO a\n", modified: instant("2026-11-20T10:00:00.000Z"))
    console.read("2026-11-21 09:00:00 INFO b\n", change: .rotated)
    #expect(times(console).last == "2026-11-21T09:00:00.000Z" && times(console).first == "2026-11-20T10:00:00.000Z")
  }

  @Test func `Pieces of a file that is still read move together`() {
    var view = LogView()
    view.file = LogFileSource(path: "/var/log/x.log")
    for (text, next) in [
      ("10:00:00 INFO a\n23:00:00 INFO b\n", 10), ("01:00:00 INFO c\n", 20), ("2026-11-09 09:00:00 INFO d\n", 30),
    ] {
      var parser = LogFileParser(view.file!)
      parser.take(Array(text.utf8), count: text.utf8.count)
      var piece = parser.piece
      (piece.next, piece.size) = (next, 40)
      piece.modified = instant("2026-11-22T12:00:00.000Z").timeIntervalSince1970
      view.add(piece)
    }
    #expect(
      view.store.ids.map { view.store.time($0).map(Instant.text) } == [
        "2026-11-08T10:00:00.000Z", "2026-11-08T23:00:00.000Z", "2026-11-09T01:00:00.000Z", "2026-11-09T09:00:00.000Z",
      ])
  }

  @Test func `An object and a program behind syslog may tell a time of day too`() {
    let object = Console.file(
      "{\"time\": \"10:00:00\", \"msg\": \"a\"}\n", modified: instant("2026-11-20T11:00:00.000Z"))
    #expect(times(object) == ["2026-11-20T10:00:00.000Z"])
    let syslog = Console.file("Nov 20 00:00:01 host app[1]: 23:59:59.500 INFO x\n")
    #expect(times(syslog).first?.hasSuffix("-11-19T23:59:59.500Z") == true, "\(times(syslog))")
  }

  @Test func `The mark of UTF-8 at the beginning is no text`() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "mark-\(UInt64.random(in: 0...UInt64.max))").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    for text in ["2026-11-20 10:00:00 ERROR first\n", "{\"time\": \"2026-11-20T10:00:00Z\", \"level\": \"error\"}\n"] {
      try Data([0xEF, 0xBB, 0xBF] + text.utf8).write(to: URL(filePath: path))
      var view = LogView()
      view.file = LogFileSource(path: path)
      view.add(try await LogFileReader.read(try #require(view.file)).get())
      #expect(view.store.count == 1 && view.store.level(0) == .error)
      #expect(view.store.time(0) == instant("2026-11-20T10:00:00.000Z") && !view.store.text(0).contains("\u{FEFF}"))
    }
  }

  @Test func `The day is that of the file's own last change`() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "day-\(UInt64.random(in: 0...UInt64.max))").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("10:00:00 INFO one\n".utf8).write(to: URL(filePath: path))
    var times = [timeval(tv_sec: 1_790_000_000, tv_usec: 0), timeval(tv_sec: 1_790_000_000, tv_usec: 0)]
    #expect(utimes(path, &times) == 0)
    var view = LogView()
    view.file = LogFileSource(path: path)
    view.add(try await LogFileReader.read(try #require(view.file)).get())
    let time = try #require(view.store.time(0))
    #expect((0..<86_400).contains(1_790_000_000 - time.timeIntervalSince1970), "\(time)")
  }
}
