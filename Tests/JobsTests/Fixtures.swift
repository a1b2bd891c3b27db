import FoundationEssentials

@testable import Jobs

/// Moments, in seconds after a fixed one.
func moment(_ seconds: Double) -> Date { Date(timeIntervalSince1970: 1_790_000_000 + seconds) }

func native(_ number: Int) -> String {
  let digits = String(UInt64(number + 1) &* 0x9e37_79b9_7f4a_7c15, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits + "0123456789abcdef"
}

func observation(_ nativeID: String, _ name: String = "orders", _ state: JobState = .running) -> Observation {
  var observation = Observation(
    nativeID: nativeID, name: name, type: .streaming, state: state, nativeState: state.rawValue)
  observation.startTime = moment(-3600)
  return observation
}

func status(_ runner: String = "flink-prod", _ type: RunnerType = .flink) -> RunnerStatus {
  RunnerStatus(runner: runner, runnerType: type, state: .unreachable, url: "http://localhost:8081")
}

func fleetState(_ runners: String..., limits: FleetLimits = FleetLimits()) -> FleetState {
  var state = FleetState(limits: limits)
  for runner in runners { state.register(status(runner)) }
  return state
}

extension FleetState {
  mutating func survey(_ observations: [Observation], _ runner: String = "flink-prod", at: Double = 0) {
    apply(Survey(observations: observations), from: runner, at: moment(at))
  }

  var jobs: [Job] { delta(since: nil).jobs.sorted { $0.id < $1.id } }
  var texts: [String] { timeline.entries(of: nil, since: nil).map(\.text) }
}

/// What a client keeps that asks for what changed.
struct Mirror {
  var jobs: [String: Job] = [:]
  var revision: Int?

  mutating func follow(_ state: FleetState) {
    let delta = state.delta(since: revision)
    if delta.isComplete { jobs = [:] }
    for id in delta.removed { jobs[id] = nil }
    for job in delta.jobs { jobs[job.id] = job }
    revision = delta.revision
  }
}
