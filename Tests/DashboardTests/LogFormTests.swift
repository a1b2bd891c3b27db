import FoundationEssentials
import Jobs
import Testing

@testable import Dashboard

/// Logs with colours, and logs of JSON objects.
@Suite struct LogFormTests {
  private func parsed(_ text: String) -> LogStore {
    var parser = LogFileParser(zone: 0, isStamped: false)
    parser.take(Array(text.utf8), count: text.utf8.count)
    var view = LogView()
    view.file = LogFileSource(path: "/var/log/a.log")
    view.add(parser.piece)
    return view.store
  }

  @Test func `Colours hide neither time nor level, and are not shown`() {
    let store = parsed(
      "\u{1B}[2m2026-11-23T12:04:31.000Z\u{1B}[0;39m \u{1B}[31mERROR\u{1B}[0;39m \u{1B}[35m1\u{1B}[0;39m lost\n"
        + "\tat \u{1B}[1ma.B\u{1B}[m\u{1B}[K\n\u{1B}[32m2026-11-23 12:04:32\u{1B}[0m \u{1B}[33mWARN\u{1B}[0m slow\n")
    #expect(store.count == 2)
    #expect(store.time(0) == Sample.now && store.level(0) == .error)
    #expect(store.text(0) == "1 lost\n\tat a.B")
    #expect(store.level(1) == .warn && store.text(1) == "slow")
  }

  @Test func `What is no colour is left to be seen, and one that is cut off too`() {
    let store = parsed("2026-11-23 12:04:31 INFO a \u{1B}[2Jb \u{1B}]0;x\u{7}c \u{1B}[31")
    #expect(store.text(0) == "a \u{1B}[2Jb \u{1B}]0;x\u{7}c \u{1B}[31")
    var live = LogStore()
    live.append(LogLine(time: Sample.now, level: .info, source: "tm", message: "\u{1B}[31mred\u{1B}[0m"))
    #expect(live.text(0) == "red")
  }

  @Test(arguments: [
    // Log4j 2 JsonLayout.
    (
      #"{"instant":{"epochSecond":1795435471,"nanoOfSecond":0},"thread":"main","level":"ERROR","#
        + #""loggerName":"a.B","message":"lost"}"#,
      LogLine.Level.error, "lost thread=main loggerName=a.B"
    ),
    // Logback with logstash-logback-encoder.
    (
      #"{"@timestamp":"2026-11-23T13:04:31.000+01:00","@version":"1","message":"slow","level":"WARN","#
        + #""level_value":30000}"#, .warn,
      "slow @version=1 level_value=30000"
    ),
    // ECS.
    (
      #"{"@timestamp":"2026-11-23T12:04:31.000Z","log":{"level":"DEBUG","logger":"x"},"message":"hm"}"#, .debug,
      "hm log.logger=x"
    ),
    // zap.
    (
      #"{"level":"dpanic","ts":1795435471.0,"caller":"a/b.go:7","msg":"gone","n":[1,{"a":"]"}]}"#, .error,
      #"gone caller=a/b.go:7 n=[1,{"a":"]"}]"#
    ),
    // bunyan, pino.
    (
      #"{"name":"app","pid":1,"level":50,"time":"2026-11-23T12:04:31.000Z","msg":"no","v":0}"#, .error,
      "no name=app pid=1 v=0"
    ),
    (#"{"level":40,"time":1795435471000,"msg":"pino \"says\" \u00e9"}"#, .warn, "pino \"says\" é"),
    // Google Cloud.
    (
      #"{"severity":"CRITICAL","timestamp":"2026-11-23T12:04:31Z","message":"x","labels":{"a b":"c d"}}"#, .error,
      #"x labels.a b="c d""#
    ),
    // A container's line, which is one of a log itself.
    (
      #"{"log":"2026-11-23 12:04:31 ERROR \u001b[31mlost\u001b[0m\n","stream":"stderr","#
        + #""time":"2026-11-23T12:04:31Z"}"#,
      .error,
      "lost stream=stderr"
    ),
  ])
  func `Objects tell their time, level and message`(_ line: String, _ level: LogLine.Level, _ text: String) {
    let store = parsed(line + "\n")
    #expect(store.time(0) == Sample.now)
    #expect(store.level(0) == level)
    #expect(store.text(0) == text)
  }

  @Test func `A trace in an object stands below its message, and an object after a stamped line is its own entry`() {
    let store = parsed(
      """
      2026-11-23 12:04:30 INFO begun
      {"time":"2026-11-23T12:04:31Z","level":"error","msg":"lost","stack":"java.lang.Error: x\\n\\tat a.B\\n","job":7}
      \tand what follows
      2026-11-23 12:04:32 WARN on

      """)
    #expect(store.count == 3)
    #expect(store.text(1) == "lost job=7\njava.lang.Error: x\n\tat a.B\n\tand what follows")
    #expect(store.level(1) == .error && store.text(2) == "on")
  }

  @Test func `What is no object of a log is left as it is`() {
    let lines = [
      #"{"a":1,"b":"no time"}"#, #"{"level":"error","msg":"cut"#, #"{"time":12.5,"msg":"a duration"}"#, "{", "{}",
      #"{"level":"error"} and more"#,
    ]
    let store = parsed(lines.joined(separator: "\n") + "\n")
    #expect(store.count == lines.count && store.ids.map { store.text($0) } == lines)
    let after = parsed("2026-11-23 12:04:30 INFO begun\n{\n  \"level\": \"error\"\n}\n")
    #expect(after.count == 1)
  }

  @Test func `Lines of Python's own form have a level and a logger and no time, and their traces`() {
    let store = parsed(
      """
      WARNING:apache_beam.options:slow
      CRITICAL:root:lost
      Traceback (most recent call last):
        File "a.py", line 7
      ValueError: x
      INFO:root:
      """)
    #expect(store.ids.map { store.level($0) } == [.warn, .error, .info])
    #expect(store.text(1).hasPrefix("CRITICAL:root:lost\nTraceback") && store.text(1).hasSuffix("ValueError: x"))
    #expect(store.time(1) == nil && store.levelWord(0) == "WARN")
    #expect(parsed("INFO:it is one line\nERROR: and this another\n").count == 2)
  }

  @Test func `Whose level is not told has none on the screen, is no error, and goes where INFO goes`() {
    let store = parsed(
      """
      2026-11-23 12:04:31 it is alive
      2026-11-23 12:04:31 INFO begun
      2026-11-23 12:04:31 the critical section is left, fine
      2026-11-23 12:04:31 worker CRITICAL out of disk
      """)
    #expect(store.ids.map { store.levelWord($0) } == ["", "INFO", "", "ERROR"])
    #expect(store.level(0) == .info && store.text(0) == "it is alive")
    #expect(LogLineText.text(0, of: store).hasSuffix("Z a.log it is alive"), "\(LogLineText.text(0, of: store))")
  }
}
