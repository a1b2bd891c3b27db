import BeamMCPClient
import FoundationEssentials
import Glibc
import JSON
import Jobs
import Testing

@testable import Service

/// What happened is told after a restart too, within a bound.
struct TimelineArchiveTests {
  private static let begin = Date(timeIntervalSince1970: 1_700_000_000)

  private func entry(_ number: Int, _ kind: TimelineEntry.Kind = .state, text: String? = nil) -> TimelineEntry {
    TimelineEntry(
      time: Self.begin + Double(number), kind: kind, severity: .ok, text: text ?? "entry \(number)")
  }

  private func numbers(_ entries: [TimelineEntry]) -> [Int] {
    entries.compactMap { Int($0.text.dropFirst("entry ".count)) }
  }

  /// A server on `directory`, run for so many seconds of its clock.
  private func serving(
    _ directory: String, seconds: Int, _ body: (Bench) async throws -> Void, afterwards: (Bench) async throws -> Void
  ) async throws {
    let (ticks, tick) = AsyncStream.makeStream(of: Void.self)
    var options = BenchOptions(directory: directory)
    options.pause = { _ in
      for await _ in ticks { return }
      throw CancellationError()
    }
    try await withBench(ScriptedRunner(), options) { (bench) async throws in
      let service = bench.service
      try await body(bench)
      for _ in 0..<seconds { tick.yield() }
      tick.finish()
      if let archive = service.timeline { await service.keepTimeline(in: archive) }
      try await afterwards(bench)
    }
  }

  @Test func `what an engine tells each server again is kept once`() async throws {
    try await withDirectory { (directory) async throws in
      let place = StateDirectory(path: directory)
      let thrown = entry(1, .exception, text: "ValueError: bad record")
      for _ in 0..<3 {
        let archive = TimelineArchive(in: place)
        _ = try await archive.load()
        try await archive.append([thrown, entry(2)])
      }
      #expect(try await TimelineArchive(in: place).load().entries.map(\.text) == [thrown.text, "entry 2"])
      #expect(try text(of: directory + "/timeline.jsonl").split(separator: "\n").count == 2)
    }
  }

  @Test func `what was told between two seconds is known again too, in the file and in front of it`() async throws {
    try await withDirectory { (directory) async throws in
      let place = StateDirectory(path: directory)
      var thrown = entry(7, .exception)
      (thrown.time, thrown.jobID) = (thrown.time + 0.532, "direct-1")
      try await TimelineArchive(in: place).append([thrown])
      let next = TimelineArchive(in: place)
      let former = try await next.load().entries
      try await next.append([thrown])
      #expect(try await TimelineArchive(in: place).load().entries.count == 1)
      var timeline = Timeline()
      timeline.add(thrown)
      timeline.recall(former)
      #expect(timeline.entries(of: "direct-1", since: nil).count == 1)
    }
  }

  @Test func `a server tells what the one before has seen, before what it sees itself`() async throws {
    try await withDirectory { (directory) async throws in
      try await serving(directory, seconds: 8) { bench in
        _ = try await bench.client.scaleJob("orders-enrich", to: 3)
        await bench.fleet.record(entry(1, .note, text: "password=hunter2"))
      } afterwards: { _ in
      }
      #expect(try text(of: directory + "/timeline.jsonl").contains("hunter2") == false)
      try await withBench(ScriptedRunner(), BenchOptions(directory: directory)) { (bench) async throws in
        await bench.fleet.record(entry(2, .note, text: "new"))
        let entries = try #require(try await bench.call("get_job_timeline")["entries"]?.array)
        let texts = entries.compactMap { $0["text"]?.string }
        #expect(texts.contains { $0.hasPrefix("scaled ") } && texts.contains("new"), "\(texts)")
        let times = entries.compactMap { $0["time"]?.string }
        #expect(times == times.sorted())
        let numbers = Dictionary(
          entries.map { ($0["text"]?.string ?? "", $0["id"]?.int ?? 0) }, uniquingKeysWith: { first, _ in first })
        #expect(numbers.values.max() == numbers["new"] && Set(numbers.values).count == entries.count)
        let own = try await bench.call("get_job_timeline", ["job_id": "orders-enrich"])["entries"]?.array
        #expect(own?.contains { $0["actor"] == "ops" } == true)
        let told = await bench.fleet.timeline(after: 0).entries
        #expect(told.map(\.text) == ["new"], "who reads on is told what is new alone")
      }
    }
  }

  @Test func `a command with its server inside leaves only its actions`() async throws {
    try await withDirectory { (directory) async throws in
      try await serving(directory, seconds: 2) { bench in
        await bench.fleet.record(entry(1))
        await bench.fleet.record(entry(2, .action))
      } afterwards: { _ in
      }
      let kept = try await TimelineArchive(in: StateDirectory(path: directory)).load().entries
      #expect(kept.map(\.kind) == [.action])
    }
  }

