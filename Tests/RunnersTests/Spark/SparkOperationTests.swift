import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

struct SparkOperationTests {
  static let create = "POST http://gate/v1/submissions/create"
  static let jar: String = {
    let path = FileManager.default.temporaryDirectory.appending(path: "spark-operation-tests.jar").path
    try? Data([0x50, 0x4B, 5, 6]).write(to: URL(filePath: path))
    return path
  }()

  static func spark(_ version: String, _ more: [String: [ScriptedSpark.Answer]] = [:]) -> ScriptedSpark {
    let status = JSONValue.object([
      "action": "SubmissionStatusResponse", "serverSparkVersion": .string(version), "success": false,
    ])
    let base: [String: [ScriptedSpark.Answer]] = [
      "GET http://master/json/": [.recorded("master-json-idle.json")],
      "GET http://gate/v1/submissions/status/driver-none": [.json(status)], create: [.recorded("create-jar.json")],
    ]
    return ScriptedSpark(base.merging(more) { $1 })
  }

  static func request(_ options: [String: JSONValue] = [:], type: JobType = .batch) -> SubmitRequest {
    var request = SubmitRequest(jobID: "spark-1", name: "nightly", type: type, codePath: jar)
    (request.entryClass, request.arguments, request.options) = ("org.example.Main", ["--day", "1"], options)
    return request
  }

  static func target(_ state: JobState = .running, submission: SubmitRequest? = nil) -> JobTarget {
    var target = JobTarget(jobID: "spark-1", nativeID: "driver-20261123084556-0002", name: "nightly", state: state)
    target.submission = submission
    return target
  }

  @Test func `a jar is submitted with its mark, and on 3.5 with what Java 17 needs`() async throws {
    let spark = Self.spark("3.5.9")
    let submitted = try await spark.runner().submit(
      Self.request([
        "parallelism": 3, "memory_mb": 700, "spark.driver.extraJavaOptions": "-Dx=1", "state_backend": "rocksdb",
      ]))
    #expect(submitted.nativeID == "driver-20261123084556-0002" && submitted.state == .pending)
    let body = try JSONValue(parsing: try #require(await spark.asked("create").first).body)
    #expect(body["mainClass"] == "org.example.Main" && body["appArgs"] == ["--day", "1"])
    #expect(body["appResource"]?.string == "file:" + Self.jar && body["clientSparkVersion"] == "3.5.9")
    let properties = try #require(body["sparkProperties"]?.object)
    #expect(properties["spark.master"] == "spark://127.0.0.1:7077" && properties["spark.cores.max"] == "3")
    #expect(properties["spark.executor.memory"] == "700m" && properties["spark.beamtop.job"] == "spark-1")
    #expect(properties["spark.app.name"] == "nightly" && properties["spark.submit.deployMode"] == "cluster")
    let java = try #require(properties["spark.driver.extraJavaOptions"]?.string)
    #expect(java.contains("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED") && java.hasSuffix(" -Dx=1"))
    #expect(properties["spark.sql.streaming.metricsEnabled"] == nil)
    #expect(
      properties["spark.sql.streaming.stateStore.providerClass"]?.string?.hasSuffix("RocksDBStateStoreProvider") == true
    )
  }

  @Test func `4.x opens itself, and a stream tells its rates`() async throws {
    let spark = Self.spark("4.3.0")
    _ = try await spark.runner().submit(Self.request(["spark.dynamicAllocation.maxExecutors": 4], type: .streaming))
    let body = try JSONValue(parsing: try #require(await spark.asked("create").first).body)
    let properties = try #require(body["sparkProperties"]?.object)
    #expect(properties["spark.driver.extraJavaOptions"] == nil)
    #expect(properties["spark.sql.streaming.metricsEnabled"] == "true")
    #expect(properties["spark.dynamicAllocation.enabled"] == "true")
  }

  @Test(arguments: [
    (["paralelism": 3] as [String: JSONValue], "pipeline_options.paralelism is not known: did you mean parallelism?"),
    (["parallelism": 0], "must be a whole number above 0"), (["state_backend": "hdfs"], "must be rocksdb or memory"),
    (
      ["spark.dynamicAllocation.minExecutors": 5, "spark.dynamicAllocation.maxExecutors": 2],
      "spark.dynamicAllocation.minExecutors is above maxExecutors (2)"
    ),
  ])
  func `bad options are refused before anything is sent`(_ options: [String: JSONValue], _ words: String) async throws {
    let spark = Self.spark("4.3.0")
    let error = await #expect(throws: RunnerError.self) { try await spark.runner().submit(Self.request(options)) }
    #expect(error.map { "\($0)".contains(words) } == true, "\(String(describing: error))")
    #expect(await spark.requests.isEmpty)
  }

  @Test func `what cannot be submitted says why`() async throws {
    let runner = Self.spark("4.3.0").runner()
    var request = Self.request()
    request.entryClass = nil
    await #expect(throws: RunnerError.self) { try await runner.submit(request) }
    request = Self.request()
    request.savepointPath = "/sp"
    let error = await #expect(throws: RunnerError.self) { try await runner.submit(request) }
    #expect(error.map { "\($0)".contains("Spark has no savepoints") } == true)
    let blind = await #expect(throws: RunnerError.self) {
      try await Self.spark("4.3.0").runner(gateway: nil).submit(Self.request())
    }
    #expect(blind.map { "\($0)".contains("spark.master.rest.enabled=true") } == true)
  }

