import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

struct DataflowDetailTests {
  static func diagnosis(_ number: Int, _ name: String, state: JobState = .running) async throws -> Diagnosis {
    let runner = ScriptedDataflow.service().runner()
    let target = ScriptedDataflow.target(number, name, state)
    let seen = try #require(
      try await runner.survey().observations.first { $0.nativeID == ScriptedDataflow.id(number) })
    let now = Date(timeIntervalSince1970: ScriptedDataflow.recordedAt)
    var job = Job(id: target.jobID, name: name, runner: "df", runnerType: .dataflow, observedAt: now)
    (job.state, job.type, job.actions) = (seen.state, seen.type, seen.actions)
    let detail = try await runner.detail(of: target)
    (job.metrics, job.parallelism) = (detail.metrics, detail.parallelism)
    var evidence = Evidence(job: job, now: now)
    (evidence.detail, evidence.trouble) = (detail, seen.trouble)
    return Diagnosis(of: evidence)
  }

  @Test func `a job's detail is its workers, its watermark, its stages and what they have done`() async throws {
    let detail = try await ScriptedDataflow.service().runner().detail(of: ScriptedDataflow.target(1, "orders"))
    #expect(detail.parallelism == 3 && detail.service?.most == 10 && detail.service?.least == nil)
    #expect(try #require(detail.metrics.watermarkLag) < 3 && detail.service?.systemLag != nil)
    let graph = try #require(detail.graph)
    #expect(graph.vertices.map(\.name) == ["Read", "Enrich/Write"])
    #expect(graph.edges == [JobGraph.Edge(from: "F1", to: "F2")])
    #expect(graph.vertices.map(\.state) == ["RUNNING", "RUNNING"])
    // The tentative figure, which is ahead of the settled one.
    #expect(graph.vertices[0].recordsOut == 360_003 && graph.vertices[1].recordsIn == 360_003)
    // A stage that has seen all has no lag.
    #expect(graph.vertices[0].watermarkLag != nil && graph.vertices[1].watermarkLag == nil)
    #expect(detail.lacking == ["checkpoints"] && detail.failures == [])
  }

  @Test func `rates are counted over the service's own time, and the graph stays`() async throws {
    let first = try #require(try? JSONValue(parsing: Self.body("metrics-orders")))
    let service = ScriptedDataflow.service([
      "GET jobs/\(ScriptedDataflow.id(1))/metrics": [.json(first), .json(Self.later(first, 1000, 10))]
    ])
    let runner = service.runner()
    _ = try await runner.detail(of: ScriptedDataflow.target(1, "orders"))
    let detail = try await runner.detail(of: ScriptedDataflow.target(1, "orders"))
    let rates = [
      detail.metrics.recordsInPerSecond, detail.metrics.recordsOutPerSecond,
      detail.graph?.vertices.first?.recordsOutPerSecond,
    ]
    #expect(rates.allSatisfy { abs(($0 ?? 0) - 100) < 0.1 })
    #expect(await service.asked("view=JOB_VIEW_ALL").count == 1)
  }

  static func body(_ name: String) -> Data {
    guard case .reply(let response) = ScriptedDataflow.recorded(name) else { return Data() }
    return response.body
  }

  /// The same metrics with `more` elements, so many seconds later.
  static func later(_ reply: JSONValue, _ more: Int, _ seconds: Double) -> JSONValue {
    var reply = reply.object ?? [:]
    reply["metricTime"] = .optional(reply["metricTime"]?.date?.addingTimeInterval(seconds))
    let metrics = (reply["metrics"]?.array ?? []).map { metric -> JSONValue in
      guard var row = metric.object, row["name"]?["name"] == "ElementCount", let count = row["scalar"]?.int else {
        return metric
      }
      row["scalar"] = .int(count + more)
      return .object(row)
    }
    reply["metrics"] = .array(metrics)
    return .object(reply)
  }

  @Test(
    arguments: [
      (1, "orders", []), (2, "lagging", ["workers_at_bound", "system_lag"]), (3, "stuck", ["stuck_step"]),
      (4, "erring", ["worker_errors"]), (5, "starved", ["scaling_blocked"]), (6, "broken", ["failed"]),
    ] as [(Int, String, [String])])
  func `what is wrong is found in what the service tells`(_ number: Int, _ name: String, _ rules: [String])
    async throws
  {
    let diagnosis = try await Self.diagnosis(number, name, state: name == "broken" ? .failed : .running)
    #expect(Set(diagnosis.findings.map(\.rule)) == Set(rules))
  }

  @Test func `each finding says what it saw and what to do`() async throws {
    let bound = try #require(try await Self.diagnosis(2, "lagging").findings.first { $0.rule == "workers_at_bound" })
    #expect(bound.summary == "has all 3 workers that it may have, and lags")
    #expect(bound.action == Diagnosis.SuggestedCall(operation: "scale_job", parallelism: 6))
    #expect(TroubleKind(diagnostics: bound.summary) == .bottleneck)
    let stuck = try #require(try await Self.diagnosis(3, "stuck").findings.first)
    #expect(stuck.summary == "is stuck in Enrich" && TroubleKind(diagnostics: stuck.summary) == .stuck)
    #expect(
      stuck.evidence.contains { $0.contains("for at least 10m00s") } && stuck.evidence.last?.hasPrefix("4") == true)
    let starved = try #require(try await Self.diagnosis(5, "starved").findings.first)
    #expect(starved.advice.contains("quota") && TroubleKind(diagnostics: starved.summary) == .stuck)
    let failed = try #require(try await Self.diagnosis(6, "broken", state: .failed).findings.first)
    #expect(failed.summary == "failed: ValueError: no such customer")
  }

  @Test func `parts that cannot be read are named, and the others are there`() async throws {
    let job = "GET jobs/\(ScriptedDataflow.id(1))"
    let service = ScriptedDataflow.service([
      "\(job)/metrics": [ScriptedDataflow.refusal(403, "PERMISSION_DENIED", "no metrics for you")],
      "\(job)/executionDetails": [.text("<html>", type: "text/html")],
    ])
    let detail = try await service.runner().detail(of: ScriptedDataflow.target(1, "orders"))
    #expect(
      detail.unread.contains { $0.hasPrefix("metrics, rates, watermarks: ") && $0.contains("no metrics for you") })
    #expect(detail.unread.contains { $0.hasPrefix("progress of stages: ") && $0.contains("text/html") })
    #expect(detail.graph?.vertices.count == 2 && detail.parallelism == 3)
  }

  @Test func `messages are a log by level, read on from where they ended`() async throws {
    let messages = "GET jobs/\(ScriptedDataflow.id(4))/messages"
    let service = ScriptedDataflow.service()
    let runner = service.runner()
    let target = ScriptedDataflow.target(4, "erring")
    let lines = try await runner.logs(of: target, LogRequest(limit: 100))
    #expect(lines.map(\.level) == [.info, .debug, .info, .error])
    #expect(lines[2].source == "autoscaling" && lines[2].message.contains("3 workers"))
    #expect(lines.last?.message.hasPrefix("Traceback") == true)
    await service.set(messages, [.json(["jobMessages": []])])
    #expect(try await runner.logs(of: target, LogRequest(limit: 100)) == lines)
    let last = try #require(await service.asked("/messages").last?.url)
    #expect(last.contains("startTime=2026-11-23T08%3A59%3A00") && last.contains("minimumImportance=JOB_MESSAGE_DEBUG"))
    let since = Date(timeIntervalSince1970: ScriptedDataflow.recordedAt - 600)
    #expect(try await runner.logs(of: target, LogRequest(since: since, limit: 100)).map(\.level) == [.error])
  }

  @Test func `pages of messages are followed, and what comes twice stands once`() async throws {
    let page = { (text: String, second: Int, next: String?) -> ScriptedDataflow.Answer in
      let message: JSONValue = [
        "id": .string(text), "time": .string("2026-11-23T08:30:0\(second)Z"), "messageText": .string(text),
        "messageImportance": 5,
      ]
      return .json(["jobMessages": [message], "nextPageToken": .optional(next)])
    }
    let service = ScriptedDataflow.service([
      "GET jobs/\(ScriptedDataflow.id(1))/messages": [page("a", 1, "T"), page("b", 2, nil), page("b", 2, nil)]
    ])
    let runner = service.runner()
    let since = LogRequest(since: Date(timeIntervalSince1970: ScriptedDataflow.recordedAt - 3000), limit: 10)
    #expect(try await runner.logs(of: ScriptedDataflow.target(1, "orders"), since).map(\.message) == ["a", "b"])
    #expect(await service.asked("pageToken=T").count == 1)
    #expect(try await runner.logs(of: ScriptedDataflow.target(1, "orders"), since).map(\.message) == ["a", "b"])
  }
}
