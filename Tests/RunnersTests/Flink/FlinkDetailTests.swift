import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

struct FlinkDetailTests {
  typealias Script = [String: [ScriptedFlink.Answer]]

  static let numbers = "ca88eee0095684d687a1b6495617f957"
  static let totals = "8eeed16b661251f13cfc6a3c5e75c420"
  static let deliver = "55d76a1d36fd2e772da1b24dbce4fe75"

  static func target(_ id: String, _ state: JobState = .running) -> JobTarget {
    JobTarget(jobID: "flink-x", nativeID: id, name: "x", state: state)
  }

  /// A job whose last vertex sleeps, as recorded: everything before it is held back.
  static let slow = "202cdaf33e5c789d1a6562b4c03db8a8"
  static let slowScript: Script = [
    "GET /jobs/\(slow)": [.recorded("slow-job")],
    "GET /jobs/\(slow)/checkpoints": [.recorded("job-checkpoints")],
    "GET /jobs/\(slow)/checkpoints/config": [.recorded("job-checkpoints-config")],
    "GET /jobs/\(slow)/exceptions": [.recorded("job-exceptions")],
    "GET /jobs/\(slow)/metrics": [.recorded("job-metrics-after-rescale")],
    "GET /jobs/\(slow)/vertices/\(numbers)/subtasks/metrics": [
      .recorded("vertex0-subtasks-metrics-list"),
      .json([
        ["id": "numRecordsOutPerSecond", "min": 150, "max": 200, "sum": 350],
        ["id": "busyTimeMsPerSecond", "min": "NaN", "max": "NaN", "sum": "NaN"],
        ["id": "backPressuredTimeMsPerSecond", "min": 900, "max": 950, "sum": 1850],
        ["id": "Source__numbers.numRecordsOutPerSecond", "min": 200, "max": 200, "sum": 400],
        ["id": "Source__numbers.currentOutputWatermark", "min": 1_795_424_590_000, "max": 1_795_424_599_000, "sum": 1],
      ]),
    ],
    "GET /jobs/\(slow)/vertices/\(totals)/subtasks/metrics": [
      .recorded("vertex1-subtasks-metrics-list"), .recorded("slow-vertex1-subtasks-metrics"),
    ],
    "GET /jobs/\(slow)/vertices/\(deliver)/subtasks/metrics": [
      .recorded("vertex2-subtasks-metrics-list"), .recorded("slow-vertex2-subtasks-metrics"),
    ],
    "GET /jobs/\(slow)/vertices/\(totals)/metrics": [
      .json([
        ["id": "0.busyTimeMsPerSecond", "value": "250"], ["id": "1.busyTimeMsPerSecond", "value": "NaN"],
        ["id": "1.numRecordsInPerSecond", "value": "30.5"],
      ])
    ],
  ]

  /// Flink's gauge of a task that starts stands at 100 %.
  @Test(arguments: [("status", JSONValue.string("INITIALIZING")), ("start-time", .int(1_795_424_595_000))])
  func `a task that does not run yet is not busy, nor is one of which that is still told`(
    member: String, value: JSONValue
  ) async throws {
    guard case .reply(let recorded) = ScriptedFlink.Answer.recorded("slow-job") else { return }
    var job = try JSONValue(parsing: recorded.body).object ?? [:]
    let vertices = (job["vertices"]?.array ?? []).map { vertex in
      var members = vertex.object ?? [:]
      if members["id"]?.string == Self.deliver { members[member] = value }
      return JSONValue.object(members)
    }
    job["vertices"] = .array(vertices)
    var script = Self.slowScript
    script["GET /jobs/\(Self.slow)"] = [.json(.object(job))]
    let idle: [JSONValue] = [
      ["id": "busyTimeMsPerSecond", "min": 1000, "max": 1000, "sum": 2000],
      ["id": "numRecordsInPerSecond", "min": 0, "max": 0, "sum": 0],
    ]
    script["GET /jobs/\(Self.slow)/vertices/\(Self.deliver)/subtasks/metrics"] = [
      .recorded("vertex2-subtasks-metrics-list"), .json(.array(idle)),
    ]
    let flink = ScriptedFlink(script)
    let detail = try await flink.runner(at: 1_795_424_600).detail(of: Self.target(Self.slow))
    let last = try #require(detail.graph?.vertices.last)
    #expect(last.id == Self.deliver && last.busy == nil && last.backpressure == nil)
    #expect(last.subtasks.allSatisfy { $0.busy == nil })
    // One that has run for long and gets nothing through is stuck, and says so.
    script["GET /jobs/\(Self.slow)"] = [.recorded("slow-job")]
    let stuck = try await ScriptedFlink(script).runner(at: 1_795_424_600).detail(of: Self.target(Self.slow))
    #expect(stuck.graph?.vertices.last?.busy == 1)
  }

