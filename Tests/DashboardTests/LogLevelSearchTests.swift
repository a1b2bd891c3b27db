import FoundationEssentials
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What is looked for may be the level that stands before a text.
@Suite struct LogLevelSearchTests {
  init() { setUTF8() }

  private static let text = """
    2026-11-23 12:04:25 INFO started
    2026-11-23 12:04:26 ERROR lost the worker
    2026-11-23 12:04:27 WARNING slow, an error is near
    2026-11-23 12:04:28 FATAL gone
    2026-11-23 12:04:29 INFO ended

    """

  private func matches(_ source: String, _ text: String, _ level: LogLine.Level?) throws -> Bool {
    let matcher = try LogPattern(source).matcher()
    var text = text
    return text.withUTF8 { matcher.matches($0, level) }
  }

  @Test(arguments: [
    ("ERROR", "lost", LogLine.Level.error, true), ("error", "lost", .error, true), ("ERROR", "lost", .warn, false),
    ("ERROR|WARN", "lost", .warn, true), ("warning", "slow", .warn, true), ("^ERROR", "lost", .error, true),
    ("ERROR lost", "lost it", .error, true), ("ERROR.*it$", "lost it", .error, true),
    ("ERROR.*it$", "lost it", .warn, false), ("^lost", "lost it", .error, true), ("rr", "lost", .error, true),
  ])
  func `An entry matches by its level, by its text, or by both as they stand on the screen`(
    _ source: String, _ text: String, _ level: LogLine.Level, _ isHit: Bool
  ) throws {
    #expect(try matches(source, text, level) == isHit)
  }

  @Test func `A level that a line does not tell is not found`() throws {
    #expect(try !matches("info", "lost", nil))
    #expect(try !matches("info lost", "lost", nil))
  }

  @Test func `Search, only and not see levels, and the word that was found is marked`() {
    var console = Console.file(LogLevelSearchTests.text)
    console.press(.character("/"))
    console.type("ERROR")
    console.press(.enter)
    #expect(console.screen.contains("of 3"), "\(console.screen)")
    let row = console.screen.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains("ERROR lost") }
    let word = row.flatMap { y in (0..<console.canvas.width).first { console.canvas[$0, y].role == .match } }
    #expect(word != nil, "\(console.screen)")
    console.command("only ERROR")
    #expect(console.screen.contains("lost the worker") && console.screen.contains("error is near"))
    #expect(!console.screen.contains("started") && !console.screen.contains("ended"))
    console.command("only")
    console.command("not INFO")
    #expect(console.screen.contains("3 of 5") && !console.screen.contains("started"), "\(console.screen)")
  }

  @Test func `A word that is worse than its level stays in the text, and is found`() {
    var console = Console.file(LogLevelSearchTests.text)
    #expect(console.state.log.store.text(3) == "FATAL gone" && console.state.log.store.level(3) == .error)
    console.command("only fatal")
    #expect(console.state.log.rows.count == 1)
  }

  @Test func `Letters of either case are the same beyond ASCII too`() throws {
    #expect(try matches("ошибка", "ОШИБКА", .info) && matches("ОШИБКА", "ошибка", .info))
    #expect(try matches("état", "ÉTAT du job", .info) && !matches("état", "etat", .info))
    #expect(try matches("東京", "in 東京 now", .info))
  }

  @Test func `Esc from a preview gives the chosen line back`() {
    let lines = (0..<40).map { "2026-11-23 12:04:\($0 < 10 ? "0" : "")\($0) INFO line \($0)\n" }.joined()
    var console = Console.file(lines)
    console.command("at 12:04:07")
    #expect(console.state.log.current == 7)
    console.press(.character("i"))
    console.type("line .*[05]$")
    console.press(.escape)
    #expect(console.state.log.current == 7 && console.state.log.rows.count == 40)
  }

  @Test func `What is shown of a log is not written over the log, whatever it is called`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "own-\(UInt64.random(in: 0...UInt64.max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (path, link) = (folder.appending(path: "x.log").path, folder.appending(path: "y.log").path)
    try Data(LogLevelSearchTests.text.utf8).write(to: URL(filePath: path))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    var store = LogStore()
    Sample.log.forEach { store.append($0) }
    for (name, overwrites) in [(path, true), (link, true), (path, false)] {
      var save = LogSave(request: 1, path: name, overwrites: overwrites, store: store, lines: [0])
      save.read = path
      #expect(await save.write() == .failed("it is the log that is looked at; name another file"))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == LogLevelSearchTests.text)
    let directory = LogSave(request: 2, path: folder.path, overwrites: false, store: store, lines: [0])
    #expect(await directory.write() == .failed("Is a directory"))
  }

  @Test func `The console says which file it reads when it saves`() {
    var console = Console.file(LogLevelSearchTests.text)
    let effects = console.command("save-log /tmp/x")
    #expect(effects.contains { if case .save(let save) = $0 { save.read == "/var/log/x.log" } else { false } })
  }
}
