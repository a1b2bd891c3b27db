import FoundationEssentials
import JSON
import Testing

@testable import Jobs

struct ProcessTests {
  private static func process(_ id: String, used: Double = 0.1, dead: Bool = false) -> EngineProcess {
    var process = EngineProcess(id: id, kind: .taskManager, host: "h")
    (process.memoryUsed, process.memoryMax, process.dead) = (used * 100, 100, dead)
    return process
  }

  @Test func `the dead stand first, then the full, then by number`() {
    let list = [
      Self.process("tm-10"), Self.process("tm-2"), Self.process("tm-3", used: 0.92), Self.process("tm-9", dead: true),
    ]
    #expect(list.worstFirst.map(\.id) == ["tm-9", "tm-3", "tm-2", "tm-10"])
  }

  @Test func `what an engine says of a process is bounded and finite`() {
    var wild = EngineProcess(id: String(repeating: "x", count: 100_000), kind: .executor, host: "h")
    (wild.memoryUsed, wild.memoryMax, wild.cpu, wild.heartbeatAge) = (.nan, -1, 40, .infinity)
    wild.slots = .init(total: -4, free: .max)
    wild.activeTasks = .min
    let sane = RunnerProcesses(Array(repeating: wild, count: 6000)).sane.processes
    #expect(sane.count == RunnerProcesses.most)
    #expect(sane[0].id.utf8.count <= 512 && sane[0].memoryUsed == nil && sane[0].memoryMax == nil)
    #expect(sane[0].cpu == 1 && sane[0].heartbeatAge == nil && sane[0].activeTasks == 0)
    #expect(sane[0].slots == .init(total: 0, free: 1 << 30))
  }

  @Test func `latency is of the last answers alone, and their slowest twentieth is left out`() {
    var polls = PollFigures()
    #expect(polls.latency == nil)
    polls.answered(in: nil)
    #expect(polls.latency == nil)
    for _ in 0..<500 { polls.answered(in: 9) }
    for number in 1...120 { polls.answered(in: number > 114 ? 4 : 0.01) }
    #expect(polls.latency == RunnerStatus.Latency(last: 4, p95: 0.01, samples: 120))
    polls.answered(in: 5)
    #expect(polls.latency?.p95 == 4)
  }

  @Test func `an answer that only took another time is no news`() async {
    let fleet = Fleet(now: { moment(0) })
    await fleet.register(RunnerStatus(runner: "flink", runnerType: .flink, state: .unreachable, url: ""))
    await fleet.apply(Survey(observations: []), from: "flink", at: moment(1), took: 0.02)
    let revision = await fleet.revision
    await fleet.apply(Survey(observations: []), from: "flink", at: moment(2), took: 0.09)
    #expect(await fleet.revision == revision)
    #expect(await fleet.runners()[0].latency == RunnerStatus.Latency(last: 0.09, p95: 0.09, samples: 2))
  }

  @Test func `a runner with its processes is one object on the wire, and an older server's has none`() throws {
    var detail = RunnerDetail(RunnerStatus(runner: "flink", runnerType: .flink, state: .ok, url: "http://x"))
    detail.processes = [Self.process("tm-1")]
    (detail.total, detail.note) = (300, "the first 1 of 300")
    let json = try JSONValue(encoding: detail)
    #expect(json["runner"] == "flink" && json["processes"]?[0]?["memory_max_bytes"]?.double == 100)
    #expect(try json.decoded(as: RunnerDetail.self) == detail)
    let older = try JSONValue(encoding: detail.status).decoded(as: RunnerDetail.self)
    #expect(older.processes.isEmpty && older.total == 0 && older.note == nil)
  }

  @Test func `the subtasks of a source are told apart by what they put out`() {
    var vertex = JobGraph.Vertex(id: "v", name: "Source: x")
    vertex.subtasks = [900.0, 100, 100, 100].enumerated().map { index, rate in
      var task = JobGraph.Subtask(index: index)
      (task.state, task.recordsInPerSecond, task.recordsOutPerSecond) = ("RUNNING", 0, rate)
      return task
    }
    #expect(vertex.countsOut)
    let skew = Skew.measure(vertex, active: false)
    #expect(skew?.index == 0 && skew?.most == 900 && skew?.median == 100)
    vertex.subtasks[1].recordsInPerSecond = 1
    #expect(!vertex.countsOut && Skew.measure(vertex, active: false) == nil)
  }
}
