import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

struct SparkSurveyTests {
  static let worker = "http://127.0.0.1:18081"
  static let page = "<li><strong>\n  <a href=\"http://driver:4040\">Application Detail UI</a>\n</strong></li>"

  static func log(_ driver: String) -> String {
    "GET \(worker)/log/?driverId=\(driver)&logType=stderr&offset=0&byteLength=\(DriverHead.step)"
  }

  static func head(_ app: String?, _ name: String = "squares") -> ScriptedSpark.Answer {
    let named = app.map { "26/11/23 08:54:31 INFO StandaloneSchedulerBackend: \(connected) \($0)\n" } ?? ""
    return ScriptedSpark.log(
      "Launch Command: \"java\" \"-Dspark.app.name=\(name)\" \"-Dspark.beamtop.job=spark-job42\" \"x\"\n\(named)")
  }

  private static let connected = "Connected to Spark cluster with app ID"

  @Test func `a driver's log joins it to its application, and the driver's state is the truth`() async throws {
    let spark = ScriptedSpark([
      "GET http://master/json/": [.recorded("master-json-after-kill.json")],
      "GET http://gate/v1/submissions/status/driver-none": [.recorded("status-unknown.json")],
      "GET \(Self.worker)/log/": [Self.head(nil)],
      Self.log("driver-20261123085338-0010"): [Self.head("app-20261123085431-0005")],
      Self.log("driver-20261123085133-0009"): [Self.head("app-20261123085156-0003")],
      Self.log("driver-20261123084959-0005"): [Self.head("app-20261123085009-0002", "primes")],
    ])
    let runner = spark.runner()
    let survey = try await runner.survey()
    #expect(survey.version == "3.5.9" && survey.slots == RunnerStatus.Slots(total: 6, free: 6))
    let jobs = Dictionary(uniqueKeysWithValues: survey.observations.map { ($0.nativeID, $0) })
    // The application says FINISHED, KILLED, FINISHED.
    #expect(jobs["driver-20261123085338-0010"]?.state == .canceled)
    #expect(jobs["driver-20261123085133-0009"]?.state == .failed)
    #expect(
      jobs["driver-20261123084959-0005"]?.state == .failed && jobs["driver-20261123084959-0005"]?.name == "primes")
    #expect(jobs["driver-20261123085338-0010"]?.submittedAs == "spark-job42")
    #expect(jobs["app-20261123085431-0005"] == nil && jobs["app-20261123085156-0003"] == nil)
    // Eleven drivers, and those applications that none of their logs names.
    #expect(jobs.keys.filter { $0.hasPrefix("driver-") }.count == 11)
    #expect(jobs.keys.filter { $0.hasPrefix("app-") }.count == 3)
    _ = try await runner.survey()
    #expect(await spark.asked("/log/").count == 9, "two never had a worker; what has ended is asked once")
  }

  @Test func `an application names its driver where the driver's log is silent`() async throws {
    let spark = ScriptedSpark([
      "GET http://master/json/": [.recorded("master-json-running.json", of: "spark-4.3")],
      "GET \(Self.worker)/log/": [Self.head(nil)], "GET http://master/app/": [.text(Self.page, type: "text/html")],
      "GET http://driver:4040/api/v1/applications/app-20261123090355-0002/allexecutors": [
        .recorded("driver-allexecutors.json", of: "spark-4.3")
      ],
    ])
    let seen = try await spark.runner(at: 1_795_424_660, gateway: nil).survey().observations
    let job = try #require(seen.first { $0.nativeID == "driver-20261123090345-0002" })
    #expect(
      job.state == .running && job.parallelism == 1 && !seen.contains { $0.nativeID == "app-20261123090355-0002" })
    #expect(job.actions.refusals[.cancel] == "no rest_url is configured for this runner")
  }

  @Test func `an application that may be a driver's is not shown as a job of its own`() async throws {
    let spark = ScriptedSpark(["GET http://master/json/": [.recorded("master-json-running.json", of: "spark-4.3")]])
    let runner = spark.runner(at: 1_795_424_660)
    let survey = try await runner.survey()
    #expect(!survey.observations.contains { $0.nativeID.hasPrefix("app-") })
    // Nobody answers for the driver: it is believed to run.
    #expect(survey.observations.first { $0.nativeID == "driver-20261123090345-0002" }?.state == .running)
  }

  @Test func `an application of a driver elsewhere is a job by itself`() async throws {
    let spark = ScriptedSpark([
      "GET http://master/json/": [.recorded("master-json-client-mode-app.json")],
      "GET \(Self.worker)/log/": [Self.head(nil)], "GET http://master/app/": [.text(Self.page, type: "text/html")],
      "GET http://driver:4040/api/v1/applications/app-20261123085558-0006/allexecutors": [
        .json([["id": "driver", "executorLogs": [:]]])
      ],
    ])
    let runner = spark.runner()
    let job = try #require(
      try await runner.survey().observations.first { $0.nativeID == "app-20261123085558-0006" })
    #expect(job.state == .running && job.name == "rate-stream" && job.actions.allows(.cancel))
    // 4.x wants a token of its own page.
    await spark.set("POST http://master/app/kill/", [.text("<html>Missing or invalid CSRF token</html>", status: 403)])
    let target = JobTarget(jobID: "x", nativeID: job.nativeID, name: job.name, state: .running)
    let error = await #expect(throws: RunnerError.self) {
      try await runner.cancel(target, withSavepoint: false, deadline: .soon)
    }
    #expect(error.map { "\($0)".contains("end the process that started it") } == true)
    let after = try await runner.survey().observations.first { $0.nativeID == job.nativeID }
    #expect(after?.actions.refusals[.cancel] == SparkActions.foreignDriver)
  }

  @Test func `what waits says for what`() async throws {
    let spark = ScriptedSpark([
      "GET http://master/json/": [.recorded("master-json-queued-driver.json")],
      "GET \(Self.worker)/log/": [Self.head(nil)],
    ])
    let seen = try await spark.runner(at: 1_795_423_900).survey().observations
    let queued = try #require(seen.first { $0.nativeID == "driver-20261123085014-0006" })
    #expect(queued.state == .pending && queued.nativeState == "SUBMITTED" && queued.name == "Squares")
    #expect(
      queued.trouble?.text
        == "waits for cores: its driver needs 1 core and 640 MB; 0 cores are free, and 1920 MB on one worker at the most"
    )
    await spark.set("GET http://master/json/", [.recorded("master-json-two-apps-one-starved.json")])
    await spark.set(Self.log("driver-20261123085133-0009"), [Self.head("app-20261123085156-0003")])
    let starved = try #require(
      try await spark.runner(at: 1_795_424_080).survey().observations
        .first { $0.nativeID == "driver-20261123085133-0009" })
    #expect(starved.state == .pending && starved.nativeState == "RUNNING, application WAITING")
    #expect(starved.trouble?.text.contains("each executor needs 1 core and 65536 MB") == true)
  }

  @Test(arguments: [
    (ScriptedSpark.Answer.text("<!DOCTYPE html><html>Spark Worker", type: "text/html;charset=utf-8"), "malformed"),
    (.json(["url": "spark://x", "workers": [], "activeapps": [], "status": "STANDBY"]), "unreachable"),
    (.json(["hello": "world"]), "malformed"), (.text("", status: 302), "denied"),
    (.text("<html>502 Bad Gateway</html>", status: 502, type: "text/html"), "unreachable"),
    (.text("no", status: 401, type: "text/html"), "denied"), (.failure(.timedOut("late")), "unreachable"),
  ])
  func `what is no master's answer is told for what it is`(_ answer: ScriptedSpark.Answer, _ kind: String) async throws
  {
    let spark = ScriptedSpark(["GET http://master/json/": [answer]])
    let error = await #expect(throws: RunnerError.self) { try await spark.runner().survey() }
    #expect(error.map { String(describing: Mirror(reflecting: $0).children.first?.label ?? "") } == kind)
  }

  @Test func `a row that cannot be read hides no other`() async throws {
    let rows: JSONValue = [
      ["id": "../..", "state": "RUNNING", "starttime": 1], ["id": 7],
      ["id": "app-1", "name": "ok", "state": "RUNNING", "starttime": 1_795_424_000_000, "cores": 2],
    ]
    let spark = ScriptedSpark([
      "GET http://master/json/": [
        .json(["url": "spark://x", "workers": [], "activeapps": rows, "completedapps": [], "status": "ALIVE"])
      ]
    ])
    let survey = try await spark.runner().survey()
    #expect(survey.observations.map(\.nativeID) == ["app-1"] && survey.observations.first?.parallelism == 2)
    #expect(survey.warning?.contains("2 rows cannot be read") == true)
  }

  private static func master(
    _ drivers: [JSONValue], ended: [JSONValue] = [], apps: [JSONValue] = [], active: [JSONValue] = [],
    worker state: String = "ALIVE"
  ) -> ScriptedSpark.Answer {
    let place: JSONValue = [
      "id": "worker-1", "host": "h", "webuiaddress": .string(worker), "state": .string(state), "cores": 22,
      "coresused": 3, "coresfree": 19,
    ]
    return .json([
      "url": "spark://x", "workers": [place], "activeapps": .array(active), "completedapps": .array(apps),
      "status": "ALIVE",
      "activedrivers": .array(drivers), "completeddrivers": .array(ended),
    ])
  }

  private static func driver(_ id: String, _ state: String, worker: String = "worker-1") -> JSONValue {
    [
      "id": .string(id), "starttime": "1795424400000", "state": .string(state), "worker": .string(worker),
      "mainclass": "org.example.Main",
    ]
  }

  @Test func `a driver that is started again as another one goes on as the same job`() async throws {
    let (first, second) = ("driver-20261123090000-0001", "driver-20261123090500-0002")
    let lost = Self.driver(first, "RELAUNCHING")
    let spark = ScriptedSpark([
      "GET http://master/json/": [
        Self.master([Self.driver(first, "RUNNING")]),
        Self.master([Self.driver(second, "SUBMITTED", worker: "None")], ended: [lost]),
        Self.master([Self.driver(second, "RUNNING")], ended: [lost]),
      ], Self.log(first): [Self.head("app-1")], Self.log(second): [Self.head("app-2")],
    ])
    let runner = spark.runner()
    #expect(try await runner.survey().observations.map(\.submittedAs) == ["spark-job42"])
    let between = try await runner.survey().observations
    #expect(between.map(\.nativeID) == [first] && between.first?.state == .restarting && between.first?.endTime == nil)
    #expect(between.first?.trouble?.text.contains("its worker was lost") == true)
    let after = try await runner.survey().observations
    #expect(after.map(\.nativeID) == [second] && after.first?.submittedAs == "spark-job42")
  }

  @Test func `a driver that its worker has started again is RESTARTING until it has another application`() async throws
  {
    let id = "driver-20261123090000-0001"
    let again = "Launch Command: \"java\" \"x\"\n"
    let head = Self.head("app-1")
    guard case .reply(let first) = head, let log = WorkerLog(first.body) else { return }
    let text = String(decoding: log.bytes, as: UTF8.self)
    let app: JSONValue = ["id": "app-1", "state": "FINISHED", "starttime": 1_795_424_410_000, "duration": 80_000]
    let spark = ScriptedSpark([
      "GET http://master/json/": [Self.master([Self.driver(id, "RUNNING")], apps: [app])], Self.log(id): [head],
      "GET \(Self.worker)/log/": [ScriptedSpark.log(text + again)],
    ])
    let seen = try #require(try await spark.runner().survey().observations.first)
    #expect(seen.state == .restarting && seen.trouble?.text.contains("started it again") == true, "\(seen)")
    // Once in the file alone: its program goes on without Spark.
    await spark.set("GET \(Self.worker)/log/", [ScriptedSpark.log(text)])
    #expect(try await spark.runner().survey().observations.first?.state == .running)
  }

  @Test func `a worker that died is the cause of its drivers' end, and degrades the runner`() async throws {
    let id = "driver-20261201040141-0011"
    let spark = ScriptedSpark([
      "GET http://master/json/": [
        Self.master([Self.driver(id, "RUNNING")]),
        Self.master([], ended: [Self.driver(id, "ERROR")], worker: "DEAD"),
      ], Self.log(id): [Self.head("app-1")],
      "GET http://gate/v1/submissions/status/\(id)": [.json(["action": "SubmissionStatusResponse", "success": true])],
    ])
    let runner = spark.runner(at: 1_795_424_500)
    let before = try await runner.survey()
    #expect(before.workers == ["worker-1": RunnerStatus.Slots(total: 22, free: 19)] && before.warning == nil)
    let after = try await runner.survey()
    let words = "its worker worker-1 was lost, and its driver with it"
    #expect(after.workers == [:] && after.warning?.contains("no worker is alive") == true)
    #expect(after.observations.first?.trouble?.text == words)
    #expect(after.observations.first?.trouble?.cure?.hasPrefix("Start a worker") == true)
    let target = JobTarget(jobID: "x", nativeID: id, name: "x", state: .failed)
    #expect(try await runner.detail(of: target).failures?.map(\.message) == [words])
    // What it had is no room for others.
    let worker = try #require(try await runner.processes().processes.first { $0.kind == .worker })
    #expect(worker.dead && worker.slots == nil)
  }

  @Test func `an application whose executors went with the last worker waits for one`() async throws {
    let app: JSONValue = ["id": "app-1", "name": "a", "state": "RUNNING", "starttime": 1_795_424_410_000, "cores": 0]
    let spark = ScriptedSpark(["GET http://master/json/": [Self.master([], active: [app], worker: "DEAD")]])
    let seen = try #require(try await spark.runner().survey().observations.first)
    #expect(seen.trouble?.text.contains("lost with their worker") == true && seen.trouble?.cure != nil, "\(seen)")
  }

  @Test func `a driver that starts slowly stays PENDING until its application has executors`() async throws {
    let id = "driver-20261123090000-0001"
    func app(_ state: String) -> JSONValue {
      ["id": "app-1", "name": "a", "state": .string(state), "starttime": 1_795_424_530_000, "cores": 1]
    }
    let bare = Self.master([Self.driver(id, "RUNNING")])
    let spark = ScriptedSpark([
      "GET http://master/json/": [
        bare, Self.master([Self.driver(id, "RUNNING")], active: [app("WAITING")]),
        Self.master([Self.driver(id, "RUNNING")], active: [app("RUNNING")]),
      ], "GET \(Self.worker)/log/": [.failure(.timedOut("GET took 3 s"))],
    ])
    // 140 seconds after its submission, on a machine that is too busy to answer for it.
    let runner = spark.runner(at: 1_795_424_540)
    var states: [JobState?] = []
    for _ in 0..<3 { states.append(try await runner.survey().observations.first?.state) }
    #expect(states == [.pending, .pending, .running])
  }
}
