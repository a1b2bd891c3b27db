package import Jobs

/// What may be done to a job now: policy first, then the state, then what its runner says. Pure; the one place where these
/// meet, for what `list_jobs` shows and for what an operation refuses.
package struct ActionRules: Sendable {
  /// Why nothing on the job's runner may be changed; nil where it may.
  package var readOnly: String?
  /// Why nothing can be changed at all now, since nothing can be kept; nil where it can.
  package var unkept: Refusal?
  package var capabilities: Set<JobAction>
  /// The job was submitted through us, so that it can be submitted again.
  package var hasSubmission: Bool

  /// The runner itself knows how to start each of its jobs again.
  package var keepsSubmissions: Bool

  package init(
    readOnly: String? = nil, capabilities: Set<JobAction>, hasSubmission: Bool = false, keepsSubmissions: Bool = false
  ) {
    self.keepsSubmissions = keepsSubmissions
    self.readOnly = readOnly
    self.capabilities = capabilities
    self.hasSubmission = hasSubmission
  }

  /// Why `action` is refused; nil where it is allowed.
  package func refusal(of action: JobAction, on job: Job) -> Refusal? {
    if let readOnly { return Refusal(.denied, readOnly, hint: "set read_only: false for it in the configuration") }
    if let unkept { return unkept }
    if let reason = stateReason(action, job) { return Refusal(.wrongState, reason) }
    if action == .restart, !isKnown { return foreign }
    if action == .scale, job.actions.isScaledAnew, !isKnown, job.actions.refusals[.scale] == nil { return fixed }
    if let reason = job.actions.refusals[action] {
      // Of a job that has ended its runner says no more than that.
      return Refusal(action == .cancel && job.state.isTerminal ? .wrongState : .notPossible, reason)
    }
    guard capabilities.contains(action) else {
      return Refusal(.notPossible, "\(job.runner) cannot \(action.words) a job")
    }
    return nil
  }

  /// What can be done to the job instead, in words for a hint; nil where nothing can.
  package func instead(of action: JobAction, on job: Job) -> String? {
    if action == .scale, [.running, .restarting].contains(job.state), job.type == .streaming,
      refusal(of: .restart, on: job) == nil
    {
      return "restart it with another parallelism"
    }
    let possible = JobAction.allCases.filter { refusal(of: $0, on: job) == nil }
    return possible.isEmpty ? nil : "possible are: \(possible.map(\.rawValue).joined(separator: ", "))"
  }

  /// The same for all actions, as a job carries it.
  package func actions(of job: Job) -> JobActions {
    if readOnly == nil, unkept == nil, isKnown, job.state == .running, job.actions.refusals.isEmpty,
      capabilities.count == JobAction.allCases.count
    {
      return job.actions
    }
    var actions = JobActions()
    for action in JobAction.allCases { actions.refusals[action] = refusal(of: action, on: job)?.message }
    return actions
  }

  private func stateReason(_ action: JobAction, _ job: Job) -> String? {
    // What the engine has not named yet is waited for, not refused.
    if job.nativeID == nil { return job.state.isTerminal ? "it never began; submit it again" : nil }
    switch job.state {
    case .finished, .failed, .canceled: return endedReason(action, job)
    case .draining, .cancelling:
      return action == .cancel && job.state == .draining ? nil : "it is \(job.state.rawValue) already"
    case .pending, .restarting:
      guard action == .savepoint || action == .drain else { return nil }
      return "it is \(job.state.rawValue), and only a RUNNING job can; wait until its tasks run"
    case .running, .unknown: return nil
    }
  }

  private func endedReason(_ action: JobAction, _ job: Job) -> String? {
    // A process of a direct job may outlive it: its runner tells whether there is something to end.
    if action == .cancel, job.runnerType == .direct { return nil }
    return action == .restart ? nil : "it has ended (\(job.state.rawValue))"
  }

  /// How the job was started, to its runner or to us.
  private var isKnown: Bool { keepsSubmissions || hasSubmission }

  private var fixed: Refusal {
    Refusal(
      .notPossible, "its scheduler cannot change a job that runs, and it was not submitted through this server",
      hint: "stop it with a savepoint, and submit its code from that with the new parallelism")
  }

  /// A savepoint is no program: of a job that others submitted, engines keep neither its code nor its arguments for us.
  private var foreign: Refusal {
    Refusal(
      .notPossible, "it was not submitted through this server, so its code and arguments are not known here",
      hint: capabilities.contains(.savepoint)
        ? "submit its code, with savepoint_path where it has a savepoint" : "submit its code again")
  }
}

extension JobAction {
  var words: String { self == .savepoint ? "take a savepoint of" : rawValue }
}