  @Test func `a refusal of the gateway is one though it comes with 200`() async throws {
    let refused: JSONValue = [
      "action": "CreateSubmissionResponse", "success": false,
      "message": "Can only accept driver submissions in ALIVE state.",
    ]
    let spark = Self.spark("4.3.0", [Self.create: [.json(refused)]])
    let error = await #expect(throws: RunnerError.self) { try await spark.runner().submit(Self.request()) }
    #expect(error == .refused("Can only accept driver submissions in ALIVE state."))
  }

  @Test func `a submission whose answer is lost is not sent again, and is found by its mark`() async throws {
    let spark = Self.spark("4.3.0", [Self.create: [.failure(.closed("gone"))]])
    let runner = spark.runner(at: 1_795_424_640)
    let error = await #expect(throws: RunnerError.self) { try await runner.submit(Self.request()) }
    #expect(error.map { "\($0)".contains("it is not known whether") } == true)
    #expect(await spark.asked("create").count == 1)
    #expect(await runner.expects(jobID: "spark-1"))
    await spark.set("GET http://master/json/", [.recorded("master-json-running.json", of: "spark-4.3")])
    let log = "Launch Command: \"java\" \"-Dspark.beamtop.job=spark-1\" \"x\"\n"
    await spark.set("GET \(SparkSurveyTests.worker)/log/", [ScriptedSpark.log("nothing\n")])
    await spark.set(SparkSurveyTests.log("driver-20261123090345-0002"), [ScriptedSpark.log(log)])
    let seen = try await runner.survey().observations
    #expect(seen.first { $0.nativeID == "driver-20261123090345-0002" }?.submittedAs == "spark-1")
    #expect(await runner.expects(jobID: "spark-1") == false)
  }

  @Test func `what we had submitted is known after a restart of ours, answered for or not`() async throws {
    let log = "Launch Command: \"java\" \"-Dspark.beamtop.job=spark-1\" \"x\"\n"
    let spark = ScriptedSpark([
      "GET http://master/json/": [.recorded("master-json-running.json", of: "spark-4.3")],
      "GET \(SparkSurveyTests.worker)/log/": [ScriptedSpark.log("nothing\n")],
      SparkSurveyTests.log("driver-20261123090345-0002"): [.text("", status: 500), ScriptedSpark.log(log)],
    ])
    let runner = spark.runner(at: 1_795_424_640)
    let began = Date(timeIntervalSince1970: 1_795_424_620)
    await runner.remember(RememberedJob(Self.request(type: .streaming), nativeID: nil, since: began))
    #expect(await runner.expects(jobID: "spark-1"))
    // Its log cannot be read yet, so that it may be ours.
    let id = "driver-20261123090345-0002"
    #expect(try await !runner.survey().observations.contains { $0.nativeID == id })
    await runner.remember(RememberedJob(Self.request(type: .streaming), nativeID: id, since: began))
    let seen = try #require(try await runner.survey().observations.first { $0.nativeID == id })
    #expect(seen.submittedAs == "spark-1" && seen.type == .streaming && seen.name == "nightly")
  }