  @Test func `the bottleneck shows in the vertices`() async throws {
    let flink = ScriptedFlink(Self.slowScript)
    let detail = try await flink.runner(at: 1_795_424_600).detail(of: Self.target(Self.slow))
    let graph = try #require(detail.graph)
    #expect(graph.vertices.map(\.id) == [Self.numbers, Self.totals, Self.deliver])
    #expect(graph.edges.map(\.ship) == ["HASH", "REBALANCE"])
    #expect(graph.vertices[0].backpressure == 0.95 && graph.vertices[0].busy == nil)
    #expect(graph.vertices[1].backpressure == 1 && graph.vertices[2].busy == 1)
    #expect(graph.vertices[1].subtasks.map(\.busy) == [0.25, nil])
    #expect(detail.metrics.busy == 1 && detail.metrics.backpressure == 1)
    #expect(detail.metrics.recordsInPerSecond == 400)
    #expect(detail.metrics.recordsOutPerSecond.map { $0 > 0 } == true)
    #expect(detail.metrics.watermarkLag.map { $0 >= 10 } == true)
    #expect(detail.parallelism == 2 && detail.tasks == JobDetail.Tasks(running: 6, total: 6))
  }

  @Test func `how far event time lags is told as of when Flink read it, which may be ten seconds ago`() async throws {
    var script = Self.slowScript
    func sample(_ name: String, _ value: Int) -> JSONValue {
      ["id": .string(name), "min": .int(value), "max": .int(value)]
    }
    let read: JSONValue = [
      sample("Source__numbers.currentOutputWatermark", 1_795_424_590_000), sample("Source__numbers.watermarkLag", 3000),
    ]
    let numbers = "GET /jobs/\(Self.slow)/vertices/\(Self.numbers)/subtasks/metrics"
    script[numbers] = [.recorded("vertex0-subtasks-metrics-list"), .json(read)]
    let totals = "GET /jobs/\(Self.slow)/vertices/\(Self.totals)/subtasks/metrics"
    script[totals] = [
      .recorded("vertex1-subtasks-metrics-list"), .json([sample("currentInputWatermark", 1_795_424_588_000)]),
    ]
    let detail = try await ScriptedFlink(script).runner(at: 1_795_424_602).detail(of: Self.target(Self.slow))
    #expect(detail.graph?.vertices.prefix(2).map(\.watermarkLag) == [3, 5])
    let late = try await ScriptedFlink(script).runner(at: 1_795_424_690).detail(of: Self.target(Self.slow))
    #expect(
      late.graph?.vertices.prefix(2).map(\.watermarkLag) == [100, 102], "what is a minute old is no sample of now")
  }

  /// The same job while it waits for a TaskManager: Flink sends no plan then, and goes on telling what its tasks told last.
  private static func waiting() throws -> ScriptedFlink.Answer {
    guard case .reply(let recorded) = ScriptedFlink.Answer.recorded("slow-job") else { return .recorded("slow-job") }
    var job = try JSONValue(parsing: recorded.body).object ?? [:]
    let vertices = (job["vertices"]?.array ?? []).reversed().map { vertex in
      var members = vertex.object ?? [:]
      members["status"] = "CREATED"
      let none = members["tasks"]?.object?.mapValues { _ in JSONValue.int(0) } ?? [:]
      members["tasks"] = .object(none.merging(["CREATED": 2]) { $1 })
      return JSONValue.object(members)
    }
    (job["vertices"], job["plan"]) = (.array(vertices), ["nodes": []])
    return .json(.object(job))
  }

  @Test func `a job that waits for slots keeps its edges, and has no figures of tasks that do not run`() async throws {
    let flink = ScriptedFlink(Self.slowScript)
    let runner = flink.runner(at: 1_795_424_600)
    #expect(try await runner.detail(of: Self.target(Self.slow)).metrics.recordsInPerSecond == 400)
    await flink.set("GET /jobs/\(Self.slow)", [try Self.waiting()])
    let detail = try await runner.detail(of: Self.target(Self.slow))
    let graph = try #require(detail.graph)
    #expect(graph.vertices.map(\.id) == [Self.numbers, Self.totals, Self.deliver])
    #expect(graph.edges.map(\.ship) == ["HASH", "REBALANCE"])
    #expect(detail.metrics.recordsInPerSecond == nil && detail.metrics.recordsOutPerSecond == nil)
    #expect(detail.metrics.watermarkLag == nil && detail.metrics.busy == nil)
    #expect(graph.vertices.flatMap(\.subtasks).allSatisfy { $0.recordsInPerSecond == nil && $0.busy == nil })
  }

  @Test func `restarts are as many as exceptions were seen before them, where Flink counts fewer`() async throws {
    var script = Self.slowScript
    script["GET /jobs/\(Self.slow)/exceptions"] = [.recorded("crash-loop-exceptions")]
    let detail = try await ScriptedFlink(script).runner().detail(of: Self.target(Self.slow))
    let seen = try #require(detail.failures?.count)
    #expect(seen > 0 && detail.metrics.restarts == Double(seen))
  }

  @Test func `a savepoint of a stop is told from one that the job goes on after`() throws {
    guard case .reply(let recorded) = ScriptedFlink.Answer.recorded("job-checkpoints") else { return }
    let text = String(decoding: recorded.body, as: UTF8.self)
    let stop = text.replacing("\"checkpoint_type\": \"CHECKPOINT\"", with: "\"checkpoint_type\": \"SYNC_SAVEPOINT\"")
    #expect(stop != text)
    for (text, stops) in [(text, false), (stop, true)] {
      let reply = try JSONDecoder().decode(FlinkCheckpoints.self, from: Data(text.utf8))
      let told = CheckpointMapping.checkpoints(reply, nil, DetailMemory(at: Date()))
      #expect(told.history.allSatisfy { $0.stopsJob == stops })
    }
  }

  @Test func `a rescale is no restart`() async throws {
    let detail = try await ScriptedFlink(Self.slowScript).runner().detail(of: Self.target(Self.slow))
    #expect(detail.metrics.restarts == 0)
  }

  @Test func `only names that a vertex listed are asked for, and the list once`() async throws {
    let flink = ScriptedFlink(Self.slowScript)
    let runner = flink.runner()
    _ = try await runner.detail(of: Self.target(Self.slow))
    _ = try await runner.detail(of: Self.target(Self.slow))
    let asked = await flink.asked("GET /jobs/\(Self.slow)/vertices/\(Self.totals)/subtasks/metrics").map(\.url)
    #expect(asked.count == 2 && !asked[0].contains("get="))
    #expect(asked[1].contains("currentInputWatermark") && !asked[1].contains("currentOutputWatermark"))
  }

  @Test func `a part that fails is named and the rest is there`() async throws {
    var script = Self.slowScript
    script["GET /jobs/\(Self.slow)/checkpoints"] = [.text("<html>", status: 502, type: "text/html")]
    script["GET /jobs/\(Self.slow)/exceptions"] = [.failure(.timedOut("GET took 5 s"))]
    let detail = try await ScriptedFlink(script).runner().detail(of: Self.target(Self.slow))
    #expect(detail.checkpoints == nil && detail.failures == nil && detail.graph != nil)
    #expect(detail.unread.contains("exceptions: GET took 5 s"))
    #expect(
      detail.unread.contains { $0.hasPrefix("checkpoints: http://flink/jobs/\(Self.slow)/checkpoints answered 502") })
  }

  @Test func `a cluster that does not answer for one vertex is not asked on`() async throws {
    var script = Self.slowScript
    script["GET /jobs/\(Self.slow)/vertices/\(Self.totals)/subtasks/metrics"] = [.failure(.timedOut("GET took 5 s"))]
    let flink = ScriptedFlink(script)
    let detail = try await flink.runner().detail(of: Self.target(Self.slow))
    #expect(detail.unread.contains("metrics of totals: GET took 5 s") && detail.graph?.vertices.count == 3)
    #expect(await flink.asked("GET /jobs/\(Self.slow)/vertices/\(Self.totals)/metrics").isEmpty)
  }

  @Test func `checkpoints that never complete are counted with their reason`() async throws {
    let id = "1e392c783fecfce4f7c5ffe00cfe9c1f"
    let script: Script = [
      "GET /jobs/\(id)": [.recorded("failing-checkpoints-job")],
      "GET /jobs/\(id)/checkpoints": [.recorded("failing-checkpoints")],
      "GET /jobs/\(id)/checkpoints/config": [.recorded("job-checkpoints-config")],
      "GET /jobs/\(id)/checkpoints/details/10/subtasks/\(Self.totals)": [.recorded("job-checkpoint-subtasks")],
    ]
    let detail = try await ScriptedFlink(script).runner().detail(of: Self.target(id))
    let checkpoints = try #require(detail.checkpoints)
    #expect(checkpoints.completed == 0 && checkpoints.failed == 10 && checkpoints.inProgress == 1)
    #expect(checkpoints.intervalSeconds == 5 && checkpoints.timeoutSeconds == 60)
    let failed = try #require(checkpoints.history.first { $0.status == "FAILED" })
    #expect(failed.failure == "Checkpoint expired before completing.")
    #expect(failed.acknowledged == 1 && failed.subtasks == 3)
    #expect(failed.alignmentSeconds == 0.006 && failed.startDelaySeconds == 0.036 && failed.asyncSeconds == 0.014)
    #expect(detail.metrics.checkpointFailures == 10 && detail.metrics.checkpointAge == nil)
  }

  @Test(arguments: ["flink-2.3", "flink-1.20"]) func `a crash loop tells its cause`(version: String) async throws {
    let id = "2cacb70b048cb6701e3b48a9da0dda9f"
    let script: Script = [
      "GET /jobs/\(id)": [.recorded("crash-loop")],
      "GET /jobs/\(id)/exceptions": [.recorded("crash-loop-exceptions", of: version)],
    ]
    let detail = try await ScriptedFlink(script).runner().detail(of: Self.target(id))
    let failure = try #require(detail.failures?.first)
    #expect(failure.exception == "java.lang.IllegalStateException")
    #expect(failure.message == "probe failure after 200 records")
    #expect(failure.trace.contains("at flinklab.ProbeJob$Gate.map(ProbeJob.java:130)"))
    #expect(failure.trace.contains("at org.apache.flink"), "whole, as the engine tells it")
  }

  @Test(arguments: [
    ("job", nil), ("rescale-4-job-effective", 1_795_424_502.935), ("crash-loop", nil),
  ])
  func `when it was last started anew is told where the engine knows`(_ name: String, _ time: Double?) async throws {
    let id = "2cacb70b048cb6701e3b48a9da0dda9f"
    let detail = try await ScriptedFlink(["GET /jobs/\(id)": [.recorded(name)]]).runner().detail(of: Self.target(id))
    #expect(detail.restartedAt?.timeIntervalSince1970 == time)
  }

  @Test func `a crash loop and the end of it have one fingerprint, whichever release of Flink tells them`() throws {
    let replies = [
      ("crash-loop-exceptions", "flink-1.20"), ("failed-job-exceptions", "flink-1.20"),
      ("crash-loop-exceptions", "flink-2.3"), ("default-crash-loop-exceptions", "flink-2.3"),
      ("default-failed-job-exceptions", "flink-2.3"),
    ]
    var prints: Set<String?> = []
    for (name, version) in replies {
      guard case .reply(let response) = ScriptedFlink.Answer.recorded(name, of: version) else { continue }
      let reply = try JSONDecoder().decode(FlinkExceptions.self, from: response.body)
      for entry in FailureMapping.entries(reply) { prints.insert(FailureMapping.failure(entry).fingerprint) }
    }
    #expect(prints.count == 1 && prints.first != .some(nil), "\(prints)")
    guard case .reply(let response) = ScriptedFlink.Answer.recorded("bad-restore-execution-result") else { return }
    let result = try JSONDecoder().decode(FlinkExecutionResult.self, from: response.body)
    let other = try #require(FailureMapping.entry(result).map(FailureMapping.failure)?.fingerprint)
    #expect(!prints.contains(other))
  }

  @Test func `where no restart is left, the task is that of the concurrent exception`() throws {
    guard case .reply(let response) = ScriptedFlink.Answer.recorded("default-failed-job-exceptions") else { return }
    let reply = try JSONDecoder().decode(FlinkExceptions.self, from: response.body)
    let failure = FailureMapping.failure(try #require(FailureMapping.entries(reply).first))
    #expect(failure.message == "probe failure after 50 records")
    #expect(failure.task == "Source: numbers -> gate (1/1) - execution #0" && failure.location == "tm-1")
  }

  @Test(arguments: ["flink-2.3", "flink-1.20"])
  func `a job that failed while starting tells why, wherever Flink keeps it`(version: String) async throws {
    let id = "b8db64a3b2219038b9b97c8cb06e24aa"
    let script: Script = [
      "GET /jobs/\(id)": [.recorded("job-bad-restore")],
      "GET /jobs/\(id)/exceptions": [.recorded("job-bad-restore-exceptions", of: version)],
      "GET /jobs/\(id)/execution-result": version == "flink-2.3" ? [.recorded("bad-restore-execution-result")] : [],
    ]
    let detail = try await ScriptedFlink(script).runner().detail(of: Self.target(id, .failed))
    let failure = try #require(detail.failures?.first)
    #expect(failure.exception == "java.io.FileNotFoundException")
    #expect(failure.message.hasPrefix("Cannot find checkpoint or savepoint file/directory '/nowhere/savepoint-1'"))
  }
}
