import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

struct DataflowSurveyTests {
  static func row(_ number: Int, _ state: JSONValue, type: JSONValue = "JOB_TYPE_STREAMING") -> JSONValue {
    [
      "id": .string(ScriptedDataflow.id(number)), "name": .string("job-\(number)"), "type": type,
      "currentState": state, "createTime": "2026-11-23T08:00:00Z", "currentStateTime": "2026-11-23T08:30:00.5Z",
      "location": "us-central1",
    ]
  }

  static func list(_ rows: [JSONValue], next: String? = nil, failed: [String] = []) -> ScriptedDataflow.Answer {
    var reply: [String: JSONValue] = ["jobs": .array(rows)]
    reply["nextPageToken"] = next.map(JSONValue.string)
    if !failed.isEmpty { reply["failedLocation"] = .array(failed.map { ["name": .string($0)] }) }
    return .json(.object(reply))
  }

  static let active = "GET jobs?filter=ACTIVE*"
  static let terminated = "GET jobs?filter=TERMINATED*"

  @Test func `jobs are listed with their words, and those of the last day that ended`() async throws {
    let service = ScriptedDataflow.service()
    let survey = try await service.runner().survey()
    let names = Dictionary(uniqueKeysWithValues: survey.observations.map { ($0.name, $0) })
    #expect(Set(names.keys) == ["orders", "lagging", "stuck", "erring", "starved", "broken", "nightly"])
    let orders = try #require(names["orders"])
    #expect(orders.state == .running && orders.nativeState == "JOB_STATE_RUNNING" && orders.type == .streaming)
    #expect(orders.startTime.map { abs($0.timeIntervalSince1970 - ScriptedDataflow.recordedAt + 3600) < 1 } == true)
    #expect(JobAction.allCases.allSatisfy(orders.actions.allows))
    let broken = try #require(names["broken"])
    #expect(broken.state == .failed && broken.endTime != nil && !broken.actions.allows(.cancel))
    let nightly = try #require(names["nightly"])
    #expect(nightly.type == .batch && nightly.actions.allows(.cancel))
    #expect(nightly.actions.refusals[.drain] == DataflowActions.noBatchDrain)
    #expect(survey.version == "v1b3" && survey.warning == nil)
    let asked = await service.requests.map(\.url)
    #expect(asked[0].contains("/jobs?filter=ACTIVE&pageSize=1000&fields=jobs%28id%2Cname%2C"))
    #expect(asked[1].contains("terminationTimeRange.startTime=2026-11-22T09%3A00%3A00"))
  }

  @Test(
    arguments: [
      ("JOB_STATE_STOPPED", 1, .pending), ("JOB_STATE_RUNNING", 2, .running), ("JOB_STATE_DONE", 3, .finished),
      ("JOB_STATE_FAILED", 4, .failed), ("JOB_STATE_CANCELLED", 5, .canceled), ("JOB_STATE_UPDATED", 6, .finished),
      ("JOB_STATE_DRAINING", 7, .draining), ("JOB_STATE_DRAINED", 8, .finished), ("JOB_STATE_PENDING", 9, .pending),
      ("JOB_STATE_CANCELLING", 10, .cancelling), ("JOB_STATE_QUEUED", 11, .pending),
      ("JOB_STATE_RESOURCE_CLEANING_UP", 12, .running), ("JOB_STATE_PAUSED", 14, .pending),
      ("JOB_STATE_UNKNOWN", 0, .unknown), ("JOB_STATE_HIBERNATING", 77, .unknown),
    ] as [(String, Int, JobState)])
  func `states are the same by name and by number`(_ name: String, _ number: Int, _ state: JobState) throws {
    let byName = try #require(DataflowJob(Self.row(1, .string(name)), region: "us-central1")).observation
    let byNumber = try #require(DataflowJob(Self.row(1, .int(number), type: 2), region: "us-central1")).observation
    #expect(byName.state == state && byNumber.state == state && byNumber.type == .streaming)
    #expect(byName.nativeState == name && byNumber.nativeState == (number == 77 ? "77" : name))
  }

