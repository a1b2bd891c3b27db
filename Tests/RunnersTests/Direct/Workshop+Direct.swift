import FoundationEssentials
import Glibc
import JSON
import Jobs
import Runners

extension Workshop {
  /// A runner over this workshop's state; a second one stands for a program that was started again.
  func runner(grace: Duration = .milliseconds(300), _ change: (inout DirectSettings) -> Void = { _ in }) throws
    -> DirectRunner
  {
    var settings = DirectSettings(stateDirectory: path + "/state")
    settings.launch = launch
    settings.grace = grace
    change(&settings)
    return try DirectRunner(settings)
  }

  func script(_ text: String, name: String = "job") throws -> String {
    let path = try write(name, "#!/bin/sh\n" + text)
    chmod(path, 0o755)
    return path
  }

  func request(_ code: String, id: String = "direct-1", options: [String: JSONValue] = [:]) -> SubmitRequest {
    var request = SubmitRequest(jobID: id, name: "job of \(id)", type: .batch, codePath: code)
    request.options = options
    return request
  }
}

extension DirectRunner {
  func run(_ request: SubmitRequest) async throws -> JobTarget {
    let submitted = try await submit(request)
    return JobTarget(
      jobID: request.jobID, nativeID: submitted.nativeID ?? "", name: request.name, state: submitted.state)
  }

  func seen(_ job: JobTarget) async throws -> Observation? {
    try await survey().observations.first { $0.nativeID == job.nativeID }
  }

  /// What the job is once it has ended.
  func ended(_ job: JobTarget) async throws -> Observation? {
    _ = try await eventually { try await seen(job)?.endTime != nil }
    return try await seen(job)
  }

  nonisolated func folder(_ job: JobTarget, attempt: Int = 1) -> RunFolder {
    RunFolder(path: "\(settings.stateDirectory)/direct/jobs/\(job.nativeID)/\(attempt)")
  }
}

/// A deadline that no test should reach.
var soon: ContinuousClock.Instant { .now + .seconds(60) }
