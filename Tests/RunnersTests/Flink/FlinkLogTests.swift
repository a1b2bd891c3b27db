import FoundationEssentials
import HTTP
import JSON
import Jobs
import Synchronization
import Testing

@testable import Runners

struct FlinkLogTests {
  func parse(_ text: String, zone: Int = 0) -> [LogLine] {
    var parser = LogParser(source: "tm-1", fallback: Date(timeIntervalSince1970: 1), zone: zone)
    parser.take(text)
    return parser.lines
  }

  @Test(arguments: [
    (
      "2026-11-23 09:01:11,633 INFO  org.apache.flink.runtime.taskmanager.Task      [] - totals (1/2) switched",
      LogLine.Level.info, "Task - totals (1/2) switched", 1_795_424_471.633
    ),
    ("2026-11-23T09:01:11.633Z WARN shop.Orders - late", .warn, "Orders - late", 1_795_424_471.633),
    ("2026-11-23T10:01:11+01:00 [ERROR] no logger here", .error, "no logger here", 1_795_424_471),
    ("[2026/11/23 09:01:11] DEBUG a.b.C - x - y", .debug, "C - x - y", 1_795_424_471),
    ("2026-11-23 09:01:11 plain text - with dash", .info, "plain text - with dash", 1_795_424_471),
  ]) func `many layouts are read`(line: String, level: LogLine.Level, message: String, seconds: Double) throws {
    let entry = try #require(parse(line).first)
    #expect(entry.level == level && entry.message == message)
    #expect(abs(entry.time.timeIntervalSince1970 - seconds) < 0.001)
  }

  @Test func `a trace stays with its line, and text without a time has the file's`() {
    let lines = parse(
      """
      Starting
      2026-11-23 09:01:11,633 ERROR a.B [] - it broke
      java.lang.IllegalStateException: no
      \tat shop.A.run(A.java:1)
      Caused by: java.io.IOException: disk
      2026-11-23 09:01:12,000 INFO a.B [] - on
      """)
    #expect(lines.map { $0.message.split(separator: "\n").count } == [1, 4, 1])
    #expect(lines[0].time == Date(timeIntervalSince1970: 1) && lines[0].level == .info)
  }

  @Test func `lines that end as Windows ends them are lines`() {
    let lines = parse("2026-11-23 09:01:11,633 INFO  one\r\n\r\n2026-11-23 09:01:12,000 WARN  two\r\n\tat x\r\n")
    #expect(lines.map(\.message) == ["one", "two\n\tat x"])
  }

  @Test func `an endless entry is cut and says so`() {
    let lines = parse("2026-11-23 09:01:11 ERROR a.B - x\n" + String(repeating: "\tat a.b.C\n", count: 20_000))
    #expect(lines.count == 1 && lines[0].message.utf8.count < 66_000)
    #expect(lines[0].message.hasSuffix("… the rest of this entry is left out"))
  }

  @Test func `the end of a file begins with an entry, and what is left of the one before it is none`() {
    let entry =
      "2026-11-23 09:01:11 WARN a.B - broken\njava.lang.X: y\n" + String(repeating: "\tat a.b.C\n", count: 400)
    let text = Data(String(repeating: entry, count: LogTail.keep / entry.utf8.count + 2).utf8)
    let lines = LogTail.lines(text, source: "jm", mtime: Date(timeIntervalSince1970: 1_795_424_472), zone: 0)
    #expect(lines.count > 2 && lines.allSatisfy { $0.level == .warn && $0.message.hasPrefix("B - broken") })
    let plain = Data(String(repeating: "no time here\n", count: LogTail.keep / 13 + 9).utf8)
    #expect(!LogTail.lines(plain, source: "tm-1.out", mtime: Date(), zone: 0).isEmpty)
  }

