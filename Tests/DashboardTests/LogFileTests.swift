import BeamMCPClient
import FoundationEssentials
import Jobs
import Testing

@testable import Dashboard

@Suite struct LogFileTests {
  private func parsed(_ text: String, isStamped: Bool = false, zone: Int = 0) -> LogStore {
    var parser = LogFileParser(zone: zone, isStamped: isStamped)
    parser.take(Array(text.utf8), count: text.utf8.count)
    var view = LogView()
    view.file = LogFileSource(path: "/var/log/a.log")
    view.add(parser.piece)
    return view.store
  }

  @Test func `A Flink log becomes entries with their times, levels and traces`() {
    let store = parsed(
      """
      2026-11-23 12:04:29,120 WARN  org.apache.Checkpoint [] - expired
      2026-11-23 12:04:29,500 ERROR org.apache.Task [] - failed
      java.lang.Error: x
      \tat a.B.c(B.java:1)
      2026-11-23 12:04:30,000 INFO  org.apache.Task [] - on

      """)
    #expect(store.count == 3)
    #expect(store.line(0).level == .warn)
    #expect(abs((store.time(0)?.timeIntervalSince(Sample.now) ?? 9) - -1.88) < 1e-6)
    #expect(store.text(0) == "org.apache.Checkpoint [] - expired")
    #expect(store.text(1) == "org.apache.Task [] - failed\njava.lang.Error: x\n\tat a.B.c(B.java:1)")
    #expect(store.text(2) == "org.apache.Task [] - on")
  }

  @Test(arguments: [
    ("2026-11-23T12:04:31Z info started", LogLine.Level.info, "started"),
    ("26/11/23 12:04:31 ERROR Executor: lost", .error, "Executor: lost"),
    ("2026-11-23T13:04:31.000+01:00 [main] WARN c.A - slow", .warn, "[main] WARN c.A - slow"),
    ("[2026-11-23 12:04:31] WARNING: odd", .warn, ": odd"), ("2026/11/23 12:04:31 plain words", .info, "plain words"),
  ])
  func `Other forms are read too`(_ text: String, _ level: LogLine.Level, _ message: String) {
    let store = parsed(text + "\n")
    #expect(store.time(0) == Sample.now)
    #expect(store.level(0) == level)
    #expect(store.text(0) == message)
  }

  @Test func `Without times each line is an entry, and with them what comes first goes on with what was read before`() {
    let store = parsed("one\r\n\ttwo\nthree")
    #expect(store.count == 3 && store.text(0) == "one" && store.time(0) == nil && store.text(2) == "three")
    var parser = LogFileParser(zone: 0, isStamped: true)
    let rest = "\tat d.E\n\tat f.G\n2026-11-23 12:04:31 INFO next\n"
    parser.take(Array(rest.utf8), count: rest.utf8.count)
    var view = LogView()
    view.store = parsed("2026-11-23 12:04:30 ERROR java.lang.Error\n")
    view.add(parser.piece)
    #expect(view.store.count == 2)
    #expect(view.store.text(0) == "java.lang.Error\n\tat d.E\n\tat f.G")
  }

  @Test func `A time of another zone is the operator's`() {
    #expect(parsed("2026-11-23 13:04:31 INFO x\n", zone: 3600).time(0) == Sample.now)
  }

  @Test func `A file is read to its end, read on as it grows, and from its beginning where it was cut`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "log-\(UInt64.random(in: 0...UInt64.max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "x.log")
    try Data("2026-11-23 12:04:30 INFO one\n2026-11-23 12:04:31 INFO tw".utf8).write(to: file)
    var view = LogView()
    view.file = LogFileSource(path: file.path)
    func read() async throws { view.add(try await LogFileReader.read(try #require(view.file)).get()) }
    try await read()
    #expect(view.store.count == 1, "a line that is being written waits")
    try Data("2026-11-23 12:04:30 INFO one\n2026-11-23 12:04:31 INFO two\n".utf8).write(to: file)
    try await read()
    #expect(view.store.count == 2 && view.store.text(1) == "two")
    try Data("2026-11-23 12:04:31 INFO other\n".utf8).write(to: file)
    try await read()
    #expect(view.store.count == 4 && view.store.text(2) == "— truncated at  —" && view.store.text(3) == "other")
    view.file = LogFileSource(path: file.path + ".none")
    await #expect(throws: ClientError.self) { try await read() }
  }

  @Test func `Lines are written to a file, and a file that is there is left as it is until told otherwise`()
    async throws
  {
    let path = FileManager.default.temporaryDirectory.appending(path: "save-\(UInt64.random(in: 0...UInt64.max))").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var store = LogStore()
    Sample.log.forEach { store.append($0) }
    let save = LogSave(request: 1, path: path, overwrites: false, store: store, lines: [1, 2])
    #expect(await save.write() == .written(bytes: try Data(contentsOf: URL(filePath: path)).count))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      text == "2026-11-23T12:04:29.000Z WARN tm-2 Checkpoint 8123 expired before completing\n"
        + "2026-11-23T12:04:29.800Z INFO tm-1 Triggering checkpoint 8124\n")
    #expect(await save.write() == .exists)
    let other = LogSave(request: 2, path: path, overwrites: true, store: store, lines: [2])
    #expect(await other.write() == .written(bytes: 62))
    let nowhere = LogSave(request: 3, path: "/nowhere/x", overwrites: false, store: store, lines: [2])
    #expect(await nowhere.write() == .failed("No such file or directory"))
  }
}
