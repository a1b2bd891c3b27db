import FoundationEssentials
import HTTP
import JSON
import Jobs
import Testing

@testable import Runners

/// A real cluster, named by the environment, and a way to ask it that does not go through what is tested.
struct FlinkEngine {
  static let url = ProcessInfo.processInfo.environment["BEAMTOP_FLINK_URL"] ?? ""
  static let jar = ProcessInfo.processInfo.environment["BEAMTOP_PROBE_JAR"] ?? ""
  static var isThere: Bool { !url.isEmpty && !jar.isEmpty }

  let http = HTTPClient()
  let runner: FlinkRunner

  init() { runner = FlinkRunner(name: "flink", url: FlinkEngine.url, http: http, programs: ScriptedFlink.programs) }

  func ask(_ path: String) async throws -> JSONValue {
    try JSONValue(parsing: try await http.send(HTTPRequest("GET", FlinkEngine.url + path)).body)
  }

  func state(_ id: String) async throws -> String { try await ask("/jobs/\(id)/status")["status"]?.string ?? "" }

  func widths(_ id: String) async throws -> [Int] {
    try await ask("/jobs/\(id)")["vertices"]?.array?.compactMap { $0["parallelism"]?.int } ?? []
  }

  var isAdaptive: Bool {
    get async throws {
      let options = try await ask("/jobmanager/config").array ?? []
      return options.contains { $0["key"]?.string == "jobmanager.scheduler" && $0["value"]?.string == "adaptive" }
    }
  }

  func request(_ name: String, _ arguments: [String] = [], parallelism: Int = 2) -> SubmitRequest {
    var request = SubmitRequest(jobID: "flink-\(name)", name: name, type: .streaming, codePath: FlinkEngine.jar)
    request.arguments = ["--name", name, "--parallelism", "\(parallelism)"] + arguments
    request.options = ["parallelism": .int(parallelism)]
    return request
  }

  /// Submits and waits until every task runs.
  func start(_ request: SubmitRequest) async throws -> JobTarget {
    let submitted = try await runner.submit(request)
    let id = try #require(submitted.nativeID)
    var target = JobTarget(jobID: request.jobID, nativeID: id, name: request.name, state: .running)
    target.submission = request
    try await until("\(request.name) runs") {
      let row = try await row(id)
      return row?["tasks"]?["running"]?.int == row?["tasks"]?["total"]?.int && row?["state"] == "RUNNING"
    }
    return target
  }

  func row(_ id: String) async throws -> JSONValue? {
    try await ask("/jobs/overview")["jobs"]?.array?.first { $0["jid"]?.string == id }
  }

  /// Real time passes here, since a real engine works in it.
  func until(_ what: String, seconds: Int = 60, _ isSo: () async throws -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while try await !isSo() {
      try #require(ContinuousClock.now < deadline, "waited \(seconds) s until \(what)")
      try await Task.sleep(for: .milliseconds(200))
    }
  }

  func observation(_ id: String) async throws -> Observation {
    try #require(try await runner.survey().observations.first { $0.nativeID == id })
  }

  func stop(_ target: JobTarget) async {
    _ = try? await runner.cancel(target, withSavepoint: false, deadline: .soon)
  }
}

extension ContinuousClock.Instant {
  static var soon: ContinuousClock.Instant { .now + .seconds(60) }
}
