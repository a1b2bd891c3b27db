import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Testing

@testable import Dashboard

/// How journals, loggers of other languages and other systems begin their lines and end them.
@Suite struct LogDialectTests {
  private func parsed(_ text: String) -> LogStore { Console.file(text).state.log.store }

  private func time(_ store: LogStore, _ id: Int = 0) -> String { store.time(id).map(Instant.text) ?? "none" }

  @Test func `Who says it stands in a line of syslog, and is found`() {
    let store = parsed(
      "Nov 23 12:04:31 node7 haproxy[12]: backend down\nNov 23 12:04:31 node7 sshd[9]: error: kex failed\n"
        + "Nov 23 12:04:31 node7 flink[3]: 2026-11-23 12:04:31,500 WARN slow\n")
    #expect(store.text(0) == "node7 haproxy[12]: backend down" && time(store) == "2026-11-23T12:04:31.000Z")
    #expect(store.text(1) == "node7 sshd[9]: error: kex failed" && store.level(1) == .error)
    #expect(store.level(2) == .warn && time(store, 2) == "2026-11-23T12:04:31.500Z")
  }

  @Test(arguments: [
    ("<11>1 2026-11-23T12:04:31Z host flink 12 ID47 - lost", LogLine.Level.error, "host flink 12 ID47 - lost"),
    ("<12>Nov 23 12:04:31 host flink: slow", .warn, "host flink: slow"),
    ("<14>Nov  3 12:04:31 host flink: fine", .info, "host flink: fine"),
    ("E20261123 12:04:31.000000 7 a.cc:1] lost", .error, "7 a.cc:1] lost"),
    ("W1123 12:04:31.000000 7 a.go:1] slow", .warn, "7 a.go:1] slow"),
    ("2026-11-23T12:04:31,000+00 ERROR lost", .error, "lost"),
    ("2026-11-23T05:04:31,000-07 ERROR lost", .error, "lost"),
    ("level=error ts=1795435471 msg=lost", .error, "level=error ts=1795435471 msg=lost"),
    ("ts=1795435471000 level=warn msg=slow", .warn, "ts=1795435471000 level=warn msg=slow"),
  ])
  func `Other beginnings are read too`(_ line: String, _ level: LogLine.Level, _ text: String) {
    let store = parsed("2026-11-23 12:04:30 INFO before\n" + line + "\n")
    #expect(store.count == 2, "it is an entry of its own")
    #expect(store.level(1) == level && store.text(1) == text)
    #expect(line.contains("Nov  3") || time(store, 1) == "2026-11-23T12:04:31.000Z")
  }

  @Test(arguments: ["<999>Nov 23 12:04:31 host x: y", "<>1 2026-11-23T12:04:31Z host", "<html><body>12345678</body>"])
  func `What only looks like them is text`(_ line: String) {
    #expect(parsed("2026-11-23 12:04:30 INFO before\n" + line + "\n").count == 1)
  }

  @Test func `A number behind the time is no zone`() {
    #expect(time(parsed("2026-11-23 12:04:31 -07 degrees\n")) == "2026-11-23T12:04:31.000Z")
  }

  @Test func `A journal's objects tell time, level and message`() {
    let store = parsed(
      #"{"__REALTIME_TIMESTAMP":"1795435471000000","PRIORITY":"3","MESSAGE":"lost","_SYSTEMD_UNIT":"flink.service"}"#
        + "\n")
    #expect(time(store) == "2026-11-23T12:04:31.000Z" && store.level(0) == .error)
    #expect(store.text(0) == "lost _SYSTEMD_UNIT=flink.service")
  }

  @Test(arguments: ["ts=", "Nov 23 12:04:31 a b ", "<11>", "<11>1 ", "t=\"", "level=info ts="])
  func `A line that begins within itself without end is a line`(_ begin: String) {
    let text = String(repeating: begin, count: 400_000 / begin.utf8.count)
    let store = parsed("2026-11-23 12:04:30 INFO before\n" + text + "\n2026-11-23 12:04:31 INFO behind\n")
    #expect(store.count <= 3 && store.text(store.count - 1) == "behind")
    let inside = #"{"time":"2026-11-23T12:04:31Z","message":""# + text.replacing("\"", with: "") + #""}"#
    #expect(parsed(inside + "\n").count == 1)
  }

  @Test func `What Python calls critical stays so in the text`() {
    let store = parsed("ERROR:root:lost\nCRITICAL:root:gone\n")
    #expect(store.text(0) == "root:lost" && store.text(1) == "CRITICAL:root:gone" && store.level(1) == .error)
  }

  @Test func `A field's level makes an entry though no time stands in its line`() {
    let store = parsed("level=info msg=a\nlevel=error msg=b\n")
    #expect(store.count == 2 && store.level(1) == .error)
  }

  @Test func `Lines that end with a carriage return and a line feed end as others do`() throws {
    let store = parsed(
      "2026-11-23 12:04:30 ERROR timeout\r\njava.io.IOException: timeout\r\n\tat a.B\r\n2026-11-23 12:04:31 INFO on\r\n"
    )
    #expect(store.text(0) == "timeout\njava.io.IOException: timeout\n\tat a.B" && store.text(1) == "on")
    let matcher = try LogPattern("timeout$").matcher()
    #expect(store.withEntry(0, matcher.matches))
    #expect(parsed("2026-11-23 12:04:30 INFO 10 %\r20 %\n").text(0) == "10 %\r20 %", "another is left to be seen")
  }

  @Test func `A pipe, a device and a text of UTF-16 are refused with the way to read them`() throws {
    #expect(LogFileSource.problem(of: "/dev/zero")?.hasSuffix("beamtop --log - < /dev/zero") == true)
    let file = FileManager.default.temporaryDirectory.appending(path: "wide-\(UInt64.random(in: 0...UInt64.max))")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data([0xFF, 0xFE, 0x32, 0x00]).write(to: file)
    #expect(LogFileSource.problem(of: file.path)?.contains("is UTF-16: iconv -f UTF-16 -t UTF-8") == true)
  }
}
