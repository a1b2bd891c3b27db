import FoundationEssentials
import Glibc
package import Jobs

extension DirectRunner {
  /// A few small files for each job that has not ended, and its processes.
  package func survey() async throws(RunnerError) -> Survey {
    try stored { try registry.refresh() }
    let live = mine.filter { $0.end == nil }
    let processes = processes(of: live)
    for job in live where !busy.contains(job.id) { try await look(at: job, among: processes) }
    countLeftovers()
    forgetWhatHasEnded()
    var survey = Survey(observations: mine.map(observation))
    survey.warning = warning
    warning = nil
    return survey
  }

  /// A walk through `/proc` costs ten microseconds a process of the machine: it is done where something has to be found,
  /// and every five seconds for new members; in between, those that are known are looked at.
  private func processes(of live: [DirectJob]) -> [ProcessStat] {
    if live.isEmpty { return [] }
    if let walkedAt, .now - walkedAt < .seconds(5), live.allSatisfy({ known[$0.id] != nil }) {
      return live.flatMap { known[$0.id] ?? [] }.compactMap(ProcessStat.read)
    }
    walkedAt = .now
    return ProcessStat.all()
  }

  /// Sees how a job is, records what has changed, and does what is due.
  func look(at job: DirectJob, among processes: [ProcessStat]) async throws(RunnerError) {
    let folder = registry.folder(of: job)
    let condition = folder.condition(processes: processes)
    let verdict = JobVerdict(job, condition, now: seconds) { LastWords.of(folder, python: settings.python) }
    verdicts[job.id] = verdict
    if verdict.endedAt != nil {
      try record(job, condition, verdict)
    } else if case .running(let start, let isKept) = condition {
      let session = ProcessSession(leader: start.process, mark: start.mark)
      if job.startedAt == nil { try stored { try registry.update(job.id) { $0.startedAt = start.at } } }
      measure(job, session.members(among: processes))
      if isPastGrace(job) { ProcessSession.send(SIGKILL, to: session.all(among: processes)) }
      if !isKept { await keep(job) }
    } else if case .orphaned = condition {
      await keep(job)
    }
  }

  /// The verdict is made again from the job as the registry has it now: another program may have cancelled it.
  private func record(_ job: DirectJob, _ condition: RunCondition, _ verdict: JobVerdict) throws(RunnerError) {
    let at = seconds
    try stored {
      try registry.update(job.id) { current in
        guard current.end == nil, current.attempt == job.attempt else { return }
        let sure = JobVerdict(current, condition, now: at) { verdict.reason }
        guard let endedAt = sure.endedAt else { return }
        current.end = DirectJob.End(state: sure.state, native: sure.native, at: endedAt, reason: sure.reason)
        if case .ended(_, let start?) = condition { current.startedAt = start.at }
        if case .lost(let start) = condition { current.startedAt = start.at }
      }
    }
    suspects.insert(job.id)
  }

  private func measure(_ job: DirectJob, _ members: [ProcessStat]) {
    known[job.id] = members.map(\.pid)
    usages[job.id] = meters[job.id, default: .init()].read(members, at: .now, cores: ProcessUsage.cores ?? 1)
  }

  /// A stop goes on when its caller has gone, or when our program was restarted in the middle of it.
  private func isPastGrace(_ job: DirectJob) -> Bool {
    (job.cancelledAt ?? job.scaling?.at).map { seconds - $0 > settings.grace / .seconds(1) } ?? false
  }

  /// Another keeper for a run whose keeper was killed; where that fails, not before ten seconds again.
  private func keep(_ job: DirectJob) async {
    guard now() >= nextKeeper[job.id] ?? .distantPast else { return }
    nextKeeper[job.id] = now() + 10
    busy.insert(job.id)
    defer { busy.remove(job.id) }
    do {
      try await settings.launch.keep(registry.folder(of: job))
      verdicts[job.id]?.reason = nil
    } catch {
      verdicts[job.id]?.reason = "nothing keeps its output at the moment: \(error)"
    }
  }

  /// Of a job that has just ended all processes are looked for, in other sessions too; from then on these are looked at.
  private func countLeftovers() {
    for (id, known) in leftovers {
      let living = known.filter(\.isStill)
      leftovers[id] = living.isEmpty ? nil : living
      if living.isEmpty || registry[id].map(isPastGrace) ?? false { suspects.insert(id) }
    }
    guard !suspects.isEmpty else { return }
    let processes = ProcessStat.all()
    let marked = MarkedProcesses(among: processes)
    for id in suspects { leftovers[id] = leftover(of: id, among: processes, marked) }
    suspects = []
  }

  private func leftover(of id: String, among processes: [ProcessStat], _ marked: MarkedProcesses) -> [ProcessStat]? {
    guard let job = registry[id], job.end != nil, let start = registry.folder(of: job).start() else { return nil }
    // The leader itself may have ended since the walk.
    let session = ProcessSession(leader: start.process, mark: start.mark)
    let living = session.all(among: processes, marked).filter { $0.pid != start.process.pid }
    // A cancellation that our own end cut short is for all of its processes.
    if isPastGrace(job) { ProcessSession.send(SIGKILL, to: living) }
    return living.isEmpty ? nil : living
  }

  private func forgetWhatHasEnded() {
    let live = Set(mine.filter { $0.end == nil }.map(\.id))
    verdicts = verdicts.filter { live.contains($0.key) }
    usages = usages.filter { live.contains($0.key) }
    meters = meters.filter { live.contains($0.key) }
    known = known.filter { live.contains($0.key) }
    nextKeeper = nextKeeper.filter { live.contains($0.key) }
    failures = failures.filter { registry[$0.key] != nil }
  }
}