  @Test func `times are in the cluster's zone, and a file's own time corrects it`() {
    let text = Data("2026-11-23 11:01:11,000 INFO a.B [] - x\n".utf8)
    let wrote = Date(timeIntervalSince1970: 1_795_424_472)  // 09:01:12 UTC
    for zone in [0, 7200] {
      let lines = LogTail.lines(text, source: "tm-1", mtime: wrote, zone: zone)
      #expect(lines.first?.time == Date(timeIntervalSince1970: 1_795_424_471))
    }
    let old = LogTail.lines(text, source: "tm-1", mtime: wrote + 437, zone: 7200)
    #expect(old.first?.time == Date(timeIntervalSince1970: 1_795_424_471))
  }

  static let id = "2a1ee2ea256366bc2e8680b1ab5b962b"

  func cluster(size: Int = 93_679) -> ScriptedFlink {
    let list: JSONValue = ["logs": [["name": "jobmanager.log", "size": .int(size), "mtime": 1_795_424_499_074]]]
    return ScriptedFlink([
      "GET /jobs/\(Self.id)": [.recorded("job")], "GET /config": [.recorded("config")],
      "GET /jobs/overview": [.recorded("jobs-overview-mixed")],
      "GET /jobs/\(Self.id)/vertices/\(FlinkDetailTests.numbers)": [.recorded("vertex1")],
      "GET /jobs/\(Self.id)/vertices/\(FlinkDetailTests.deliver)": [.recorded("vertex1")],
      "GET /jobs/\(Self.id)/vertices/\(FlinkDetailTests.totals)": [.recorded("vertex1")],
      "GET /jobmanager/logs": [.json(list)],
      "GET /taskmanagers/tm-1/logs": [.recorded("taskmanager-logs")],
      "GET /jobmanager/logs/jobmanager.log": [.recorded("jobmanager-log.txt")],
      "GET /taskmanagers/tm-1/logs/taskmanager-1.log": [.recorded("taskmanager-log.txt")],
    ])
  }

  var target: JobTarget { JobTarget(jobID: "x", nativeID: Self.id, name: "orders", state: .running) }

  @Test func `all processes are merged by time, and fetched once while their size stays`() async throws {
    let flink = cluster()
    let runner = flink.runner()
    let first = try await runner.logs(of: target, LogRequest(limit: 60))
    #expect(Set(first.map(\.source)) == ["jobmanager", "tm-1"] && first.count > 20)
    #expect(first.map(\.time) == first.map(\.time).sorted())
    #expect(try await runner.logs(of: target, LogRequest(limit: 60)) == first)
    #expect(await flink.asked("GET /jobmanager/logs/jobmanager.log").count == 1)
  }

  @Test func `ten who read a log at once, or within a second, cost what one does`() async throws {
    let flink = cluster()
    let clock = Atomic(1_795_424_500.0.bitPattern)
    let runner = FlinkRunner(
      name: "flink", url: "http://flink/", http: flink, programs: ScriptedFlink.programs,
      now: { Date(timeIntervalSince1970: Double(bitPattern: clock.load(ordering: .relaxed))) })
    let target = self.target
    let read = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<10 { group.addTask { (try? await runner.logs(of: target, LogRequest()).count) ?? 0 } }
      return await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(read.count == 1 && !read.contains(0))
    #expect(await flink.asked("GET /jobmanager/logs").count == 1)
    #expect(await flink.asked("GET /jobmanager/logs/jobmanager.log").count == 1)
    #expect(await flink.asked("GET /jobs/\(Self.id)").count == 1)
    clock.store(1_795_424_501.0.bitPattern, ordering: .relaxed)
    _ = try await runner.logs(of: target, LogRequest())
    #expect(await flink.asked("GET /jobmanager/logs").count == 2, "a second later it is asked again")
  }