  @Test func `a submission that came to nothing is not waited for without end`() async throws {
    let spark = Self.spark("4.3.0")
    let runner = spark.runner(at: 1_795_424_640)
    let began = Date(timeIntervalSince1970: 1_795_424_640 - 90)
    await runner.remember(RememberedJob(Self.request(), nativeID: nil, since: began))
    _ = try await runner.survey()
    #expect(await runner.expects(jobID: "spark-1") == false)
  }

  @Test func `a driver that ended without a word is said to have`() async throws {
    let spark = ScriptedSpark([
      "GET http://master/json/": [.recorded("master-json-after-kill.json")],
      "GET \(SparkSurveyTests.worker)/log/": [ScriptedSpark.log("26/11/23 08:54:31 INFO X: fine\n")],
    ])
    let runner = spark.runner()
    _ = try await runner.survey()
    let target = JobTarget(jobID: "x", nativeID: "driver-20261123085133-0009", name: "x", state: .failed)
    let failure = try await runner.detail(of: target).failures?.first
    #expect(failure?.message.contains("its log names no exception") == true)
  }

  @Test func `a kill is waited for, and one that came too late says so`() async throws {
    let status = "GET http://gate/v1/submissions/status/driver-20261123084556-0002"
    let kill = "POST http://gate/v1/submissions/kill/driver-20261123084556-0002"
    let spark = Self.spark(
      "3.5.9",
      [
        kill: [
          .recorded("kill-running.json"), .recorded("kill-already-finished.json"), .recorded("kill-unknown.json"),
        ],
        status: [
          .recorded("status-running.json"), .recorded("status-killed.json"), .recorded("status-failed.json"),
          .recorded("status-unknown.json"),
        ],
      ])
    let runner = spark.runner()
    #expect(try await runner.cancel(Self.target(), withSavepoint: false, deadline: .soon) == Ended(state: .canceled))
    let late = await #expect(throws: RunnerError.self) {
      try await runner.cancel(Self.target(), withSavepoint: false, deadline: .soon)
    }
    #expect(late == .wrongState("the job has ended (FAILED)"))
    let unknown = await #expect(throws: RunnerError.self) {
      try await runner.cancel(Self.target(), withSavepoint: false, deadline: .soon)
    }
    #expect(unknown == .noSuchJob("the master knows no driver-20261123084556-0002"))
  }

  @Test func `what Spark cannot do is refused with the way out`() async throws {
    let runner = Self.spark("4.3.0").runner()
    let requests: [(ActionRequest, String)] = [
      (.scale(parallelism: 8), "restart it with parallelism 8"), (.savepoint(path: nil), "checkpoint location"),
      (.drain, "goes on from its checkpoint"), (.cancel(withSavepoint: true), "cancel it without one"),
      (.restart(RestartRequest(newJobID: "n")), "was not submitted through beamtop"),
    ]
    for (request, words) in requests {
      let error = await #expect(throws: RunnerError.self) { try await runner.forecast(request, on: Self.target()) }
      #expect(error.map { "\($0)".contains(words) } == true, "\(request): \(String(describing: error))")
    }
    #expect(runner.capabilities == [.cancel, .restart])
  }

  @Test func `a restart tells its plan, and says what it loses`() async throws {
    let runner = Self.spark("4.3.0").runner()
    let target = Self.target(
      submission: Self.request(["spark.sql.streaming.checkpointLocation": "s3://ck"], type: .streaming))
    let plan = try await runner.forecast(.restart(RestartRequest(newJobID: "spark-2", parallelism: 8)), on: target)
    #expect(plan.steps.first == "ask the submission gateway to kill driver-20261123084556-0002")
    #expect(plan.steps.last?.contains("8 cores") == true && plan.proposed == "parallelism 8" && !plan.reversible)
    #expect(plan.warnings.first?.contains("below s3://ck") == true)
  }

  @Test func `a Beam pipeline in Python runs with the Spark runner`() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).py").path
    try "import apache_beam as beam\n".write(to: URL(filePath: path), atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    var request = Self.request(["checkpoint_interval": 60_000], type: .streaming)
    request.codePath = path
    let spark = Self.spark("3.5.9")
    let runner = spark.runner()
    _ = try await runner.survey()
    let arguments = try await runner.command(request).arguments
    #expect(
      arguments.dropFirst() == [
        "--runner=SparkRunner", "--spark_master_url=spark://127.0.0.1:7077", "--job_name=nightly", "--streaming",
        "--checkpoint_duration_millis=60000", "--day", "1",
      ])
  }
}
