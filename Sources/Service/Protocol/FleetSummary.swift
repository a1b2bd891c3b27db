import FoundationEssentials
import JSON
import Jobs

/// The fleet at a glance.
struct FleetSummary {
  private static let worstCount = 20

  let jobs: [Job]
  let runners: [RunnerStatus]
  let revision: Int
  let now: Date

  static func of(_ fleet: Fleet) async -> FleetSummary {
    let delta = await fleet.delta(since: nil)
    return FleetSummary(
      jobs: delta.jobs, runners: await fleet.runners(), revision: delta.revision, now: fleet.now())
  }

  var json: JSONValue {
    let worst = jobs.filter { $0.health >= .warn }.sorted { WorstFirst($0) < WorstFirst($1) }
    let value: JSONValue = [
      "observed_at": .string(Instant.text(now)), "revision": .int(revision), "jobs": .int(jobs.count),
      "by_state": counts(\.state.rawValue), "by_health": counts(\.health.rawValue),
      "runners": .array(runners.map(FleetSummary.line)),
      "worst": .array(worst.prefix(FleetSummary.worstCount).map(FleetSummary.line)),
      "in_trouble": .int(worst.count),
    ]
    return Secrets.masked(value)
  }

  private func counts(_ value: KeyPath<Job, String>) -> JSONValue {
    .object(Dictionary(grouping: jobs) { $0[keyPath: value] }.mapValues { .int($0.count) })
  }

  private static func line(_ job: Job) -> JSONValue {
    [
      "job_id": .string(job.id), "job_name": .string(job.name), "runner": .string(job.runner),
      "state": .string(job.state.rawValue), "health": .string(job.health.rawValue),
      "diagnostics": .string(job.diagnostics), "stale": .bool(job.stale),
    ]
  }

  private static func line(_ runner: RunnerStatus) -> JSONValue {
    [
      "runner": .string(runner.runner), "runner_type": .string(runner.runnerType.rawValue),
      "state": .string(runner.state.rawValue), "production": .bool(runner.production),
      "read_only": .bool(runner.readOnly), "free_slots": .optional(runner.slots?.free),
      "last_error": .optional(runner.lastError),
    ]
  }
}
