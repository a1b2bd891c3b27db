import FoundationEssentials
import JSON
import Jobs
import Testing

@testable import Runners

/// Streams, Python and pipelines that submit themselves, on a real cluster: see `SparkEngineTests`.
@Suite(.serialized, .enabled(if: SparkEngine.isThere, "BEAMTOP_SPARK_URL and BEAMTOP_SPARK_JAR are not set"))
struct SparkEngineStreamTests {
  let engine = SparkEngine()

  @Test func `a stream that gets through less than what comes says so, and a restart goes on from its checkpoint`()
    async throws
  {
    let checkpoint = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    var request = engine.request(
      "stream", ["--stream", "true", "--rows", "25", "--row-ms", "50", "--checkpoint", checkpoint], type: .streaming)
    request.options["spark.sql.shuffle.partitions"] = 1
    var target = try await engine.start(request)
    var detail = JobDetail()
    try await engine.until("its rates are told", seconds: 300) {
      detail = try await engine.runner.detail(of: target)
      return (detail.queries?.first?.processedPerSecond ?? 0) > 0 && (detail.metrics.recordsInPerSecond ?? 0) > 0
        && detail.metrics.watermarkLag != nil
    }
    #expect(detail.queries?.first?.name == "counts" && detail.graph?.vertices.first?.id == "query counts")
    #expect(try await engine.observation(target.nativeID)?.type == .streaming)
    try await engine.until("the rule fires", seconds: 300) {
      try await engine.diagnosis(target).findings.contains { $0.rule == "input_faster" }
    }
    let finding = try #require(try await engine.diagnosis(target).findings.first { $0.rule == "input_faster" })
    #expect(
      finding.summary == "falls behind: input is faster than counts" && finding.action?.operation == "restart_job")
    // Not possible while it runs; the way is a restart.
    let refusal = await #expect(throws: RunnerError.self) {
      try await engine.runner.scale(target, to: 2, deadline: .soon)
    }
    #expect(refusal.map { "\($0)".contains("restart it with parallelism 2") } == true)
    let restart = RestartRequest(newJobID: "spark-again", parallelism: 2)
    let plan = try await engine.runner.forecast(.restart(restart), on: target)
    #expect(plan.proposed == "parallelism 2" && plan.warnings.first?.contains(checkpoint) == true, "\(plan)")
    let restarted = try await engine.runner.restart(target, restart, deadline: .soon)
    #expect(try await engine.state(target.nativeID) == "KILLED")
    target.nativeID = try #require(restarted.nativeID)
    try await engine.until("it goes on", seconds: 300) {
      let lines = try await engine.runner.logs(of: target, LogRequest(limit: 20_000))
      return lines.contains { $0.source == "driver" && $0.message.contains("Resuming at batch") }
    }
    #expect(try await engine.observation(target.nativeID)?.submittedAs == "spark-again")
    await engine.stop(target)
    try? FileManager.default.removeItem(atPath: checkpoint)
  }

  @Test func `tasks that are uneven are told while they run`() async throws {
    let target = try await engine.start(
      engine.request("uneven", ["--rounds", "1", "--work-ms", "100", "--hot-ms", "60000"], cores: 2))
    try await engine.until("the rule fires") {
      try await engine.diagnosis(target).findings.contains { $0.rule == "task_skew" }
    }
    let finding = try #require(try await engine.diagnosis(target).findings.first { $0.rule == "task_skew" })
    #expect(finding.evidence.first?.contains("Task 3 of stage 0") == true, "\(finding)")
    await engine.stop(target)
  }

  @Test func `a PySpark program goes through the gateway, and its exception is the reason`() async throws {
    let code = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).py").path
    try """
    from pyspark.sql import SparkSession
    spark = SparkSession.builder.getOrCreate()
    print("count", spark.sparkContext.parallelize(range(10), 2).count(), flush=True)
    raise ValueError("asked to fail")
    """.write(to: URL(filePath: code), atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: code) }
    var request = engine.request("python")
    (request.codePath, request.entryClass) = (code, nil)
    let plan = try await engine.runner.forecast(request)
    #expect(plan.warnings.contains { $0.contains("not official") })
    let target = try await engine.submit(request)
    #expect(try await engine.ended(target).state == .failed)
    let failure = try await engine.runner.detail(of: target).failures?.first
    #expect(failure?.exception == "ValueError" && failure?.message == "asked to fail", "\(String(describing: failure))")
    #expect(
      try await engine.runner.logs(of: target, LogRequest()).contains {
        $0.source == "driver.out" && $0.message == "count 10"
      })
  }

  /// A client that runs here, as Beam's Spark runner does, and begins an application that is called as its job server
  /// (`SparkJobInvoker`) calls it.
  @Test func `a pipeline that submits itself is taken over, and ended with its client`() async throws {
    let shop = try Workshop()
    let engine = SparkEngine(launch: shop.launch)
    let home = URL(filePath: SparkEngine.jar).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "spark")
    let code = try shop.write(
      "pipeline.py",
      """
      try:
          import apache_beam
      except ImportError:
          pass
      import argparse, glob, os, sys, time, uuid
      version = os.path.basename(os.path.dirname("\(SparkEngine.jar)")).removeprefix("spark-")
      os.environ["SPARK_HOME"] = home = "\(home.path)/" + version
      os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
      sys.path[:0] = glob.glob(home + "/python/lib/*.zip")
      from pyspark.sql import SparkSession
      parser = argparse.ArgumentParser()
      for name in ("runner", "spark_master_url", "job_name"):
          parser.add_argument("--" + name)
      given = parser.parse_args()
      assert given.runner == "SparkRunner"
      spark = (SparkSession.builder.master(given.spark_master_url).appName(given.job_name + "_" + str(uuid.uuid4()))
               .config("spark.cores.max", 1).config("spark.executor.memory", "512m").getOrCreate())
      for turn in range(600):
          spark.sparkContext.parallelize(range(10), 2).count()
          print("turn", turn, flush=True)
          time.sleep(1)
      """)
    var request = engine.request("beam")
    (request.codePath, request.entryClass, request.options) = (code, nil, [:])
    let submitted = try await engine.runner.submit(request)
    #expect(submitted.nativeID == nil && submitted.state == .pending)
    #expect(await engine.runner.expects(jobID: request.jobID))
    let id = try await engine.runner.named(request.jobID, besides: "", deadline: .now + .seconds(120))
    var target = JobTarget(jobID: request.jobID, nativeID: id, name: request.name, state: .running)
    target.submission = request
    try await engine.until("it runs") { try await engine.observation(id)?.state == .running }
    #expect(id.hasPrefix("app-"))
    try await engine.until("its client is heard") {
      try await engine.runner.logs(of: target, LogRequest(limit: 5000)).contains { $0.source == "client.stdout" }
    }
    #expect(try await engine.runner.cancel(target, withSavepoint: false, deadline: .soon).state == .canceled)
    try await engine.until("Spark has noticed") {
      try await engine.master()["activeapps"]?.array?.contains { $0["id"]?.string == id } == false
    }
  }
}
