import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

/// Answers that are nonsense in one place, and right in all others.
struct FlinkHostileTests {
  static let good = OverviewMemoryTests.row(1, "good")

  func survey(_ rows: [String]) async throws -> Survey {
    let flink = ScriptedFlink([
      "GET /overview": [.recorded("overview-one-job")], "GET /config": [.recorded("config")],
      "GET /jobs/overview": [.reply(OverviewMemoryTests.overview(rows))],
    ])
    return try await flink.runner().survey()
  }

  @Test(arguments: [
    #"{"jid":""}"#, #"{"jid":null,"name":"x"}"#, #"{"name":"x"}"#, "[]", "[[[]]]", #"{"a":"# + "[" + "]}",
    good.split(separator: "\"tasks\"").map(String.init).joined(separator: "\"no\""),
    good.replacingFirst(FlinkID.hex(0), with: "../../"), good.replacingFirst(FlinkID.hex(0), with: "a b"),
    good.replacingFirst(FlinkID.hex(0), with: #"x\r\ny"#), good.replacingFirst(FlinkID.hex(0), with: "x?mode=cancel"),
    good.replacingFirst(
      #""running":1"#,
      with: #""running":"# + String(repeating: "[", count: 5000)
        + String(repeating: "]", count: 5000)),
    good.replacingFirst(#""start-time":5"#, with: #""start-time":99999999999999999999999"#),
    good.replacingFirst(#""name":"good""#, with: "\"name\":\"a\u{0}b\""),
  ])
  func `one row that is no job does not hide the others`(row: String) async throws {
    let survey = try await survey([row, OverviewMemoryTests.row(2, "other")])
    #expect(survey.observations.map(\.name) == ["other"])
    #expect(survey.warning == "/jobs/overview: 1 of 2 jobs cannot be read, and are left out")
  }

  @Test(arguments: [Int64.max, Int64.min, -1, 0])
  func `no time is too large or too small to be compared`(moment: Int64) throws {
    let times = #"{"INITIALIZING":\#(moment),"CREATED":\#(moment),"RESTARTING":5}"#
    let text = #"{"jid":"j","name":"j","state":"RUNNING","vertices":[],"timestamps":\#(times)}"#
    #expect(try JSONDecoder().decode(FlinkJob.self, from: Data(text.utf8)).restartedAt != nil)
  }

  @Test func `counts below none are none`() throws {
    let text = #"""
      {"counts":{"restored":-1,"total":1,"in_progress":-9223372036854775808,"completed":-2,"failed":-9223372036854775808},
       "summary":{},"latest":{},"history":[]}
      """#
    let reply = try JSONDecoder().decode(FlinkCheckpoints.self, from: Data(text.utf8))
    let ours = CheckpointMapping.checkpoints(reply, nil, DetailMemory(at: Date(timeIntervalSince1970: 0)))
    #expect([ours.failed, ours.completed, ours.inProgress, ours.restored] == [0, 0, 0, 0])
  }

  @Test func `a vertex has the subtasks that its parallelism says, whatever else is told`() throws {
    let places = [Int.min, -1, 0, 2, Int.max].map { #"{"subtask":\#($0),"status":"RUNNING"}"# }
    let figures = ["-1", "1", "7", "\(Int.max)"].map { #"{"id":"\#($0).busyTimeMsPerSecond","value":"5"}"# }
    var memory = DetailMemory(at: Date(timeIntervalSince1970: 0))
    let told = try JSONDecoder().decode(
      FlinkVertexDetail.self, from: Data(#"{"subtasks":[\#(places.joined(separator: ","))]}"#.utf8)
    ).subtasks
    memory.places["v"] = Timed(value: .init(parallelism: 2, subtasks: told), at: memory.askedAt)
    let read = try JSONDecoder().decode([FlinkMetric].self, from: Data("[\(figures.joined(separator: ","))]".utf8))
    memory.subtasks["v"] = Timed(value: SubtaskFigures.all(read), at: memory.askedAt)
    let text = #"{"jid":"j","name":"j","state":"RUNNING","vertices":[\#(vertex("v", parallelism: 2).text)]}"#
    let job = try JSONDecoder().decode(FlinkJob.self, from: Data(text.utf8))
    let graph = GraphMapping(job: job, memory: memory, now: memory.askedAt).graph
    #expect(graph.vertices.map { $0.subtasks.map(\.index) } == [[0, 1]])
  }

  @Test func `a name that is no UTF-8 is repaired`() async throws {
    var body = OverviewMemoryTests.overview([OverviewMemoryTests.row(1, "go@od"), OverviewMemoryTests.row(2)])
    body.body = Data(body.body.map { $0 == UInt8(ascii: "@") ? 0xFF : $0 })
    var memory = OverviewMemory()
    try memory.take(body, from: "x")
    #expect(memory.records.map(\.name) == ["go\u{FFFD}od", "a"] && memory.flaw == nil)
  }

  @Test func `rows that cannot be read are not read again while they stay`() throws {
    var memory = OverviewMemory()
    let bad = #"{"jid":"x","duration":1}"#
    try memory.take(OverviewMemoryTests.overview([bad, Self.good]), from: "x")
    try memory.take(OverviewMemoryTests.overview([#"{"jid":"x","duration":22}"#, Self.good]), from: "x")
    #expect(memory.decoded == 0 && memory.records.count == 1 && memory.flaw != nil)
  }

  @Test func `a list of what are no rows is not an empty list`() {
    var memory = OverviewMemory()
    for text in [#"{"jobs":[null,null]}"#, #"{"jobs":[1,"a"]}"#] {
      #expect(throws: RunnerError.self) {
        try memory.take(HTTPResponse(status: 200, body: Data(text.utf8)), from: "x")
      }
    }
  }

  @Test func `RUNNING without a task that runs is trouble`() {
    func trouble(_ tasks: FlinkJobRecord.Tasks) -> Observation.Trouble? {
      let record = FlinkJobRecord(
        id: "a", name: "a", state: "RUNNING", start: 1000, end: -1, modified: 1000, tasks: tasks)
      return FlinkTrouble.of(record, slots: nil, at: Date(timeIntervalSince1970: 60))
    }
    let none = trouble(.init(total: 4, running: 0, scheduled: 0, finished: 1))
    #expect(none == .init(.critical, "says RUNNING, but none of its 4 tasks runs"))
    #expect(trouble(.init(total: 0, running: 0, scheduled: 0, finished: 0))?.health == .warn)
    #expect(trouble(.init(total: 4, running: 0, scheduled: 0, finished: 0, initializing: 4)) == nil)
    #expect(trouble(.init(total: 4, running: 0, scheduled: 0, finished: 4)) == nil)
    #expect(trouble(.init(total: 4, running: 1, scheduled: 0, finished: 0)) == nil)
  }

  /// The recorded job with other vertices.
  func job(_ vertices: JSONValue, _ nodes: JSONValue) throws -> JSONValue {
    guard case .reply(let response) = ScriptedFlink.Answer.recorded("job"),
      case .object(var job) = try JSONValue(parsing: response.body)
    else { return .null }
    job["vertices"] = vertices
    job["plan"] = ["nodes": nodes]
    return .object(job)
  }

  func vertex(_ id: String, parallelism: Int = 1, running: Int = 1) -> JSONValue {
    [
      "id": .string(id), "name": .string(id), "maxParallelism": 128, "parallelism": .int(parallelism),
      "status": "RUNNING", "tasks": ["RUNNING": .int(running)],
    ]
  }

  func detail(_ job: JSONValue) async throws -> (detail: JobDetail, requests: Int) {
    let flink = ScriptedFlink(["GET /jobs/x": [.json(job)]])
    let detail = try await flink.runner().detail(of: JobTarget(jobID: "f-x", nativeID: "x", name: "x", state: .running))
    return (detail, await flink.requests.count)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a graph of very many vertices is ordered and bounded`() async throws {
    let count = 5000
    let vertices = (0..<count).reversed().map { vertex("v\($0)") }
    let nodes = (0..<count).map { index -> JSONValue in
      index == 0
        ? ["id": "v0"]
        : ["id": .string("v\(index)"), "inputs": [["id": .string("v\(index - 1)"), "ship_strategy": "HASH"]]]
    }
    let began = ContinuousClock.now
    let (detail, requests) = try await detail(try job(.array(vertices), .array(nodes)))
    #expect(detail.graph?.vertices.map(\.id) == (0..<count).map { "v\($0)" })
    #expect(requests < 1000)
    #expect(detail.unread.contains { $0.hasPrefix("metrics: of 5000 vertices only the first 200") })
    #expect(ContinuousClock.now - began < .seconds(20))
  }

  @Test func `circles and doubles in a graph end`() async throws {
    let vertices: JSONValue = [vertex("a"), vertex("b"), vertex("b"), vertex("c")]
    let nodes: JSONValue = [
      ["id": "a", "inputs": [["id": "b"]]], ["id": "b", "inputs": [["id": "a"]]], ["id": "x", "inputs": [["id": "x"]]],
    ]
    #expect(try await detail(try job(vertices, nodes)).detail.graph?.vertices.map(\.id) == ["c", "a", "b"])
  }

  @Test func `counts that overflow where they are added are the largest number`() async throws {
    let wide: JSONValue = [
      vertex("a", parallelism: .max, running: .max), vertex("b", parallelism: .max, running: .max),
    ]
    let tasks = try await detail(try job(wide, [])).detail.tasks
    #expect(tasks?.total == .max && tasks?.running == .max)
    #expect([Int.min, -1].total == .min && [1, 2].total == 3)
  }
}

extension String {
  fileprivate func replacingFirst(_ text: String, with other: String) -> String {
    guard let range = firstRange(of: text) else { return self }
    return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
