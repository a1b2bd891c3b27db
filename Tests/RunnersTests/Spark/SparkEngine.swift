import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

/// A real cluster, named by the environment, and a way to ask it that does not go through what is tested.
struct SparkEngine {
  private static let environment = ProcessInfo.processInfo.environment
  /// The addresses that `Tests/Lab/spark.py start` prints: master, gateway, history server, events.
  static let urls = (environment["BEAMTOP_SPARK_URL"] ?? "").split(separator: " ").map(String.init)
  static let jar = environment["BEAMTOP_SPARK_JAR"] ?? ""
  static var isThere: Bool { urls.count == 4 && !jar.isEmpty }

  let http = HTTPClient()
  let runner: SparkRunner
  let place: String

  /// `launch` starts clients of pipelines, where a test needs them.
  init(launch: KeeperLaunch? = nil) {
    var settings = SparkSettings(
      name: "spark", master: SparkEngine.urls[0], gateway: SparkEngine.urls[1], history: SparkEngine.urls[2])
    place = ScriptedFlink.programs.stateDirectory
    settings.programs = ClientPrograms(stateDirectory: place)
    if let launch { settings.programs.launch = launch }
    runner = SparkRunner(settings, http: http)
  }

  func ask(_ url: String) async throws -> JSONValue {
    try JSONValue(parsing: try await http.send(HTTPRequest("GET", url)).body)
  }

  /// The gateway's word for a driver.
  func state(_ driver: String) async throws -> String {
    try await ask("\(SparkEngine.urls[1])/v1/submissions/status/\(driver)")["driverState"]?.string ?? ""
  }

  func master() async throws -> JSONValue { try await ask(SparkEngine.urls[0] + "/json/") }

  /// Names are unique, since a master remembers what ended.
  func request(_ name: String, _ arguments: [String] = [], type: JobType = .batch, cores: Int = 1) -> SubmitRequest {
    let unique = "\(name)-\(UInt32.random(in: 0...UInt32.max))"
    var request = SubmitRequest(jobID: "spark-\(unique)", name: unique, type: type, codePath: SparkEngine.jar)
    request.entryClass = "SparkProbe"
    request.arguments = arguments
    request.options = [
      "parallelism": .int(cores), "memory_mb": 512, "spark.driver.memory": "512m", "spark.driver.host": "127.0.0.1",
      "spark.driver.bindAddress": "127.0.0.1", "spark.eventLog.enabled": "true",
      "spark.eventLog.dir": .string(SparkEngine.urls[3]),
    ]
    return request
  }

  func submit(_ request: SubmitRequest) async throws -> JobTarget {
    let submitted = try await runner.submit(request)
    let id = try #require(submitted.nativeID)
    var target = JobTarget(jobID: request.jobID, nativeID: id, name: request.name, state: .pending)
    target.submission = request
    return target
  }

  /// Submits and waits until its application has executors.
  func start(_ request: SubmitRequest) async throws -> JobTarget {
    var target = try await submit(request)
    try await until("\(request.name) runs") { try await observation(target.nativeID)?.state == .running }
    target.state = .running
    return target
  }

  /// Real time passes here, since a real engine works in it.
  func until(_ what: String, seconds: Int = 120, _ isSo: () async throws -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while try await !isSo() {
      try #require(ContinuousClock.now < deadline, "waited \(seconds) s until \(what)")
      try await Task.sleep(for: .milliseconds(300))
    }
  }

  func observation(_ id: String) async throws -> Observation? {
    try await runner.survey().observations.first { $0.nativeID == id }
  }

  func ended(_ target: JobTarget, seconds: Int = 120) async throws -> Observation {
    var last: Observation?
    try await until("\(target.name) has ended", seconds: seconds) {
      last = try await observation(target.nativeID)
      return last?.state.isTerminal == true
    }
    return try #require(last)
  }

  func stop(_ target: JobTarget) async {
    _ = try? await runner.cancel(target, withSavepoint: false, deadline: .soon)
  }

  func diagnosis(_ target: JobTarget) async throws -> Diagnosis {
    let seen = try #require(try await observation(target.nativeID))
    var job = Job(id: target.jobID, name: target.name, runner: "spark", runnerType: .spark, observedAt: Date())
    (job.state, job.type, job.parallelism) = (seen.state, seen.type, seen.parallelism)
    let detail = try await runner.detail(of: target)
    job.metrics = detail.metrics
    var evidence = Evidence(job: job, now: Date())
    (evidence.detail, evidence.trouble) = (detail, seen.trouble)
    return Diagnosis(of: evidence)
  }
}
