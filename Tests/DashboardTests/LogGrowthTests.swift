import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What a file says goes on where it was read to, and is looked at again with what comes later.
@Suite struct LogGrowthTests {
  private struct Reader {
    var state = State(width: 100, height: 12, now: Sample.now, file: "/var/log/x.log")
    private var effects: [Effect] = []
    private var next = 0

    /// A piece of the file as the reader makes it of these bytes.
    mutating func read(_ text: String, size: Int? = nil) {
      let bytes = Array(text.utf8)
      let asked = effects + update(&state, .tick(state.now.addingTimeInterval(5)))
      effects = []
      next += bytes.count
      for case .fetch(let fetch, let request) in asked where request == state.schedule[.logs].request {
        guard case .logFile(let source) = fetch else { continue }
        var parser = LogFileParser(zone: 0, isStamped: source.isStamped, isAmidLine: source.isAmidLine)
        parser.take(bytes, count: bytes.count)
        var piece = parser.piece
        (piece.next, piece.size, piece.inode) = (next, size ?? next, 7)
        effects += update(&state, .fetched(fetch, request, .success(.logFile(piece)), at: state.now))
      }
    }

    mutating func type(_ text: String) {
      for character in text { _ = update(&state, .input(.key(.character(character)), at: state.now)) }
      _ = update(&state, .input(.key(.enter), at: state.now))
    }

    var screen: String {
      var canvas = Canvas(width: 100, height: 12)
      render(state, into: &canvas)
      return canvas.plainText
    }
  }

  private let first = "2026-11-23 10:00:00,000 INFO begins\n"

  @Test func `A trace that comes after its first line is filtered and found with it`() {
    var reader = Reader()
    reader.read(first)
    reader.type("iNullPointer")
    reader.read("2026-11-23 10:00:01,000 ERROR task failed\n")
    #expect(reader.state.log.rows.lineCount == 0)
    reader.read("java.lang.NullPointerException: boom\n\tat a.B(B.java:1)\n")
    #expect(reader.state.log.rows.lineCount == 1 && reader.screen.contains("task failed"), "\(reader.screen)")
    reader.type("/LateFrame")
    #expect(reader.state.log.search?.hits == [])
    reader.read("\tat a.LateFrame(X.java:2)\n")
    #expect(reader.state.log.search?.hits == [1] && reader.state.log.rows.lineCount == 1)
    reader.read("2026-11-23 10:00:02,000 INFO on\n")
    #expect(reader.state.log.store.count == 3 && reader.state.log.rows.lineCount == 1)
  }

  @Test func `A line that is longer than what is read at once is one line, and nothing of it is lost`() {
    var reader = Reader()
    reader.read("2026-11-23 10:00:00,000 INFO " + String(repeating: "x", count: 700_000), size: 3_000_000)
    reader.read(String(repeating: "y", count: 700_000), size: 3_000_000)
    reader.read("TAIL\nbehind it\n2026-11-23 10:00:01,000 INFO next\n")
    let log = reader.state.log
    #expect(log.store.count == 2 && log.store.length(0) == 1_400_014 && log.store.text(0).hasSuffix("yTAIL\nbehind it"))
    #expect(log.store.text(1) == "next" && log.rows.lineCount == 2 && log.rows.count == 2)
    reader.type("/TAIL")
    #expect(reader.screen.contains("yTAIL") && reader.state.log.search?.hits == [0], "\(reader.screen)")
  }

  @Test func `Bytes that come before a line's end go on with it, as they are`() {
    var reader = Reader()
    for piece in ["no ti", "me he", "re\nsecond", "\n", "third\n"] { reader.read(piece) }
    #expect(reader.state.log.store.ids.map { reader.state.log.store.text($0) } == ["no time here", "second", "third"])
  }

