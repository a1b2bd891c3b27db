import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

struct FlinkProcessTests {
  private static func manager(_ id: String, heard: Int = 1_795_424_495_000, free: Int = 2) -> JSONValue {
    [
      "id": .string(id), "path": .string("pekko.tcp://flink@10.0.0.7:36253/user/rpc/taskmanager_0"),
      "timeSinceLastHeartbeat": .int(heard), "slotsNumber": 4, "freeSlots": .int(free), "assignedTasks": 6,
      "hardware": ["cpuCores": 8],
    ]
  }

  private static func list(_ managers: [JSONValue]) -> ScriptedFlink.Answer {
    .json(["taskmanagers": .array(managers)])
  }

  @Test func `a recorded TaskManager tells its slots, its heap and when it was heard of`() async throws {
    let flink = ScriptedFlink([
      "GET /taskmanagers": [.recorded("taskmanagers")],
      "GET /taskmanagers/tm-1/metrics": [.json([]), .recorded("taskmanager-metrics-get")],
    ])
    let told = try await flink.runner().processes()
    let one = try #require(told.processes.first)
    #expect(told.processes.count == 1 && told.note == nil)
    #expect(one.id == "tm-1" && one.kind == .taskManager && one.host == "127.0.0.1")
    #expect(one.slots == .init(total: 8, free: 8) && one.cores == 2)
    #expect(one.memoryShare.map { $0 > 0 && $0 < 1 } == true, "the second question had the figures")
    #expect(one.heartbeatAge == nil && !one.dead, "no heartbeat has come yet, which is no sign of death")
  }

  @Test func `a TaskManager that was not heard of for more than a minute is dead, by the cluster's own clock`()
    async throws
  {
    let flink = ScriptedFlink([
      "GET /taskmanagers": [
        Self.list([Self.manager("tm-1"), Self.manager("tm-2", heard: 1_795_424_439_000)])
      ]
    ])
    let told = try await flink.runner().processes()
    #expect(told.processes.map(\.dead) == [false, true])
    #expect(told.processes.map(\.heartbeatAge) == [5, 61])
    #expect(told.processes.worstFirst.map(\.id) == ["tm-2", "tm-1"])

    // The cluster's clock is two minutes behind ours: nobody is dead for that.
    let job = FlinkDetailTests.slow
    var script = FlinkDetailTests.slowScript
    script["GET /taskmanagers"] = [Self.list([Self.manager("tm-1", heard: 1_795_424_600_000)])]
    let behind = ScriptedFlink(script)
    let runner = behind.runner(at: 1_795_424_720)
    _ = try await runner.detail(of: FlinkDetailTests.target(job))
    let heard = try await runner.processes().processes
    #expect(heard.first?.dead == false && (heard.first?.heartbeatAge ?? 99) < 30)
  }

  @Test func `hundreds of TaskManagers cost a few requests for a look, and each has its turn`() async throws {
    let ids = (0..<300).map { "tm-\($0)" }
    var script: FlinkDetailTests.Script = ["GET /taskmanagers": [Self.list(ids.map { Self.manager($0) })]]
    for id in ids {
      script["GET /taskmanagers/\(id)/metrics"] = [
        .json([["id": "Status.JVM.CPU.Load", "value": "0.5"], ["id": "Status.JVM.Memory.Heap.Used", "value": "1"]])
      ]
    }
    let flink = ScriptedFlink(script)
    let clock = DemoTime(Date(timeIntervalSince1970: 1_795_424_500))
    let runner = flink.runner(clock: clock)
    // Many who ask at once are answered by one question.
    await withTaskGroup { group in
      for _ in 0..<10 { group.addTask { _ = try? await runner.processes() } }
    }
    #expect(await flink.requests.count == 17)
    let told = try await runner.processes()
    #expect(told.processes.count == 300 && told.processes.count { $0.cpu != nil } == 16)
    #expect(told.note == "heap, CPU and GC are read of 16 at a time, of each every 95 s")
    for _ in 0..<18 {
      clock.advance(by: 5)
      _ = try await runner.processes()
    }
    #expect(try await runner.processes().processes.allSatisfy { $0.cpu == 0.5 })
    #expect(await flink.requests.count == 19 * 17)
  }

  @Test func `a cluster without TaskManagers says so`() async throws {
    let flink = ScriptedFlink(["GET /taskmanagers": [Self.list([])]])
    #expect(try await flink.runner().processes() == RunnerProcesses(note: "no TaskManager is registered"))
  }

  private static func places(_ places: [JSONValue]) -> ScriptedFlink.Answer {
    .json(["id": "v", "name": "v", "parallelism": .int(places.count), "subtasks": .array(places)])
  }

  private static func place(_ index: Int, _ state: String, attempt: Int, out: Int = 0) -> JSONValue {
    [
      "subtask": .int(index), "status": .string(state), "attempt": .int(attempt), "endpoint": "10.0.0.7:33619",
      "taskmanager-id": "tm-1", "metrics": ["write-records": .int(out)],
    ]
  }

