import FoundationEssentials
import Glibc
import Jobs
import Testing

@testable import Service

/// The figures of a day on disk.
struct HistoryArchiveTests {
  private func frame(_ bucket: Int, jobs: Range<Int> = 0..<2, code: UInt16 = 7) -> HistoryFrame {
    HistoryFrame(
      kind: .headlines, bucket: bucket,
      rows: jobs.map { number in
        HistoryFrame.Row(
          subject: HistoryFrame.Subject(runner: "flink", nativeID: "job-\(number)"), codes: [code, 1, 2, 3, 65_535])
      })
  }

  private let noon = Date(timeIntervalSince1970: 1_790_000_000)

  @Test func `what was written is read again by the next run`() async throws {
    try await withDirectory { directory in
      let state = StateDirectory(path: directory)
      do {
        let archive = HistoryArchive(in: state)
        for bucket in 1...3 { try await archive.append(frame(bucket), now: noon) }
      }
      let (frames, skipped) = await HistoryArchive(in: state).load(now: noon.addingTimeInterval(600))
      #expect(frames == [frame(1), frame(2), frame(3)])
      #expect(skipped == 0)
    }
  }

  @Test func `a file that was cut at any byte loses its last frame at the most`() async throws {
    try await withDirectory { directory in
      let archive = HistoryArchive(in: StateDirectory(path: directory))
      for bucket in 1...3 { try await archive.append(frame(bucket), now: noon) }
      let path = directory + "/history/1790000000.jsonl"
      let whole = try Data(contentsOf: URL(filePath: path))
      let last = try #require(whole.dropLast().lastIndex(of: UInt8(ascii: "\n")))
      for length in last..<whole.count {
        try whole.prefix(length).write(to: URL(filePath: path))
        let buckets = await archive.load(now: noon).frames.map(\.bucket)
        #expect(buckets.prefix(2) == [1, 2], "cut at \(length)")
      }
    }
  }

  @Test func `files that are none of ours are left alone`() async throws {
    try await withDirectory { directory in
      let archive = HistoryArchive(in: StateDirectory(path: directory))
      try await archive.append(frame(1), now: noon)
      for name in ["1e300", "inf", "nan", "1.5", "x"] {
        try Data("{}\n".utf8).write(to: URL(filePath: "\(directory)/history/\(name).jsonl"))
      }
      let other = #"{"kind":"headlines","bucket":9223372036854775807,"rows":""}"#
      try Data((other + "\n").utf8).write(to: URL(filePath: "\(directory)/history/1790000001.jsonl"))
      #expect(await archive.load(now: noon).frames == [frame(1)])
      try await archive.append(frame(2), now: noon.addingTimeInterval(8000))
      #expect(await archive.load(now: noon.addingTimeInterval(8000)).frames.map(\.bucket) == [1, 2])
    }
  }

  @Test func `all segments together stay within the bound, and the newest are kept`() async throws {
    try await withDirectory { directory in
      let archive = HistoryArchive(in: StateDirectory(path: directory), byteLimit: HistoryArchive.segmentBytes + 20_000)
      for hour in 0..<24 {
        for step in 0..<10 {
          let now = noon.addingTimeInterval(Double(hour * 3600 + step * 360))
          try await archive.append(frame(hour * 10 + step, jobs: 0..<50), now: now)
        }
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: directory + "/history")
      let bytes = names.reduce(0) { $0 + HistorySegment.size(of: directory + "/history/" + $1) }
      #expect(bytes < 60_000, "\(bytes)")
      let (frames, _) = await archive.load(now: noon.addingTimeInterval(86_400))
      #expect(frames.last?.bucket == 239)
    }
  }

  @Test func `a segment of the day before yesterday is gone`() async throws {
    try await withDirectory { directory in
      let archive = HistoryArchive(in: StateDirectory(path: directory))
      try await archive.append(frame(1), now: noon)
      try await archive.append(frame(2), now: noon.addingTimeInterval(2 * 86_400))
      #expect(access(directory + "/history/1790000000.jsonl", F_OK) != 0)
      #expect(await archive.load(now: noon.addingTimeInterval(2 * 86_400)).frames == [frame(2)])
    }
  }

  @Test func `of two servers on one directory the first one writes`() async throws {
    try await withDirectory { directory in
      let (one, two) = (
        HistoryArchive(in: StateDirectory(path: directory)), HistoryArchive(in: StateDirectory(path: directory))
      )
      try await one.append(frame(1), now: noon)
      try await two.append(frame(1), now: noon)
      #expect(await two.load(now: noon).frames == [frame(1)])
    }
  }

  @Test func `a server that ends in good order leaves the figures of its last minutes`() async throws {
    try await withDirectory { directory in
      let clock = TestClock(noon)
      var options = BenchOptions(directory: directory)
      options.now = { clock.now }
      try await withBench(ScriptedRunner(), options) { bench in
        await bench.runner.set { $0.jobs[0].metrics.busy = 0.5 }
        for _ in 0..<130 {
          clock.advance(5)
          try await bench.poll()
        }
        let archive = HistoryArchive(in: StateDirectory(path: directory))
        let keeping = Task { await bench.service.keepHistory(in: archive) }
        keeping.cancel()
        await keeping.value
        let rows = await archive.load(now: clock.now).frames.flatMap(\.rows)
        #expect(!rows.isEmpty)
      }
    }
  }
}
