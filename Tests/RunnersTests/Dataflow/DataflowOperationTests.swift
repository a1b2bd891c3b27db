import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

struct DataflowOperationTests {
  static let job = "jobs/\(ScriptedDataflow.id(1))"
  static let orders = ScriptedDataflow.target(1, "orders")

  static func told(_ state: String) -> ScriptedDataflow.Answer {
    .json(["id": .string(ScriptedDataflow.id(1)), "currentState": .string("JOB_STATE_\(state)")])
  }

  static func body(_ service: ScriptedDataflow, _ part: String) async throws -> JSONValue {
    try JSONValue(parsing: try #require(await service.asked(part).last).body)
  }

  @Test(
    arguments: [("CANCELLED", "CANCELLING", .canceled), ("DRAINED", "DRAINING", .finished)]
      as [(String, String, JobState)])
  func `a job is asked to end, and waited for`(_ wanted: String, _ onTheWay: String, _ state: JobState) async throws {
    let service = ScriptedDataflow.service([
      "PUT \(Self.job)": [Self.told(onTheWay)], "GET \(Self.job)": [Self.told(onTheWay), Self.told(wanted)],
    ])
    let runner = service.runner()
    let ended =
      wanted == "DRAINED"
      ? try await runner.drain(Self.orders, deadline: .soon)
      : try await runner.cancel(Self.orders, withSavepoint: false, deadline: .soon)
    #expect(ended.state == state && ended.savepointPath == nil)
    // A mask beside a state is an error.
    #expect(try await Self.body(service, "PUT") == ["requestedState": .string("JOB_STATE_\(wanted)")])
    #expect(await service.asked("updateMask").isEmpty)
  }

  @Test func `one that ends otherwise, or takes longer than one waits, is told as such`() async throws {
    let done = ScriptedDataflow.service([
      "PUT \(Self.job)": [Self.told("RUNNING")], "GET \(Self.job)": [Self.told("DONE")],
    ])
    await #expect(throws: RunnerError.wrongState("the job has ended otherwise (JOB_STATE_DONE)")) {
      try await done.runner().cancel(Self.orders, withSavepoint: false, deadline: .soon)
    }
    let gone = ScriptedDataflow.service([
      "PUT \(Self.job)": [ScriptedDataflow.refusal(400, "FAILED_PRECONDITION", "it is terminal")],
      "GET \(Self.job)": [Self.told("FAILED")],
    ])
    await #expect(throws: RunnerError.wrongState("the job has ended otherwise (JOB_STATE_FAILED)")) {
      try await gone.runner().cancel(Self.orders, withSavepoint: false, deadline: .soon)
    }
    let slow = ScriptedDataflow.service(["PUT \(Self.job)": [Self.told("CANCELLING")]])
    let error = await #expect(throws: RunnerError.self) {
      try await slow.runner().cancel(Self.orders, withSavepoint: false, deadline: .now)
    }
    guard case .pending = error else { return #expect(Bool(false), "\(String(describing: error))") }
  }

  @Test func `a batch is not drained, scaled or snapshotted, and says what to do instead`() async throws {
    let service = ScriptedDataflow.service([
      "GET jobs/\(ScriptedDataflow.id(7))": [.json(DataflowSurveyTests.row(7, "JOB_STATE_RUNNING", type: 1))]
    ])
    let runner = service.runner()
    let nightly = ScriptedDataflow.target(7, "nightly")
    for request in [ActionRequest.drain, .scale(parallelism: 3), .savepoint(path: nil)] {
      let error = await #expect(throws: RunnerError.self) { try await runner.forecast(request, on: nightly) }
      guard case .notPossible(_, let instead) = error, instead != nil else {
        return #expect(Bool(false), "\(request) \(String(describing: error))")
      }
    }
    #expect(await service.asked("PUT").isEmpty)
    #expect(await service.asked("POST").isEmpty)
  }

  @Test func `scaling sets both bounds by a mask, and waits for the workers`() async throws {
    let events: (Int) -> ScriptedDataflow.Answer = { workers in
      .json([
        "autoscalingEvents": [
          [
            "time": .string("2026-11-23T08:59:5\(workers)Z"), "currentNumWorkers": .string("\(workers)"),
            "eventType": "CURRENT_NUM_WORKERS_CHANGED",
          ] as JSONValue
        ]
      ])
    }
    let service = ScriptedDataflow.service([
      "PUT \(Self.job)?updateMask=*": [Self.told("RUNNING")],
      "GET \(Self.job)/messages": [events(3), events(3), events(6)],
    ])
    let scaled = try await service.runner().scale(Self.orders, to: 6, deadline: .soon)
    #expect(scaled.effective && scaled.parallelism == 6 && scaled.previous == 3)
    #expect(
      try await Self.body(service, "PUT") == ["runtimeUpdatableParams": ["minNumWorkers": 6, "maxNumWorkers": 6]])
    let url = try #require(await service.asked("PUT").first?.url)
    #expect(
      url.hasSuffix("?updateMask=runtimeUpdatableParams.minNumWorkers%2CruntimeUpdatableParams.maxNumWorkers"))
    let late = try await service.runner().scale(Self.orders, to: 9, deadline: .now)
    #expect(!late.effective && late.message.contains("within minutes"))
  }

  @Test func `a snapshot is waited for until it is ready, and one that goes on is the same one`() async throws {
    let snapshot = { (state: String) -> ScriptedDataflow.Answer in
      .json(["id": "snap-1", "state": .string(state), "diskSizeBytes": "12"])
    }
    let service = ScriptedDataflow.service([
      "POST \(Self.job):snapshot": [snapshot("PENDING")],
      "GET snapshots/snap-1": [snapshot("PENDING"), snapshot("RUNNING"), snapshot("READY")],
    ])
    let runner = service.runner()
    await #expect(throws: RunnerError.pending("the snapshot is still going on (snap-1)")) {
      try await runner.savepoint(Self.orders, path: nil, deadline: .now)
    }
    #expect(try await runner.savepoint(Self.orders, path: nil, deadline: .soon) == "snap-1")
    #expect(await service.asked("POST").count == 1)
    let body = try await Self.body(service, "POST")
    #expect(body["ttl"] == "604800s" && body["snapshotSources"] == true)
    await #expect(throws: RunnerError.self) {
      try await runner.savepoint(Self.orders, path: "gs://x", deadline: .soon)
    }
  }

  @Test func `a snapshot whose answer is lost is found by its description`() async throws {
    let service = ScriptedDataflow.service(["POST \(Self.job):snapshot": [.failure(.closed("gone"))]])
    let runner = service.runner()
    let described = "beamtop df-1 2026-11-23T09:00:00.000Z"
    await service.set(
      "GET \(Self.job)/snapshots", [.json(["snapshots": [["id": "snap-9", "description": .string(described)]]])])
    await service.set("GET snapshots/snap-9", [.json(["id": "snap-9", "state": 3])])
    #expect(try await runner.savepoint(Self.orders, path: nil, deadline: .soon) == "snap-9")
  }

  @Test func `an action goes through a moment of 429, and not through 503 where it may have been taken`() async throws {
    let busy = ScriptedDataflow.refusal(429, "RESOURCE_EXHAUSTED", "slow down", retryAfter: "1")
    let down = ScriptedDataflow.refusal(503, "UNAVAILABLE", "later", retryAfter: "1")
    let service = ScriptedDataflow.service([
      "PUT \(Self.job)": [busy, down, Self.told("CANCELLED")], "POST \(Self.job):snapshot": [down],
      "GET \(Self.job)/snapshots": [.json([:])],
    ])
    let runner = service.runner()
    #expect(try await runner.cancel(Self.orders, withSavepoint: false, deadline: .soon).state == .canceled)
    #expect(await service.asked("PUT").count == 3)
    await #expect(throws: RunnerError.self) { try await runner.savepoint(Self.orders, path: nil, deadline: .soon) }
    #expect(await service.asked("POST").count == 1)
  }

  @Test func `an action is tried again when the service says, and is given up where that is long`() async throws {
    let soon = ScriptedDataflow.refusal(429, "RESOURCE_EXHAUSTED", "slow down", retryAfter: "20")
    let late = ScriptedDataflow.refusal(
      429, "RESOURCE_EXHAUSTED", "slow down", retryAfter: "Mon, 23 Nov 2026 10:00:00 GMT")
    let service = ScriptedDataflow.service(["PUT \(Self.job)": [soon, late, Self.told("CANCELLED")]])
    let error = await #expect(throws: RunnerError.self) {
      try await service.runner().cancel(Self.orders, withSavepoint: false, deadline: .soon)
    }
    #expect(error.map { "\($0)".hasSuffix("it may be asked again in 3600 s") } == true, "\(String(describing: error))")
    #expect(await service.asked("PUT").count == 2)
  }

  // MARK: - Submissions

  static func template(_ path: String, _ options: [String: JSONValue] = [:]) -> SubmitRequest {
    var request = SubmitRequest(jobID: "df-x", name: "Word_Count", type: .streaming, codePath: path)
    request.options = options
    return request
  }

  @Test func `options of a template go to its environment, its program, or are told to do nothing`() throws {
    var request = Self.template(
      "gs://b/spec.json",
      [
        "max_num_workers": "7", "temp_location": "gs://b/t", "experiments": ["a"], "labels": ["team": "ops"],
        "state_backend": "rocksdb", "update": true, "transform_name_mapping": ["a": "b"], "topic": "t", "limit": 5,
        "sdk_container_image": "img",
      ])
    request.arguments = ["--window=60"]
    let template = try DataflowTemplate(request, try DataflowProgram(request))
    let question = template.request(in: "r", validateOnly: false)
    #expect(question.path == "/locations/r/flexTemplates:launch")
    #expect(
      question.body == [
        "launchParameter": [
          "jobName": "word-count", "containerSpecGcsPath": "gs://b/spec.json", "update": true,
          "transformNameMappings": ["a": "b"], "parameters": ["topic": "t", "limit": "5", "window": "60"],
          "environment": [
            "maxWorkers": 7, "tempLocation": "gs://b/t", "additionalExperiments": ["a"],
            "additionalUserLabels": ["team": "ops"], "sdkContainerImage": "img",
          ],
        ]
      ])
    #expect(template.warnings.count == 1)
    request.arguments = ["window"]
    #expect(throws: RunnerError.self) { try DataflowTemplate(request, try DataflowProgram(request)) }
  }

  @Test(arguments: [
    ("orders", "orders"), ("My_Pipeline.v2", "my-pipeline-v2"), ("2nd", "job-2nd"), ("-a-", "job--a"), ("Ä", "job"),
  ])
  func `names become what Dataflow takes`(_ name: String, _ theirs: String) {
    #expect(DataflowProgram.jobName(name) == theirs)
  }

  @Test func `a launch that was not answered is found by its name and not repeated`() async throws {
    let service = ScriptedDataflow.service([
      "POST templates:launch?gcsPath=*": [.failure(.timedOut("late"))], DataflowSurveyTests.terminated: [.json([:])],
    ])
    let runner = service.runner()
    await #expect(throws: RunnerError.self) { try await runner.submit(Self.template("gs://b/t")) }
    #expect(await runner.expects(jobID: "df-x"))
    var row = DataflowSurveyTests.row(9, "JOB_STATE_PENDING").object ?? [:]
    (row["name"], row["createTime"]) = ("word-count", "2026-11-23T09:00:01Z")
    await service.set(DataflowSurveyTests.active, [DataflowSurveyTests.list([.object(row)])])
    #expect(try await runner.survey().observations.first?.submittedAs == "df-x")
    #expect(await runner.expects(jobID: "df-x") == false)
    #expect(await service.asked("POST").count == 1)
  }

  @Test func `what cannot be submitted says what can`() async throws {
    let runner = ScriptedDataflow.service().runner(region: "*")
    for (path, words) in [
      ("/x/a.jar", "flex template"), ("/x/a.txt", "must be a .py"), ("gs://b/t", "pipeline_options.region is needed"),
    ] {
      let error = await #expect(throws: RunnerError.self) { try await runner.submit(Self.template(path)) }
      #expect("\(try #require(error))".contains(words))
    }
    var restored = Self.template("gs://b/t", ["region": "r"])
    restored.savepointPath = "snap"
    let error = await #expect(throws: RunnerError.self) { try await runner.submit(restored) }
    #expect("\(try #require(error))".contains("takes no snapshot"))
  }

  @Test func `a pipeline in Python is run with the project's options, and goes on from a snapshot`() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "dataflow-operation-tests.py").path
    try Data("import apache_beam\n".utf8).write(to: URL(filePath: path))
    var request = Self.template(path, ["parallelism": 4, "temp_location": "gs://b/t", "checkpoint_interval": 1000])
    request.savepointPath = "snap-1"
    let runner = ScriptedDataflow.service().runner(credentials: .file("/keys/a.json"))
    let command = try await runner.command(request)
    #expect(
      command.arguments.dropFirst().sorted() == [
        "--create_from_snapshot=snap-1", "--dataflow_endpoint=https://df/", "--job_name=word-count",
        "--no_wait_until_finish", "--num_workers=4", "--project=p", "--region=us-central1", "--runner=DataflowRunner",
        "--streaming", "--temp_location=gs://b/t",
      ])
    #expect(command.environment["GOOGLE_APPLICATION_CREDENTIALS"] == "/keys/a.json")
  }

  @Test(arguments: [
    ("INFO:apache_beam:Created job with id: [2026-11-23_01_02_03-42]", "2026-11-23_01_02_03-42"),
    ("Submitted job: 2026-11-23_01_02_03-42", "2026-11-23_01_02_03-42"), ("Created job with id: []", nil), ("", nil),
  ])
  func `a client tells its job's id`(_ text: String, _ id: String?) { #expect(DataflowJobID.told(in: text) == id) }
}
