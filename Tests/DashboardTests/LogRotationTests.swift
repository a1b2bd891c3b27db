import BeamMCPClient
import FoundationEssentials
import Glibc
import Jobs
import Screen
import Testing

@testable import Dashboard

/// What becomes of a log file while it is read.
@Suite struct LogRotationTests {
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: "rotation-\(UInt64.random(in: 0...UInt64.max))")
    init() throws { try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: path) }

    func write(_ text: String, _ name: String = "x.log") throws {
      try Data(text.utf8).write(to: path.appending(path: name))
    }
    func move(_ name: String, to other: String) throws {
      try FileManager.default.moveItem(at: path.appending(path: name), to: path.appending(path: other))
    }
    func append(_ text: String, _ name: String) throws {
      let file = try FileHandle.open(path.appending(path: name).path)
      defer { close(file) }
      _ = text.utf8.withContiguousStorageIfAvailable { Glibc.write(file, $0.baseAddress, $0.count) }
    }
  }

  private enum FileHandle {
    static func open(_ path: String) throws -> Int32 {
      let file = Glibc.open(path, O_WRONLY | O_APPEND)
      return try #require(file >= 0 ? file : nil)
    }
  }

  private func read(_ view: inout LogView) async throws {
    view.add(try await LogFileReader.read(try #require(view.file)).get(), at: "10:02:00")
  }

  private func texts(_ view: LogView) -> [String] { view.store.ids.map { view.store.text($0) } }

  private func view(_ folder: Folder) -> LogView {
    var view = LogView()
    view.file = LogFileSource(path: folder.path.appending(path: "x.log").path)
    return view
  }

  @Test func `What was read of a rotated file stays, with what was written to it last, and the new one goes on`()
    async throws
  {
    let folder = try Folder()
    var view = view(folder)
    try folder.write("2026-11-23 12:04:30 INFO one\n")
    try await read(&view)
    try folder.append("2026-11-23 12:04:31 INFO two\n", "x.log")
    try folder.move("x.log", to: "x.log.1")
    try folder.write("without a time\n2026-11-23 12:04:32 INFO three\n")
    try await read(&view)
    try await read(&view)
    #expect(texts(view) == ["one", "two", "— rotated at 10:02:00 —", "without a time", "three"])
    #expect(view.store.time(2) == view.store.time(1), "the lines stay in the order of their times")
    try folder.append("2026-11-23 12:04:33 INFO four\n", "x.log")
    try await read(&view)
    #expect(texts(view).last == "four" && view.store.count == 6)
  }

  @Test func `A file that is cut keeps what was read of it`() async throws {
    let folder = try Folder()
    var view = view(folder)
    try folder.write("one line\nanother\n")
    try await read(&view)
    #expect(truncate(folder.path.appending(path: "x.log").path, 0) == 0)
    try folder.append("new\n", "x.log")
    try await read(&view)
    #expect(texts(view) == ["one line", "another", "— truncated at 10:02:00 —", "new"])
  }

  @Test func `A file that is removed is said to be, and one that comes in its place is another`() async throws {
    let folder = try Folder()
    var view = view(folder)
    try folder.write("one\n")
    try await read(&view)
    try FileManager.default.removeItem(at: folder.path.appending(path: "x.log"))
    try await read(&view)
    #expect(view.file?.isRemoved == true && texts(view) == ["one"])
    try folder.write("two\n")
    try await read(&view)
    #expect(view.file?.isRemoved == false && texts(view) == ["one", "— rotated at 10:02:00 —", "two"])
  }

  @Test func `The console says what became of a file, once`() throws {
    var state = State(width: 100, height: 20, now: Sample.now, file: "/var/log/x.log")
    func send(_ piece: LogFilePiece) {
      for case .fetch(let fetch, let request) in update(&state, .tick(state.now.addingTimeInterval(5))) {
        _ = update(&state, .fetched(fetch, request, .success(.logFile(piece)), at: state.now))
      }
    }
    func screen() -> String {
      var canvas = Canvas(width: 100, height: 20)
      render(state, into: &canvas)
      return canvas.plainText
    }
    var parser = LogFileParser(zone: 0, isStamped: false)
    parser.take(Array("held line\n".utf8), count: 10)
    var piece = parser.piece
    (piece.next, piece.size, piece.inode) = (10, 10, 7)
    send(piece)
    #expect(screen().contains("held line"))
    var gone = LogFilePiece(next: 10, size: 10, inode: 7)
    gone.change = .removed
    send(gone)
    #expect(screen().contains("x.log was removed; what was read of it stays"))
    #expect(screen().contains("log · removed") && screen().contains("held line"))
    (piece.inode, piece.change) = (8, .rotated)
    send(piece)
    #expect(screen().contains("— rotated at 12:04:") && screen().contains("log · follow"))
  }

  @Test func `Lines that a file had when it was opened are not new, however late they are read`() throws {
    var state = State(width: 100, height: 20, now: Sample.now, file: "/var/log/x.log")
    var effects: [Effect] = []
    func send(_ text: String, next: Int, size: Int) {
      var parser = LogFileParser(zone: 0, isStamped: false)
      parser.take(Array(text.utf8), count: text.utf8.count)
      var piece = parser.piece
      (piece.next, piece.size, piece.inode) = (next, size, 7)
      let asked = effects + update(&state, .tick(state.now.addingTimeInterval(5)))
      effects = []
      for case .fetch(let fetch, let request) in asked where request == state.schedule[.logs].request {
        effects += update(&state, .fetched(fetch, request, .success(.logFile(piece)), at: state.now))
      }
    }
    send("one\ntwo\n", next: 8, size: 14)
    _ = update(&state, .input(.key(.up), at: state.now))
    #expect(!state.log.isFollowing)
    send("three\n", next: 14, size: 14)
    #expect(state.log.rows.count == 3 && state.log.newRows == 0)
    send("four\n", next: 19, size: 19)
    #expect(state.log.rows.count == 4 && state.log.newRows == 1)
  }

  @Test func `A held log of a file that is gone tells what is new and what became of it`() {
    var console = Console.file("2026-11-23 12:04:29 INFO one\n2026-11-23 12:04:30 INFO two\n")
    console.press(.up)
    console.read("2026-11-23 12:04:31 INFO three\n2026-11-23 12:04:32 INFO four\n")
    #expect(console.screen.contains("held · 2 new"))
    console.read("", change: .removed)
    #expect(console.screen.contains("held · 2 new · removed"), "\(console.screen)")
  }

  @Test func `An entry is one with its trace, and a line that tells a rotation is none`() throws {
    var console = Console.file("2026-11-23 12:04:29 INFO one\n2026-11-23 12:04:30 INFO two\n")
    console.read("2026-11-23 12:04:31 INFO three\n", change: .rotated)
    #expect(console.screen.contains("3 of 3 lines") && console.screen.contains("— rotated at "), "\(console.screen)")
    console.press(.up, .up)
    console.read("2026-11-23 12:04:32 ERROR four\n\tat a.B\n", change: .rotated)
    #expect(console.screen.contains("4 of 4 entries") && console.screen.contains("   4 entries"))
    #expect(console.screen.contains("held · 1 new"), "\(console.screen)")
    let effects = console.command("save-log /tmp/x")
    #expect(console.screen.contains("writing 4 entries to"))
    let save = try #require(effects.compactMap { if case .save(let save) = $0 { save } else { nil } }.first)
    console.send(.saved(save, .written(bytes: 9), at: console.now))
    #expect(console.screen.contains("wrote 4 entries, 9 bytes"), "\(console.screen)")
  }
}
