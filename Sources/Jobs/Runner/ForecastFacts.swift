package import FoundationEssentials

/// What the fleet knows of an action and its runner does not: how old the state is that the job goes on from, and whether
/// a scaling helps. It is added to what the runner forecasts.
package struct ForecastFacts: Sendable {
  package var job: Job
  /// All that are known, of whatever job.
  package var savepoints: [Savepoint]
  /// Why more parallelism will not help.
  package var doubt: String?
  /// The engine has savepoints.
  package var savesState: Bool
  package var now: Date
  /// Jobs of its name on its runner that have not ended, without itself.
  package var twins: [Job] = []
  /// Asked for where an option of it is to be changed.
  package var configuration: JobConfiguration?

  package init(job: Job, savepoints: [Savepoint], doubt: String? = nil, savesState: Bool, now: Date) {
    (self.job, self.savepoints, self.doubt) = (job, savepoints, doubt)
    (self.savesState, self.now) = (savesState, now)
  }

  /// Seconds from which on what is done again is worth a warning.
  static let old = 60.0

  package func complete(_ forecast: Forecast, of request: ActionRequest) -> Forecast {
    var forecast = forecast
    switch forecast.resumes {
    case .checkpoint?:
      tell(&forecast) { "again from the checkpoint of \($0) ago" }
    case .nextCheckpoint?:
      tell(&forecast) { "the latest checkpoint is \($0) old; where none completes before, it goes on from that" }
    case .kept(let path)?:
      // It ended with that: no work is done again, and nothing is to be warned of.
      if isItsEnd(.kept(path)) {
        forecast.steps.append("it goes on from where it ended: nothing came since its savepoint")
      } else {
        forecast.warnings.append(origin(path))
      }
    case nil: break
    }
    switch request {
    case .cancel(withSavepoint: false) where savesState: forecast.warnOfNow(lastSavepoint)
    case .scale(let wanted) where wanted > job.parallelism ?? .max:
      if let doubt { forecast.warnings.append("more parallelism will not help: \(doubt)") }
    case .restart(let restart):
      if let twin { forecast.warnings.insert(twin, at: 0) }
      if job.state == .finished, forecast.resumes == nil {
        forecast.warnings.append("it has done its work (FINISHED): this does it once more")
      }
      tellMemory(&forecast, restart.options)
      // Nothing that runs is touched: what it starts can be ended like any other job that is submitted.
      if job.state.isTerminal { (forecast.reversible, forecast.inverse) = (true, "cancel the job that it starts") }
      tellRepeat(&forecast)
    default: break
    }
    forecast.slotsTaken = request.action.slotsTaken(
      of: job, to: request.parallelism, held: job.slots(told: forecast.heldSlots))
    return forecast
  }

  /// What has ended may have been started again since, by whomever.
  private var twin: String? {
    let began = { (job: Job) in job.startTime ?? job.observedAt }
    guard job.state.isTerminal, let newest = twins.max(by: { began($0) < began($1) }) else { return nil }
    let age = Words.duration(max(0, now.timeIntervalSince(began(newest))))
    let others = twins.count > 1 ? " and \(twins.count - 1) more" : ""
    return "\(newest.id)\(others) of this name is \(newest.state.rawValue) since \(age): this starts one beside it"
  }

  /// What is fresh is a step like others; what is old is read before a yes.
  private func tell(_ forecast: inout Forecast, _ words: (String) -> String) {
    guard let age = job.metrics.checkpointAge.map({ $0 + max(0, now.timeIntervalSince(job.observedAt)) }) else {
      return forecast.warnings.append("how old its latest checkpoint is is not known: it goes on from that")
    }
    let text = words(Words.duration(age))
    age > ForecastFacts.old
      ? forecast.warnings.append("\(text): so much is done again") : forecast.steps.append(text)
  }

  /// Who goes on from older state does once more what was done since, before everybody's eyes: nothing takes that back.
  private func tellRepeat(_ forecast: inout Forecast) {
    guard let origin = forecast.resumes, !isItsEnd(origin) else { return }
    let isLive = !job.state.isTerminal
    forecast.reversible = false
    if isLive {
      forecast.inverse =
        savesState ? "take a savepoint first: from that it can be brought back to where it is now" : nil
    }
    forecast.warnings.append(
      (isLive ? "its state of now is lost, and " : "")
        + "what was read since is read and written again: a sink that does not take each once has it twice")
  }

  /// It ended with that savepoint: nothing came since. One that was taken a moment before it was cancelled, failed, or came to
  /// the end of its input is not that, however short the moment was.
  private func isItsEnd(_ origin: Resumption) -> Bool {
    guard case .kept(let path) = origin, job.state == .canceled || job.state == .finished else { return false }
    // A stop whose tasks failed behind its savepoint ended nothing: a cancel did, later, which Flink has this word for.
    if job.runnerType == .flink, job.nativeState == "CANCELED" { return false }
    let own = savepoints.filter { $0.jobID == job.id }
    return own.max { $0.createdAt < $1.createdAt }?.path == path && own.contains { $0.path == path && $0.endsJob }
  }

  private func origin(_ path: String) -> String {
    guard let known = savepoints.first(where: { $0.path == path }) else {
      return "it was not taken by this server, so how old \(path) is, and of which job, is not known here"
    }
    if known.jobID == job.id, job.state.isTerminal, let end = job.endTime, end > known.createdAt {
      let age = Words.duration(end.timeIntervalSince(known.createdAt))
      return "from the savepoint of \(age) before its end, taken of this job: what came since is done again"
    }
    let owner = known.jobID == job.id ? "of this job" : "of another job, \(known.jobID)"
    return "from the savepoint of \(age(known)) ago, taken \(owner): what came since is done again"
  }

  private var lastSavepoint: String {
    let known = savepoints.filter { $0.jobID == job.id }.max { $0.createdAt < $1.createdAt }
    if let known { return "its last savepoint is \(age(known)) old" }
    if let origin = savepoints.first(where: { $0.path == job.latestSavepoint }) {
      return "it has taken no savepoint since it was started from one, which is \(age(origin)) old now"
    }
    return job.latestSavepoint == nil
      ? "no savepoint of it is known: nothing is left to go on from"
      : "how old its last savepoint is is not known here"
  }

  private func age(_ savepoint: Savepoint) -> String {
    Words.duration(max(0, now.timeIntervalSince(savepoint.createdAt)))
  }
}