  @Test func `what was written before and after the job's life is not its log`() async throws {
    let flink = cluster()
    let row = OverviewMemoryTests.row(0).split(separator: "\"jid\":\"\(FlinkID.hex(0))\(FlinkID.hex(0))")
    let ended = row.joined(separator: "\"jid\":\"\(Self.id)").split(separator: "\"end-time\":-1")
    await flink.set(
      "GET /jobs/overview", [.text("{\"jobs\":[\(ended.joined(separator: "\"end-time\":1795424400000"))]}")])
    let runner = flink.runner()
    _ = try await runner.survey()
    let lines = try await runner.logs(of: target, LogRequest())
    #expect(!lines.isEmpty && lines.allSatisfy { $0.time.timeIntervalSince1970 <= 1_795_424_460 })
  }

  @Test func `a file that is too large is refused in a line that says so`() async throws {
    let flink = cluster(size: 90 << 20)
    let lines = try await flink.runner().logs(of: target, LogRequest())
    let refusal = try #require(lines.first { $0.source == "jobmanager" })
    #expect(refusal.level == .warn && refusal.message.hasPrefix("jobmanager.log is not shown: it has 90 MB"))
    #expect(await flink.asked("GET /jobmanager/logs/jobmanager.log").isEmpty)
  }

  @Test func `a file that cannot be fetched leaves the others`() async throws {
    let flink = cluster()
    await flink.set("GET /taskmanagers/tm-1/logs/taskmanager-1.log", [.failure(.timedOut("slow"))])
    let lines = try await flink.runner().logs(of: target, LogRequest())
    #expect(lines.contains { $0.source == "tm-1" && $0.message == "taskmanager-1.log is not shown: slow" })
    #expect(lines.contains { $0.source == "jobmanager" && $0.level == .info })
  }

  @Test func `a large file that grows all the time is fetched now and then`() {
    var memory = LogMemory()
    let file = LogMemory.File(process: "jobmanager", name: "a.log")
    let start = Date(timeIntervalSince1970: 1000)
    memory.keep(LogMemory.Content(size: 40 << 20, mtime: 1, lines: [], readAt: start), of: file)
    let grown = FlinkLogList.File(name: "a.log", size: (40 << 20) + 1, mtime: 2)
    #expect(memory.content(file, grown, at: start + 9) != nil)
    #expect(memory.content(file, grown, at: start + 11) == nil)
    #expect(memory.content(file, FlinkLogList.File(name: "a.log", size: 7, mtime: 2), at: start + 1) == nil)
  }

  @Test func `of very many files the ones used last are kept`() {
    var memory = LogMemory()
    let files = (0..<12).map { LogMemory.File(process: "taskmanagers/\($0)", name: "a.log") }
    let time = Date(timeIntervalSince1970: 1000)
    for file in files { memory.keep(LogMemory.Content(size: 5 << 20, mtime: 1, lines: [], readAt: time), of: file) }
    let listed = FlinkLogList.File(name: "a.log", size: 5 << 20, mtime: 1)
    #expect(files.filter { memory.content($0, listed, at: time) != nil } == Array(files.suffix(6)))
  }

  @Test func `a line of another job is left out, one of both or of none stays`() {
    let other = String(repeating: "b", count: 32)
    let own = String(repeating: "a", count: 32)
    let jobs = OtherJobs(id: own, name: "orders", others: [(own, "orders"), (other, "late clicks"), ("c", "totals")])
    func line(_ text: String) -> LogLine {
      LogLine(time: Date(timeIntervalSince1970: 0), level: .info, source: "x", message: text)
    }
    #expect(!jobs.owns(line("Job x (\(other)) switched")))
    for text in ["Starting job totals.", "Starting execution of job 'late clicks'", "deployed \"totals\""] {
      #expect(!jobs.owns(line(text)), "\(text)")
    }
    for text in ["it's the totals' turn", "job orders replaces 'totals'", "Job is done", "totals (1/2) switched"] {
      #expect(jobs.owns(line(text)), "\(text)")
    }
    #expect(jobs.owns(line("Job x (\(other)) and (\(own))")) && jobs.owns(line("no id \(other)b")))
  }
}
