import FoundationEssentials
import Jobs
import Runners

/// A demo on a clock that is moved by hand, with what tests ask of it.
struct Stage {
  let time = DemoTime(Date(timeIntervalSince1970: 1_764_072_000))
  let runners: [DemoRunner]

  init(seed: UInt64 = 1, jobs: Int = DemoFleet.usualJobs) {
    runners = DemoFleet.runners(seed: seed, jobs: jobs, clock: .manual(time))
  }

  var flink: DemoRunner { runners[0] }
  var spark: DemoRunner { runners[1] }
  var dataflow: DemoRunner { runners[2] }
  var direct: DemoRunner { runners[3] }

  var soon: ContinuousClock.Instant { .now + .seconds(60) }

  func surveys() async -> [Survey?] {
    var answers: [Survey?] = []
    for runner in runners { answers.append(try? await runner.survey()) }
    return answers
  }

  /// The newest job of that name.
  func seen(_ name: String, on runner: DemoRunner) async throws -> Observation {
    let found = try await runner.survey().observations.last { $0.name == name }
    guard let found else { throw RunnerError.noSuchJob(name) }
    return found
  }

  func target(_ name: String, on runner: DemoRunner) async throws -> JobTarget {
    let seen = try await seen(name, on: runner)
    var target = JobTarget(jobID: "test-\(name)", nativeID: seen.nativeID, name: name, state: seen.state)
    target.parallelism = seen.parallelism
    return target
  }

  func detail(_ name: String, on runner: DemoRunner) async throws -> JobDetail {
    try await runner.detail(of: target(name, on: runner))
  }

  /// States in which the job is seen during so many seconds.
  func states(_ name: String, on runner: DemoRunner, seconds: Int) async throws -> Set<JobState> {
    var states: Set<JobState> = []
    for _ in 0..<seconds {
      time.advance(by: 1)
      states.insert(try await seen(name, on: runner).state)
    }
    return states
  }
}