  @Test
  func `The window of a huge line shows what is around the place that is looked for, and says what it leaves out`()
    throws
  {
    let text = String(repeating: "x", count: 5 << 20) + "NEEDLE" + String(repeating: "z", count: 5 << 20)
    let dialog = LineDialog(title: "", text: text, pattern: try LogPattern("NEEDLE"), width: 100)
    #expect(
      dialog.rows.contains { $0.contains("NEEDLE") }
        && dialog.rows[dialog.top...].prefix(6).contains { $0.contains("NEEDLE") })
    #expect(dialog.rows[0].contains("bytes before this: :save-log writes all of it"))
    #expect(dialog.rows[dialog.rows.count - 1].contains("bytes more: :save-log writes all of it"))
    #expect(dialog.rows.count < 30_000)
  }

  @Test func `What is cut off a line of a job's log is said`() {
    var store = LogStore()
    let text = String(repeating: "x", count: LogChunk.longestLine + 17)
    store.append(LogLine(time: Sample.now, level: .info, source: "tm", message: text))
    #expect(store.text(0).hasSuffix("x … 17 bytes more of this line are not kept"))
  }

  @Test(arguments: [
    ("11:00", "the log ends at 10:00:49, before 11:00:00", 2), ("10:00:30", "", 1),
    ("09:00", "the log here begins at 10:00:00, after 09:00:00", 0), ("-20s", "", 1),
  ])
  func `A time of day beyond a file is the one that is nearer to it`(at: String, said: String, row: Int) {
    var reader = Reader()
    reader.read(first + "2026-11-23 10:00:30,000 INFO amid\n2026-11-23 10:00:49,000 INFO last\n")
    reader.type(":at \(at)")
    #expect(min(reader.state.log.at, 2) == row)
    #expect(said.isEmpty || reader.screen.contains(said), "\(reader.screen)")
  }

  @Test func `A time that is not read yet is gone to when the file is read`() {
    var reader = Reader()
    reader.read(first, size: 1000)
    reader.type(":at 10:00:49")
    #expect(reader.screen.contains("still read"), "\(reader.screen)")
    reader.read("2026-11-23 10:00:30,000 INFO amid\n2026-11-23 10:00:49,000 INFO there\n", size: 1000)
    reader.read("2026-11-23 10:01:00,000 INFO last\n")
    _ = update(&reader.state, .tick(reader.state.now.addingTimeInterval(1)))
    #expect(reader.state.log.at == 2, "\(reader.screen)")
  }

  @Test(arguments: [
    "{taskinstance.py:1} INFO - airflow", "7 rows deleted", "{{x}} plain", "#17 done", "(a) b", "-5 degrees",
    "$HOME is gone",
    "'quoted' name", "→ arrow", "/etc/passwd read",
  ])
  func `What stands behind the time is the message as it was written`(text: String) {
    for stamp in ["2026-11-23 10:00:00,123 ", "[2026-11-23 10:00:00,123] ", "10:00:00 "] {
      var reader = Reader()
      reader.read(stamp + text + "\n")
      #expect(reader.state.log.store.text(0) == text)
    }
  }

  @Test(arguments: ["[INFO] a", "INFO a", "- INFO a", "<info> a", "INFO  a", "[info ] a", ": INFO a"])
  func `A level that comes first is a column, and no part of the message`(text: String) {
    var reader = Reader()
    reader.read("2026-11-23 10:00:00,123 " + text + "\n")
    let store = reader.state.log.store
    #expect(store.text(0) == "a" && store.levelWord(0) == "INFO")
  }

  @Test func `Ids fold whatever digits they begin with`() {
    let ids = [
      ["0x1a2b3c4d", "0xea7b5bf5", "0xEFFA0011BBCCDDEE", "0xa"], ["12345678", "deadbeef", "0a1b2c3d", "FEEDFACE"],
      ["9d3f1c2e-efba-4711-8a5d-0c1b2a3d4e5f", "1d3f1c2e-1fba-4711-8a5d-0c1b2a3d4e5f"],
    ]
    for kind in ids {
      var reader = Reader()
      for (index, id) in kind.enumerated() {
        reader.read("2026-11-23 10:00:0\(index),000 ERROR lost \(id) here\n\tat a.B(B.java:1)\n")
        reader.read("2026-11-23 10:00:0\(index),500 INFO between\(index)\n")
      }
      reader.type("G")
      let errors = reader.state.log.rows.rows.indices.filter {
        reader.state.log.store.level(reader.state.log.rows.first($0)) == .error
      }
      #expect(errors.count == 1, "\(kind) \(reader.screen)")
    }
  }
}
