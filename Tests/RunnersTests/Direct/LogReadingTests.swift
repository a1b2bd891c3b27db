import FoundationEssentials
import JSON
import Jobs
import Testing

@testable import Runners

@Suite struct LogReadingTests {
  @Test(arguments: [
    ("INFO:root:record 0 is good", LogLine.Level.info), ("WARNING:apache_beam.io:x ERROR", .warn),
    ("CRITICAL:root:x", .error), ("2026-11-23 12:04:31,250 WARN  org.example.Job [] - x", .warn),
    ("12:04:31.250 [main] ERROR c.f.X - x", .error), ("[2026-11-23T12:04:31Z] DEBUG x", .debug),
    ("[INFO] building", .info), ("2026-11-23 12:04:31,250 - name - ERROR - x", .error), ("SEVERE: x", .error),
    ("23/11/26 12:04:31 WARN TaskSetManager: x", .warn), ("error: no such file", .error),
    ("/a/b.py:12: DeprecationWarning: old", .warn), ("Exception in thread \"main\" java.lang.Error", .error),
  ])
  func `levels are found where layouts put them`(line: String, level: LogLine.Level) {
    #expect(LevelGuess.level(of: line) == level)
  }

  @Test(arguments: ["", "there was no ERROR here", "an INFO", "wrote 10 records", "{\"level\": 1}", "\u{1B}[31mred"])
  func `other lines have none`(line: String) {
    #expect(LevelGuess.level(of: line) == nil)
  }

  private func fold(_ text: String, source: Character = "E") -> [LogLine] {
    let stored = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "2026-11-23T12:04:31.250Z \(source) \($0)\n" }.joined()
    return OutputFolding.fold(StampedLine.read(stored.utf8)).map(\.line)
  }

  private static let chained = """
    ERROR:root:step failed
    Traceback (most recent call last):
      File "/srv/job.py", line 3, in process
        raise KeyError("a")
    KeyError: 'a'

    During handling of the above exception, another exception occurred:

    Traceback (most recent call last):
      File "apache_beam/runners/common.py", line 1512, in process
      File "/srv/job.py", line 9, in <module>
        main()
    ValueError: bad record [while running 'Parse it']
    INFO:root:next
    """

  @Test func `a Python trace stays with the error before it, its chain included`() throws {
    let entries = fold(LogReadingTests.chained)
    #expect(entries.count == 2 && entries[0].level == .error && entries[1].message == "INFO:root:next")
    let failure = try #require(TraceReading.failure(in: entries[0]))
    #expect(failure.exception == "ValueError" && failure.message == "bad record" && failure.task == "Parse it")
    #expect(failure.trace.contains("… 1 frame of the framework") && failure.trace.contains("main()"))
    #expect(TraceReading.failure(in: entries[1]) == nil)
  }

  @Test func `a trace after an ordinary line is an entry of its own`() {
    let entries = fold("INFO:root:fine\nTraceback (most recent call last):\n  File \"x\", line 1\nOSError\nplain")
    #expect(entries.map(\.level) == [.info, .error, .info])
    #expect(TraceReading.exceptionLine(of: entries[1]) == "OSError")
  }

  @Test func `a trace within the message of another stays with it`() {
    let entries = fold(
      """
      Traceback (most recent call last):
        File "x", line 1
      RuntimeError: Traceback (most recent call last):
        File "y", line 2
      KeyError: 'a'

      During handling of the above exception, another exception occurred:

      Traceback (most recent call last):
        File "z", line 3
      ValueError: b
      """)
    #expect(entries.count == 1 && entries.first.flatMap(TraceReading.exceptionLine) == "ValueError: b")
  }

  @Test func `a Java trace stays with its line, and java.util.logging's two lines are one`() throws {
    let entries = fold(
      """
      Exception in thread "main" java.lang.RuntimeException: outer
      \tat org.example.Job.main(Job.java:7)
      Caused by: java.lang.IllegalStateException: inner
      \tat org.apache.beam.sdk.X.y(X.java:1)
      \t... 3 more
      Nov 23, 2026 12:04:31 PM org.example.Job run
      WARNING: slow
      done
      """)
    #expect(entries.map(\.level) == [.error, .warn, .info])
    let failure = try #require(TraceReading.failure(in: entries[0]))
    #expect(failure.exception == "java.lang.IllegalStateException" && failure.message == "inner")
  }

  @Test func `streams are folded apart, and pieces that are no stored lines are skipped`() {
    let stored =
      "rubbish\n2026-11-23T12:04:31.250Z E a\n2026-11-23T12:04:31.251Z O b\n2026-11-23T12:04:31.252Z E  c\n2026"
    let entries = OutputFolding.fold(StampedLine.read(stored.utf8)).map(\.line)
    #expect(entries.map(\.message) == ["a\n c", "b"] && entries.map(\.source) == ["stderr", "stdout"])
    #expect(abs(entries[1].time.timeIntervalSince(entries[0].time) - 0.001) < 0.0001)
  }

  @Test func `only the newest are given, over both files, and only those since`() async throws {
    let shop = try Workshop()
    let folder = shop.folder()
    try folder.create(shop.order(shell: "exit 0"))
    let lines = (0..<20_000).map { number in
      Instant.text(Date(timeIntervalSince1970: Double(1_800_000_000 + number / 1000))) + " O \(number)"
    }
    _ = try shop.write("run/log.1", lines[..<15_000].joined(separator: "\n") + "\n")
    _ = try shop.write("run/log", lines[15_000...].joined(separator: "\n") + "\n")
    let tail = OutputTail(folder)
    #expect(tail.entries(limit: 3).map(\.message) == ["19997", "19998", "19999"])
    #expect(tail.entries(limit: 19_000).first?.message == "1000")
    #expect(tail.entries(limit: 50_000).count == 20_000)
    let since = try #require(tail.entries(limit: 1).first?.time)
    #expect(tail.entries(since: since, limit: 50_000).first?.message == "19000")
    #expect(tail.entries(limit: 0).isEmpty)
  }
}