  @Test func `pages are followed, and a page that stays the same is not read again`() async throws {
    let one = Self.list([Self.row(1, "JOB_STATE_RUNNING"), Self.row(2, "JOB_STATE_RUNNING")], next: "two")
    let two = Self.list([Self.row(3, "JOB_STATE_RUNNING")])
    let changed = Self.list([Self.row(3, "JOB_STATE_DRAINING")])
    let service = ScriptedDataflow.service([
      Self.active: [one, two, one, two, one, changed], Self.terminated: [Self.list([])],
    ])
    let runner = service.runner()
    #expect(try await runner.survey().observations.count == 3)
    #expect(await service.asked("pageToken=two").count == 1)
    #expect(await runner.active.decoded == 3)
    #expect(try await runner.survey().observations.count == 3)
    #expect(await runner.active.decoded == 0)
    #expect(try await runner.survey().observations.last?.state == .draining)
    #expect(await runner.active.decoded == 1)
  }

  @Test func `a job that leaves the list is looked for among the ended, then by itself`() async throws {
    let rows = [1, 2, 3, 4].map { Self.row($0, "JOB_STATE_RUNNING") }
    let service = ScriptedDataflow.service([
      Self.active: [Self.list(rows), Self.list([rows[0]])],
      Self.terminated: [Self.list([]), Self.list([Self.row(2, "JOB_STATE_DONE")])],
      "GET jobs/\(ScriptedDataflow.id(3))": [.json(Self.row(3, "JOB_STATE_DRAINED"))],
      "GET jobs/\(ScriptedDataflow.id(4))": [ScriptedDataflow.refusal(404, "NOT_FOUND", "gone")],
    ])
    let runner = service.runner()
    _ = try await runner.survey()
    let states = try await runner.survey().observations.map { "\($0.name) \($0.nativeState)" }
    #expect(Set(states) == ["job-1 JOB_STATE_RUNNING", "job-2 JOB_STATE_DONE", "job-3 JOB_STATE_DRAINED"])
  }

  @Test func `all regions are one list, and one that fails is told`() async throws {
    var far = Self.row(2, "JOB_STATE_RUNNING").object ?? [:]
    far["location"] = "far-east1"
    let aggregated = "GET https://df/v1b3/projects/p/jobs:aggregated?filter="
    let service = ScriptedDataflow([
      "\(aggregated)ACTIVE*": [
        Self.list([Self.row(1, "JOB_STATE_RUNNING"), .object(far)]),
        Self.list([Self.row(1, "JOB_STATE_RUNNING")], failed: ["far-east1"]),
      ], "\(aggregated)TERMINATED*": [Self.list([])],
    ])
    let runner = service.runner(region: "*")
    #expect(try await runner.survey().observations.count == 2)
    #expect(try await runner.place(of: ScriptedDataflow.id(2)).region == "far-east1")
    let second = try await runner.survey()
    #expect(second.warning?.contains("far-east1") == true && second.observations.count == 1)
  }

  @Test(
    arguments: [
      (ScriptedDataflow.refusal(401, "UNAUTHENTICATED", "bad token"), "denied", "bad token (UNAUTHENTICATED)"),
      (ScriptedDataflow.refusal(403, "PERMISSION_DENIED", "no"), "denied", "roles/dataflow.viewer"),
      (
        ScriptedDataflow.refusal(403, "PERMISSION_DENIED", "Dataflow API has not been used in project p before"),
        "denied",
        "gcloud services enable dataflow.googleapis.com"
      ),
      (
        ScriptedDataflow.refusal(429, "RESOURCE_EXHAUSTED", "slow down", retryAfter: "7"), "refused",
        "asked again in 7 s"
      ),
      (ScriptedDataflow.refusal(503, "UNAVAILABLE", "later"), "unreachable", "asked again in"),
      (ScriptedDataflow.refusal(500, "INTERNAL", "oops"), "unreachable", "oops"),
      (.text("<html>Sign in</html>", type: "text/html"), "malformed", "text/html"),
      (.text("<html>Sign in</html>", status: 403, type: "text/html"), "denied", "403"),
      (.text("{\"jobs\": [{", type: "application/json"), "malformed", "200"),
      (.text("[]", type: "application/json"), "malformed", "200"),
      (.failure(.timedOut("GET https://df: no whole answer in time")), "unreachable", "in time"),
    ] as [(ScriptedDataflow.Answer, String, String)])
  func `what goes wrong is told in the service's words`(
    _ answer: ScriptedDataflow.Answer, _ kind: String, _ words: String
  ) async throws {
    let error = await #expect(throws: RunnerError.self) {
      try await ScriptedDataflow.service([Self.active: [answer]]).runner().survey()
    }
    let told = "\(try #require(error))"
    #expect(Mirror(reflecting: try #require(error)).children.first?.label == kind)
    #expect(told.contains(words), "\(told)")
  }
}
