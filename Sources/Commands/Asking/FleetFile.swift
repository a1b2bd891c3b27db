import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs

/// Jobs and runners that a sentence is read in front of: from a file `{"jobs", "runners"}`, or from a server.
struct FleetFile: Sendable {
  var jobs: [Job]
  var runners: [RunnerStatus]

  init(jobs: [Job], runners: [RunnerStatus]) {
    self.jobs = jobs
    self.runners = runners
  }

  /// Of a server, the worst job first.
  init(of link: Link) async throws(Failure) {
    do throws(ClientError) {
      let page = try await link.client.listJobs(since: nil, cursor: nil, limit: nil)
      jobs = page.jobs.map { (WorstFirst($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
      runners = try await link.client.listRunners()
    } catch { throw Failure(error) }
  }

  /// Of its jobs, by their ids.
  var names: [String: String] { Dictionary(jobs.map { ($0.id, $0.name) }) { first, _ in first } }

  init(path: String) throws(Failure) {
    let value: JSONValue
    let data = try GivenFile.data(path, of: "fleet")
    do { value = try JSONValue(parsing: data) } catch {
      throw Failure(.usage, "--fleet \(path) cannot be read as JSON: \(error)")
    }
    try self.init(value, of: path)
  }

  init(_ value: JSONValue, of path: String) throws(Failure) {
    guard let list = value["jobs"]?.array else { throw Failure(.usage, "\(path) has no list \u{201C}jobs\u{201D}") }
    jobs = []
    for (index, element) in list.enumerated() {
      guard let job = Job(json: element) else { throw Failure(.usage, "\(path): jobs[\(index)] is not a job") }
      jobs.append(job)
    }
    runners = []
    for (index, element) in (value["runners"]?.array ?? []).enumerated() {
      guard let runner = FleetFile.runner(element) else {
        throw Failure(.usage, "\(path): runners[\(index)] is not a runner")
      }
      runners.append(runner)
    }
  }

  /// Leniently, since a file written by hand says little more than names and types.
  private static func runner(_ json: JSONValue) -> RunnerStatus? {
    guard let name = json["runner"]?.string, let type = json["runner_type"]?.string.flatMap(RunnerType.init(rawValue:))
    else { return nil }
    let state = json["state"]?.string.flatMap(RunnerStatus.State.init(rawValue:)) ?? .ok
    var runner = RunnerStatus(runner: name, runnerType: type, state: state, url: json["url"]?.string ?? "")
    runner.version = json["version"]?.string
    runner.capabilities = (json["capabilities"]?.array ?? []).compactMap {
      $0.string.flatMap(JobAction.init(rawValue:))
    }
    if let total = json["slots"]?["total"]?.int, let free = json["slots"]?["free"]?.int {
      runner.slots = RunnerStatus.Slots(total: total, free: free)
    }
    runner.readOnly = json["read_only"]?.bool ?? false
    runner.production = json["production"]?.bool ?? false
    runner.lastError = json["last_error"]?.string
    runner.observedAt = json["observed_at"]?.date
    return runner
  }

  /// The newest moment at which an engine told any of it.
  var observedAt: Date? { (jobs.map(\.observedAt) + runners.compactMap(\.observedAt)).max() }
}
