import FoundationEssentials
import Glibc
import Testing

@testable import Runners

@Suite struct OutputTests {
  private func stamped(_ chunks: [[UInt8]], longest: Int = 65_536) -> [String] {
    var stamper = LineStamper(source: "O", longest: longest)
    var output: [UInt8] = []
    for chunk in chunks { stamper.take(chunk, at: "T", into: &output) }
    stamper.finish(into: &output)
    return String(decoding: output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }

  @Test func `lines are joined over chunks, however those are cut`() {
    #expect(stamped([Array("ab".utf8), Array("c\nd".utf8), Array("\n".utf8)]) == ["T O abc", "T O d"])
  }

  @Test func `blank lines are kept, and a carriage return ends a line once`() {
    #expect(
      stamped([Array("a\n\nb\r\nc\r".utf8), Array("\nd\r 50%\r 90%".utf8)])
        == ["T O a", "T O ", "T O b", "T O c", "T O d", "T O  50%", "T O  90%"])
  }

  @Test func `a long line is cut, and says by how much`() {
    #expect(
      stamped([Array(repeating: 0x61, count: 8), Array("bb\nshort\n".utf8)], longest: 6)
        == ["T O aaaaaa … 4 bytes cut", "T O short"])
  }

  @Test func `a line of a megabyte, and bytes that are no text, do no harm`() async throws {
    let shop = try Workshop()
    let run = try await shop.start(
      "head -c 1000000 /dev/zero | tr '\\0' x; echo; printf 'a\\000\\377\\376b\\n'; head -c 100000 /dev/urandom; exit 4"
    )
    #expect(try await run.ended()?.status == .exited(code: 4))
    #expect(run.lines.first?.hasSuffix("x … 934464 bytes cut") == true)
    let log = try Data(contentsOf: URL(filePath: run.log))
    #expect(log.split(separator: 0x0A).contains { $0.suffix(5) == Data([0x61, 0, 0xFF, 0xFE, 0x62]) })
  }

  @Test func `a torrent stays within its bound, and the newest is what is kept`() async throws {
    let shop = try Workshop()
    let run = try await shop.start("yes 'a line of a torrent' | head -n 300000; echo the end", logLimit: 1 << 20)
    _ = try await run.ended()
    #expect(await eventually { !run.isKept })
    let sizes = [run.log, run.olderLog].map { path in
      var status = stat()
      return stat(path, &status) == 0 ? Int(status.st_size) : -1
    }
    #expect(sizes.allSatisfy { $0 > 0 && $0 <= 1 << 19 })
    #expect(run.lines.last == "O the end")
  }

  @Test func `a disk that takes no more does not stop the program, and what is missing is said`() {
    let folder = RunFolder(path: "/tmp/beamtop-test-\(getpid())-full")
    defer { try? folder.remove() }
    #expect(throws: Never.self) {
      try folder.create(KeeperOrder(command: Command(executable: "/bin/true"), mark: "m"))
    }
    symlink("/dev/full", folder.log)
    var log = OutputLog(folder: folder, limit: 4096)
    let stamp = "2026-11-23T12:04:31.250Z"
    log.append(Array("\(stamp) O lost\n".utf8), at: stamp)
    log.append(Array("\(stamp) O lost\n".utf8), at: stamp)
    unlink(folder.log)
    let long = String(repeating: "x", count: 4060)  // the file is full with it: a new one is begun
    log.append(Array("\(stamp) O \(long)\n".utf8), at: stamp)
    #expect(folder.lines == ["K 64 bytes of output could not be stored here", "O \(long)"])
  }

  @Test func `a process's name may hold anything`() {
    let text = "42 (a) b) (c) S 1 42 41 0 -1 4194304 98 0 0 0 7 5 0 0 20 0 1 0 94445 3133440 382 1844674407370955161"
    let stat = ProcessStat(text)
    #expect(stat?.pid == 42 && stat?.state == "S" && stat?.session == 41)
    #expect(stat?.cpuTicks == 12 && stat?.startTicks == 94445 && stat?.residentPages == 382)
    #expect(ProcessStat("42 (a S 1") == nil && ProcessStat("") == nil)
  }
}