  @Test func `subtasks tell where they run, and those of a source what they put out`() async throws {
    var script = FlinkDetailTests.slowScript
    let base = "GET /jobs/\(FlinkDetailTests.slow)/vertices"
    // It has run for long: its meters tell what they should.
    guard case .reply(let recorded) = ScriptedFlink.Answer.recorded("slow-job") else { return }
    let old = String(decoding: recorded.body, as: UTF8.self).replacing(
      #""start-time": 1795424557"#, with: #""start-time": 1795420957"#)
    script["GET /jobs/\(FlinkDetailTests.slow)"] = [.text(old, type: "application/json")]
    script["\(base)/\(FlinkDetailTests.numbers)"] = [.recorded("vertex0")]
    script["\(base)/\(FlinkDetailTests.totals)"] = [
      Self.places([Self.place(0, "RUNNING", attempt: 2), Self.place(1, "INITIALIZING", attempt: 2)])
    ]
    script["\(base)/\(FlinkDetailTests.numbers)/metrics"] = [
      .json([
        ["id": "0.numRecordsOutPerSecond", "value": "150"], ["id": "1.numRecordsOutPerSecond", "value": "200"],
        ["id": "0.numRecordsOut", "value": "7000"],
      ])
    ]
    let detail = try await ScriptedFlink(script).runner(at: 1_795_424_600).detail(
      of: FlinkDetailTests.target(FlinkDetailTests.slow))
    let source = try #require(detail.graph?.vertices[0])
    #expect(source.countsOut && source.subtasks.map(\.recordsOutPerSecond) == [150, 200])
    #expect(source.subtasks.map(\.recordsOut) == [7000, 21208], "the total of the page where no metric is told")
    #expect(source.subtasks.map(\.recordsInPerSecond) == [nil, nil])
    #expect(source.subtasks.map(\.process) == ["tm-1", "tm-1"] && source.subtasks[0].host == "localhost")
    let totals = try #require(detail.graph?.vertices[1])
    #expect(!totals.countsOut && totals.subtasks.map(\.recordsInPerSecond) == [nil, 30.5])
    #expect(totals.subtasks.map(\.state) == ["RUNNING", "INITIALIZING"])
    #expect(totals.subtasks.map(\.attempt) == [2, 2] && totals.subtasks[1].host == "10.0.0.7")
  }

  @Test func `the one subtask of a vertex has its vertex's figures, and costs no question for them`() async throws {
    guard case .reply(let recorded) = ScriptedFlink.Answer.recorded("slow-job") else { return }
    var job = try JSONValue(parsing: recorded.body)
    guard var members = job.object, var vertices = members["vertices"]?.array else { return }
    vertices = vertices.map { vertex in
      var vertex = vertex.object ?? [:]
      vertex["parallelism"] = 1
      return .object(vertex)
    }
    members["vertices"] = .array(vertices)
    job = .object(members)
    var script = FlinkDetailTests.slowScript
    script["GET /jobs/\(FlinkDetailTests.slow)"] = [.json(job)]
    for vertex in [FlinkDetailTests.numbers, FlinkDetailTests.totals, FlinkDetailTests.deliver] {
      script["GET /jobs/\(FlinkDetailTests.slow)/vertices/\(vertex)"] = [
        Self.places([Self.place(0, "RUNNING", attempt: 1, out: 9)])
      ]
    }
    let flink = ScriptedFlink(script)
    let detail = try await flink.runner(at: 1_795_424_600).detail(of: FlinkDetailTests.target(FlinkDetailTests.slow))
    for vertex in try #require(detail.graph).vertices {
      let only = try #require(vertex.subtasks.first)
      #expect(vertex.subtasks.count == 1 && only.busy == vertex.busy && only.backpressure == vertex.backpressure)
      #expect(only.host == "10.0.0.7" && only.process == "tm-1" && only.attempt == 1 && only.state == "RUNNING")
      #expect(await flink.asked("GET /jobs/\(FlinkDetailTests.slow)/vertices/\(vertex.id)/metrics").isEmpty)
    }
    #expect(detail.graph?.vertices[0].subtasks[0].recordsOutPerSecond == 350)
    #expect(!detail.unread.contains { $0.hasPrefix("places") })
  }

  /// The job's tasks run on tm-1 and tm-2; the cluster's clock says when each was last heard of.
  private static func silent(_ ages: [Int], interval: String? = nil) async throws -> [SilentProcess]? {
    let now = 1_795_424_600_000
    let subtasks = JSONValue.array(
      ages.indices.map { ["subtask": .int($0), "status": "RUNNING", "taskmanager-id": .string("tm-\($0 + 1)")] })
    var script = FlinkDetailTests.slowScript
    for vertex in [FlinkDetailTests.numbers, FlinkDetailTests.totals, FlinkDetailTests.deliver] {
      script["GET /jobs/\(FlinkDetailTests.slow)/vertices/\(vertex)"] = [.json(["subtasks": subtasks])]
    }
    script["GET /taskmanagers"] = [
      list(ages.enumerated().map { manager("tm-\($0.offset + 1)", heard: now - $0.element * 1000) })
    ]
    script["GET /jobmanager/config"] = [
      .json(interval.map { [["key": "heartbeat.interval", "value": .string($0)]] } ?? [])
    ]
    guard case .reply(let recorded) = ScriptedFlink.Answer.recorded("slow-job") else { return nil }
    var job = try JSONValue(parsing: recorded.body).object ?? [:]
    job["now"] = .int(now)
    script["GET /jobs/\(FlinkDetailTests.slow)"] = [.json(.object(job))]
    let flink = ScriptedFlink(script)
    return try await flink.runner().detail(of: FlinkDetailTests.target(FlinkDetailTests.slow)).silent
  }

  @Test func `a TaskManager that misses heartbeats is told to the jobs that run on it, before Flink gives it up`()
    async throws
  {
    let late = try #require(try await FlinkProcessTests.silent([4, 31]))
    #expect(late.map(\.id) == ["tm-2"] && late.first.map { abs($0.silence - 31) < 1 } == true)
    #expect(try await FlinkProcessTests.silent([4, 21]) == [])
    #expect(try await FlinkProcessTests.silent([4, 31], interval: "20 s") == [])
    #expect(try await FlinkProcessTests.silent([4, 61], interval: "20000")?.map(\.id) == ["tm-2"])
  }
}
