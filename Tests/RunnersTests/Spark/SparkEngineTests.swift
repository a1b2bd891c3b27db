import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

/// On a real cluster (6 cores), asking Spark itself whether it is so. Set BEAMTOP_SPARK_URL and BEAMTOP_SPARK_JAR.
@Suite(.serialized, .enabled(if: SparkEngine.isThere, "BEAMTOP_SPARK_URL and BEAMTOP_SPARK_JAR are not set"))
struct SparkEngineTests {
  let engine = SparkEngine()

  @Test func `a submitted batch is one job with its driver, its application, its stages and its logs`() async throws {
    let target = try await engine.start(
      engine.request("batch", ["--rounds", "400", "--work-ms", "200", "--shuffle", "true"], cores: 2))
    let seen = try #require(try await engine.observation(target.nativeID))
    #expect(
      seen.submittedAs == target.jobID && seen.name == target.name && seen.parallelism == 2 && seen.type == .batch)
    #expect(seen.actions.allows(.cancel) && seen.actions.allows(.restart) && !seen.actions.allows(.scale))
    let rows = try await engine.runner.survey().observations.filter { $0.name == target.name }
    #expect(rows.count == 1, "\(rows)")
    // As Spark says.
    let app = try #require(
      try await engine.master()["activeapps"]?.array?.first { $0["name"]?.string == target.name }?["id"]?.string)
    try await engine.until("it tells its configuration") {
      try await engine.runner.configuration(of: target).engine["spark"]?["spark.app.id"]?.string == app
    }
    let configuration = try await engine.runner.configuration(of: target)
    #expect(configuration.engine["spark"]?["spark.beamtop.job"]?.string == target.jobID)
    try await engine.until("there are figures") {
      let detail = try await engine.runner.detail(of: target)
      return detail.stages?.contains { ($0.medianTask ?? 0) > 0.1 } == true && detail.metrics.busy != nil
        && detail.metrics.gcShare != nil && detail.parallelism == 2
    }
    let detail = try await engine.runner.detail(of: target)
    #expect(detail.failures == [] && detail.losses == [] && detail.queries == nil && detail.lacking == ["checkpoints"])
    #expect(detail.graph?.vertices.contains { $0.parallelism == 4 } == true)
    var lines: [LogLine] = []
    try await engine.until("it has printed its first sum") {
      lines = try await engine.runner.logs(of: target, LogRequest(limit: 5000))
      return lines.contains { $0.source == "driver.out" && $0.message.hasPrefix("round 1: ") }
    }
    #expect(lines.contains { $0.source == "driver" && $0.message.contains("Connected to Spark cluster") })
    #expect(lines.contains { $0.source == "executor-0" && $0.level == .info })
    #expect(lines.last.map { abs($0.time.timeIntervalSinceNow) < 60 } == true)
    let ended = try await engine.runner.cancel(target, withSavepoint: false, deadline: .soon)
    #expect(ended.state == .canceled)
    #expect(try await engine.state(target.nativeID) == "KILLED")
    #expect(try await engine.ended(target).state == .canceled)
    let again = await #expect(throws: RunnerError.self) {
      try await engine.runner.cancel(target, withSavepoint: false, deadline: .soon)
    }
    #expect(again == .wrongState("the job has ended (KILLED)"))
  }

  @Test func `a batch that ends is FINISHED, and the history server tells of it`() async throws {
    let target = try await engine.submit(engine.request("short", ["--rounds", "1"]))
    let seen = try await engine.ended(target)
    #expect(seen.state == .finished && seen.endTime != nil && seen.trouble == nil)
    #expect(try await engine.state(target.nativeID) == "FINISHED")
    try await engine.until("the history server has it") {
      try await engine.runner.detail(of: target).stages?.first?.finishedTasks == 4
    }
  }

  @Test func `a task that fails is the reason of a FAILED job`() async throws {
    let target = try await engine.submit(engine.request("failing", ["--rounds", "3", "--fail-round", "2"]))
    let seen = try await engine.ended(target)
    #expect(seen.state == .failed)
    // Its application says something else.
    let apps = try await engine.master()["completedapps"]?.array ?? []
    #expect(apps.first { $0["name"]?.string == target.name }?["state"]?.string == "FINISHED")
    try await engine.until("the reason is read") {
      let failure = try await engine.runner.detail(of: target).failures?.first
      return failure?.exception == "java.lang.IllegalArgumentException" && failure?.message == "task was asked to fail"
        && failure?.location?.contains("executor 0") == true
    }
    let diagnosis = try await engine.diagnosis(target)
    #expect(diagnosis.findings.first?.summary == "failed: IllegalArgumentException: task was asked to fail")
  }

  @Test func `a driver that throws tells why in its log`() async throws {
    let target = try await engine.submit(engine.request("throwing", ["--rounds", "3", "--throw-round", "1"]))
    #expect(try await engine.ended(target).state == .failed)
    let failure = try await engine.runner.detail(of: target).failures?.first
    #expect(failure?.exception == "java.lang.IllegalStateException", "\(String(describing: failure))")
    #expect(failure?.message == "asked to throw in round 1")
  }

  @Test func `a driver that cannot be started is FAILED with the master's reason`() async throws {
    let copy = FileManager.default.temporaryDirectory.appending(path: "gone-\(UInt32.random(in: 0...UInt32.max)).jar")
      .path
    try FileManager.default.copyItem(atPath: SparkEngine.jar, toPath: copy)
    var request = engine.request("missing", [])
    request.codePath = copy
    let body = try await engine.runner.body(of: request, try SparkProgram(request))
    try FileManager.default.removeItem(atPath: copy)
    let id = try #require(try await engine.runner.create(body, for: request).nativeID)
    let target = JobTarget(jobID: request.jobID, nativeID: id, name: request.name, state: .pending)
    #expect(try await engine.ended(target).state == .failed)
    #expect(try await engine.state(id) == "ERROR")
    let failure = try await engine.runner.detail(of: target).failures?.first
    #expect(failure?.message.contains("gone-") == true, "\(String(describing: failure))")
  }

  @Test func `an application that no worker has the memory for waits, and says for what`() async throws {
    var request = engine.request("starved", [])
    request.options["memory_mb"] = 200_000
    let target = try await engine.submit(request)
    try await engine.until("it waits") {
      let seen = try await engine.observation(target.nativeID)
      return seen?.state == .pending && seen?.trouble?.text.contains("each executor needs 1 core and 200000 MB") == true
    }
    let seen = try #require(try await engine.observation(target.nativeID))
    #expect(seen.nativeState == "RUNNING, application WAITING" && seen.trouble?.health == .critical)
    await engine.stop(target)
    #expect(try await engine.ended(target).state == .canceled)
  }

  @Test func `a driver that no worker has the cores for waits, and can be cancelled`() async throws {
    var request = engine.request("queued", [])
    request.options["spark.driver.cores"] = 50
    let target = try await engine.submit(request)
    try await engine.until("it waits") {
      try await engine.observation(target.nativeID)?.trouble?.text.contains("its driver needs 50 cores") == true
    }
    #expect(try await engine.state(target.nativeID) == "SUBMITTED")
    let ended = try await engine.runner.cancel(target, withSavepoint: false, deadline: .soon)
    #expect(ended.state == .canceled)
  }
}