  @Test func `a torn last line costs that line alone`() async throws {
    try await withDirectory { (directory) async throws in
      let place = StateDirectory(path: directory)
      try await TimelineArchive(in: place).append((0..<3).map { entry($0) })
      let path = directory + "/timeline.jsonl"
      let whole = try text(of: path)
      try String(whole.dropLast(20)).write(toFile: path, atomically: false, encoding: .utf8)
      let archive = TimelineArchive(in: place)
      let (entries, skipped) = try await archive.load()
      #expect(numbers(entries) == [0, 1] && skipped == 1)
      try await archive.append([entry(7)])
      #expect(numbers(try await archive.load().entries) == [0, 1, 7])
      var status = stat()
      #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    }
  }

  @Test func `the fingerprint of an exception is kept and told, and lines from before there was one are read`()
    async throws
  {
    try await withDirectory { (directory) async throws in
      let place = StateDirectory(path: directory)
      var thrown = entry(2, .exception)
      thrown.fingerprint = "0123456789ab"
      try await TimelineArchive(in: place).append([entry(1, .exception), thrown])
      let lines = try text(of: directory + "/timeline.jsonl").split(separator: "\n")
      #expect(lines.map { $0.contains("fingerprint") } == [false, true])
      try await withBench(ScriptedRunner(), BenchOptions(directory: directory)) { (bench) async throws in
        let entries = try #require(try await bench.call("get_job_timeline")["entries"]?.array)
        #expect(entries.filter { $0["kind"] == "exception" }.map { $0["fingerprint"] } == [nil, "0123456789ab"])
        #expect(
          entries.compactMap(TimelineEntry.init(json:)).filter { $0.kind == .exception }.last?.fingerprint
            == "0123456789ab")
      }
    }
  }

  @Test func `past its bound of lines the newest take the file's place`() async throws {
    try await withDirectory { (directory) async throws in
      let archive = TimelineArchive(in: StateDirectory(path: directory))
      for block in 0..<21 { try await archive.append((0..<500).map { entry(block * 500 + $0) }) }
      let kept = numbers(try await archive.load().entries)
      #expect(kept.last == 10_499 && kept.count == TimelineArchive.keptLines)
    }
  }

  @Test func `so it is past its bound of bytes`() async throws {
    try await withDirectory { (directory) async throws in
      let archive = TimelineArchive(in: StateDirectory(path: directory))
      let long = String(repeating: "x", count: 20_000)
      for number in 0..<450 { try await archive.append([entry(number, text: long)]) }
      #expect(HistorySegment.size(of: directory + "/timeline.jsonl") <= TimelineArchive.mostBytes)
      #expect(try await archive.load().entries.last?.time == entry(449).time)
    }
  }

  @Test func `of two servers on one directory the first writes`() async throws {
    try await withDirectory { (directory) async throws in
      let place = StateDirectory(path: directory)
      let (one, two) = (TimelineArchive(in: place), TimelineArchive(in: place))
      try await one.append([entry(1)])
      try await two.append([entry(2)])
      #expect(numbers(try await two.load().entries) == [1])
    }
  }

  @Test func `what somebody did is kept by each server, and told by the others`() async throws {
    try await withDirectory { (directory) async throws in
      let place = StateDirectory(path: directory)
      let (one, two) = (TimelineArchive(in: place), TimelineArchive(in: place))
      for archive in [one, two] { _ = try await archive.load() }
      #expect(try await one.append([entry(1)]).isEmpty)
      #expect(try await two.append([entry(2), entry(3, .action)]).isEmpty, "what was seen is no news to anybody")
      #expect(numbers(try await one.append([])) == [3])
      #expect(try await one.append([]).isEmpty, "once")
      #expect(numbers(try await two.append([])) == [])
      _ = try await one.append([entry(4, .action), entry(5)])
      #expect(numbers(try await two.append([])) == [4])
      // It is told again by the fleet that it was told to, and stands once.
      _ = try await two.append([entry(4, .action)])
      #expect(numbers(try await TimelineArchive(in: place).load().entries) == [1, 3, 4, 5])
    }
  }

  @Test func `a file that was written anew tells nothing again`() async throws {
    try await withDirectory { (directory) async throws in
      let place = StateDirectory(path: directory)
      let (one, two) = (TimelineArchive(in: place), TimelineArchive(in: place))
      for archive in [one, two] { _ = try await archive.load() }
      for start in stride(from: 0, to: TimelineArchive.mostLines + 1, by: 1000) {
        _ = try await one.append((start..<start + 1000).map { entry($0, .action) })
      }
      _ = try await two.append([])
      _ = try await two.append([entry(20_000, .action)])
      #expect(numbers(try await one.append([])) == [20_000])
      #expect(try await two.append([]).isEmpty)
    }
  }

  @Test func `what is recalled makes room for what is new`() {
    var timeline = Timeline(limit: 5)
    for number in 0..<3 { timeline.add(entry(10 + number)) }
    timeline.recall((0..<4).map { entry($0) })
    #expect(numbers(timeline.entries(of: nil, since: nil)) == [2, 3, 10, 11, 12])
    #expect(timeline.lastID == 3 && timeline.entries(after: 2).count == 1)
    for number in 0..<5 { timeline.add(entry(20 + number)) }
    #expect(numbers(timeline.entries(of: nil, since: nil)) == [20, 21, 22, 23, 24])
  }
}
