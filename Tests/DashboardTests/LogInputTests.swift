import BeamMCPClient
import FoundationEssentials
import Glibc
import Testing

@testable import Dashboard

/// Logs that come from a pipe, and files that are no text.
@Suite struct LogInputTests {
  private struct Pipe {
    let input: Int32
    let output: Int32

    init() throws {
      var ends: [Int32] = [0, 0]
      try #require(pipe(&ends) == 0)
      (input, output) = (ends[0], ends[1])
    }

    func write(_ bytes: some Collection<UInt8>) {
      let all = Array(bytes)
      #expect(Glibc.write(output, all, all.count) == all.count)
    }
  }

  private func read(_ view: inout LogView) async throws {
    view.add(try await LogFileReader.read(try #require(view.file)).get())
  }

  @Test func `A pipe is read line by line as it comes, and to its end`() async throws {
    let pipe = try Pipe()
    defer { close(pipe.input) }
    var view = LogView()
    view.file = LogFileSource(path: "standard input", input: pipe.input)
    try await read(&view)
    #expect(view.store.count == 0 && view.file?.isEnded == false)
    pipe.write("2026-11-23 12:04:30 ERROR one\n\tat a.B\n2026-11-23 12:04:31 INFO tw".utf8)
    try await read(&view)
    #expect(view.store.count == 1)
    pipe.write("o\n\tmore\nand".utf8)
    try await read(&view)
    close(pipe.output)
    try await read(&view)
    #expect(view.file?.isEnded == true && view.file?.name == "standard input")
    #expect(view.store.ids.map { view.store.text($0) } == ["one\n\tat a.B", "two\n\tmore\nand"])
    try await read(&view)
    #expect(view.store.count == 2)
  }

  @Test func `A line without end is taken before it fills the memory`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "input-\(UInt64.random(in: 0...UInt64.max))")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(repeating: 0x78, count: 3 << 20).write(to: folder)
    let file = open(folder.path, O_RDONLY)
    defer { close(file) }
    var view = LogView()
    view.file = LogFileSource(path: "standard input", input: file)
    for _ in 0..<9 where view.file?.isEnded != true { try await read(&view) }
    #expect(view.file?.isEnded == true && view.store.count >= 1 && view.store.byteCount <= 3 << 20)
  }

  @Test(
    arguments: [
      ([0x1F, 0x8B, 8, 0], "(gzip): zcat "), ([0x28, 0xB5, 0x2F, 0xFD], "(zstd): zstdcat "),
      (Array("BZh9".utf8), "(bzip2): bzcat "), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "(xz): xzcat "),
    ] as [([UInt8], String)])
  func `A compressed file is not shown as a log, and how to read it is told`(_ bytes: [UInt8], _ told: String)
    async throws
  {
    let path = FileManager.default.temporaryDirectory.appending(path: "a b-\(UInt64.random(in: 0...UInt64.max)).gz")
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(filePath: path))
    let problem = try #require(LogFileSource.problem(of: path))
    #expect(problem == "\(path) is compressed \(told)'\(path)' | beamtop --log -")
    let pipe = try Pipe()
    defer { close(pipe.input) }
    pipe.write(bytes)
    close(pipe.output)
    var view = LogView()
    view.file = LogFileSource(path: "standard input", input: pipe.input)
    for _ in 0..<2 { try await read(&view) }
    #expect(view.store.count == 1 && view.file?.isEnded == true)
    #expect(view.store.text(0).contains("standard input is compressed \(told.prefix(while: { $0 != ":" }))"))
    try Data("plain\n".utf8).write(to: URL(filePath: path))
    #expect(LogFileSource.problem(of: path) == nil)
  }
}
