import FoundationEssentials

extension FleetState {
  /// A configured runner, before its first answer; a runner that is registered again keeps its jobs.
  mutating func register(_ status: RunnerStatus, at: Date? = nil) {
    var status = status
    if let runner = runnerIndex(status.runner) {
      status.watchedSince = runners[runner].status.watchedSince ?? at
      runners[runner].status = status
    } else {
      status.watchedSince = at
      runners.append(RunnerRecord(status))
    }
    changes.advance()
  }

  /// The runner of a job that we began, whether it was registered or not.
  mutating func runnerIndex(for job: Job) -> Int {
    if let runner = runnerIndex(job.runner) { return runner }
    register(RunnerStatus(runner: job.runner, runnerType: job.runnerType, state: .unreachable, url: ""))
    return runners.count - 1
  }

  /// A survey came: the runner is there, whole or not.
  mutating func answered(_ runner: Int, _ survey: Survey, flaws: SurveyFlaws, at: Date, took measured: Double?) {
    let took = survey.took ?? measured
    var status = runners[runner].status
    let slow = took.flatMap { $0 > 5 ? "answers slowly: the list of jobs took \(Words.duration($0))" : nil }
    let short = takeWorkers(survey.workers, of: runner, at: at)
    let warnings = [survey.warning, flaws.text, slow, short].compactMap { $0 }
    status.state = warnings.isEmpty ? .ok : .degraded
    status.lastError = warnings.isEmpty ? nil : Sanity.clip(warnings.joined(separator: "; "))
    status.version = survey.version.map { Sanity.clip($0, 64) } ?? status.version
    status.slots = survey.slots.map(Sanity.slots)
    runners[runner].polls.answered(in: took)
    status.latency = runners[runner].polls.latency
    if let since = runners[runner].failingSince {
      runners[runner].failingSince = nil
      let outage = Words.duration(at.timeIntervalSince(since))
      tellRunner(runner, "\(status.runner) answers again after \(outage)", .ok, at: at)
      settleForgotten(runner)
    }
    take(status, of: runner, at: at)
  }

  /// The runner did not answer, or not usably: its jobs keep what was last known of them, and are stale.
  mutating func failed(_ name: String, _ error: RunnerError, at: Date) {
    guard let runner = runnerIndex(name) else { return }
    runners[runner].polls.failed += 1
    var status = runners[runner].status
    status.state = error.runnerState
    status.lastError = Sanity.clip(error.description)
    let observedAt = status.observedAt
    let isNews = runners[runner].failingSince == nil
    if isNews {
      runners[runner].failingSince = at
      let what = status.state == .denied ? "refuses us" : "does not answer"
      let said = status.state == .degraded ? "\(name) answers what cannot be used" : "\(name) \(what)"
      tellRunner(runner, "\(said): \(status.lastError ?? "")", .critical, at: at)
    }
    let isOtherwise = isNews || status.lastError != runners[runner].status.lastError
    take(status, of: runner, at: observedAt)
    if isOtherwise { for slot in records.indices where records[slot].runner == runner { goStale(slot, at: at) } }
    if !problems.isEmpty { reviewProblems(at: at) }
    settleHealth(at: at)
  }

  /// A survey has been under way for so many seconds, longer than its runner ever needs: what is known of its jobs is as
  /// old as the last one. The next answer mends that without a word; a failure says what it is.
  mutating func overdue(_ name: String, after seconds: Double, at: Date) {
    guard let runner = runnerIndex(name), seconds > 2 * (runners[runner].polls.lastSeconds ?? 0) else { return }
    guard runners[runner].status.observedAt != nil, runners[runner].failingSince == nil else { return }
    var status = runners[runner].status
    guard status.lastError != FleetState.overdue else { return }
    status.state = .degraded
    status.lastError = FleetState.overdue
    take(status, of: runner, at: status.observedAt)
    for slot in records.indices where records[slot].runner == runner { goStale(slot, at: at) }
    settleHealth(at: at)
  }

  private static let overdue = "it is busy: an answer is overdue"

  private mutating func goStale(_ slot: Int, at: Date) {
    var job = records[slot].job
    job.stale = true
    records[slot].history.gap(at: at.timeIntervalSince1970)
    if !job.state.isTerminal { assess(slot, &job, at: at) }
    commit(slot, job, at: at)
  }

  /// Ended jobs that the engine had forgotten already are no less true for an outage.
  private mutating func settleForgotten(_ runner: Int) {
    for (slot, _) in forgotten where records[slot].runner == runner && records[slot].job.stale {
      var job = records[slot].job
      job.stale = false
      commit(slot, job, at: job.observedAt)
    }
  }

  private mutating func take(_ status: RunnerStatus, of runner: Int, at: Date?) {
    if runners[runner].status.atRest != status.atRest { changes.advance() }
    runners[runner].status = status
    runners[runner].status.observedAt = at
  }
}

extension RunnerError {
  /// What a failed survey says of its runner: only silence is unreachable, and nonsense is not silence.
  var runnerState: RunnerStatus.State {
    switch self {
    case .unreachable, .notSent, .pending: .unreachable
    case .denied: .denied
    case .refused, .noSuchJob, .wrongState, .notPossible, .invalid, .malformed: .degraded
    }
  }
}
