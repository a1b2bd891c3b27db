import FoundationEssentials
import JSON
import Jobs

/// Writes jobs as they stand on the wire, with the actions that policy, state and runner leave.
struct JobPresenter: Sendable {
  let now: Date
  /// By the name of the runner.
  let runners: [String: ActionRules]
  let known: [String: RegistryState.Known]
  let unkept: Refusal?

  func rules(for job: Job) -> ActionRules {
    var rules =
      runners[job.runner]
      ?? ActionRules(readOnly: "runner \(job.runner) is no longer configured", capabilities: [])
    rules.unkept = unkept
    rules.hasSubmission = known[job.id]?.submission != nil
    return rules
  }

  func presented(_ job: Job) -> Job {
    var job = job
    job.actions = rules(for: job).actions(of: job)
    return job
  }

  func json(_ job: Job) -> JSONValue { presented(job).json(at: now) }
}
