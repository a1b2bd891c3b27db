import FoundationEssentials
import Jobs

extension DemoSimulation {
  /// The place of a job in `jobs`; one of the many is taken out of the crowd, since somebody acts on it.
  private mutating func place(of target: JobTarget, on site: DemoSite) throws(RunnerError) -> Int {
    if let place = jobs.firstIndex(where: { $0.nativeID == target.nativeID }) { return place }
    guard let index = crowds[site.rawValue].remove(nativeID: target.nativeID) else {
      throw .noSuchJob("no job \(target.nativeID) on \(site.name)")
    }
    open(crowds[site.rawValue].profile(index))
    return jobs.count - 1
  }

  /// Begins what was asked for and gives the ticket under which its result will lie.
  mutating func begin(
    _ request: ActionRequest, on target: JobTarget, at site: DemoSite
  ) throws(RunnerError) -> Int {
    try DemoRules.check(request, on: job(target, on: site))
    let place = try place(of: target, on: site)
    try makeWay(for: request, place)
    tickets += 1
    switch request {
    case .scale(let workers): scale(place, workers, target)
    case .savepoint(let path): savepoint(place, under: path)
    case .cancel(let withSavepoint): cancel(place, withSavepoint)
    case .drain: drain(place)
    case .restart(let request): try restart(place, request, target)
    }
    return tickets
  }

  /// One thing at a time, but a plain cancel goes before everything.
  private mutating func makeWay(for request: ActionRequest, _ place: Int) throws(RunnerError) {
    guard let task = jobs[place].task else { return }
    guard case .cancel(false) = request else {
      throw .wrongState("\(jobs[place].profile.name): something else is under way; wait until it has ended")
    }
    replacements[task.ticket] = nil
    results[task.ticket] = DemoResult(outcome: .failed("the job was cancelled before it was done"))
    jobs[place].task = nil
  }

  private mutating func give(_ place: Int, _ kind: DemoTask.Kind, seconds: Double) {
    let due = step + DemoTick.steps(seconds)
    jobs[place].task = DemoTask(ticket: tickets, kind: kind, since: step, due: due)
  }

  private mutating func scale(_ place: Int, _ workers: Int, _ target: JobTarget) {
    let job = jobs[place]
    jobs[place].wanted = workers
    let possible = job.profile.site == .flink ? min(workers, job.workers + slotsFree) : workers
    if possible == job.workers, job.isRunning {
      results[tickets] = DemoResult(outcome: .scaled(from: job.workers, to: job.workers))
      return
    }
    if job.profile.site == .direct { jobs[place].submittedAs = target.jobID }
    give(place, .rescale(from: job.workers, to: workers), seconds: job.noise.between(2...3, tickets, 71))
  }

  /// Seconds that a savepoint takes, or after which it fails.
  private func savepointSeconds(_ job: DemoJob) -> Double {
    job.barriersAreStuck ? 10 : job.noise.between(2...4, tickets, 72)
  }

  private func newSavepoint(_ job: DemoJob, under root: String?) -> String {
    guard job.profile.site == .dataflow else { return savepointPath(job.nativeID, tickets, under: root) }
    return "projects/demo/locations/europe-west1/snapshots/\(noise.part(tickets).hex(16, 73))"
  }

  private mutating func savepoint(_ place: Int, under root: String?) {
    let path = newSavepoint(jobs[place], under: root)
    give(place, .savepoint(path: path), seconds: savepointSeconds(jobs[place]))
  }

  private mutating func cancel(_ place: Int, _ withSavepoint: Bool) {
    let path = withSavepoint ? newSavepoint(jobs[place], under: nil) : nil
    give(place, .cancel(savepoint: path), seconds: withSavepoint ? savepointSeconds(jobs[place]) : 1)
    if !withSavepoint { jobs[place].enter(.cancelling, step) }
  }

  private mutating func drain(_ place: Int) {
    let path = jobs[place].profile.site == .flink ? newSavepoint(jobs[place], under: nil) : nil
    give(place, .drain(savepoint: path), seconds: 1 + savepointSeconds(jobs[place]))
    jobs[place].enter(.draining, step)
  }

  private mutating func restart(
    _ place: Int, _ request: RestartRequest, _ target: JobTarget
  ) throws(RunnerError) {
    let job = jobs[place]
    let origin = try origin(of: request, job, target)
    replacements[tickets] = replacement(of: job, request, origin)
    if job.isEnded { return settle(tickets, .done(path: nil), place) }
    guard case .fresh(let path) = origin else {
      give(place, .replace(savepoint: nil), seconds: 1)
      return jobs[place].enter(.cancelling, step)
    }
    give(place, .replace(savepoint: path), seconds: savepointSeconds(job))
  }

  /// Where a restarted job gets its state from.
  func origin(
    of request: RestartRequest, _ job: DemoJob, _ target: JobTarget
  ) throws(RunnerError) -> DemoOrigin {
    switch request.origin {
    case .none: return .nothing
    case .path(let path):
      try DemoRules.checkRestore(job.profile, path, knownAs: savepoints[path])
      return .kept(path)
    case .automatic:
      guard job.profile.type == .streaming, job.profile.site == .flink || job.profile.site == .dataflow else {
        return .nothing
      }
      if job.isSteady { return .fresh(newSavepoint(job, under: nil)) }
      return (target.latestSavepoint ?? job.savepoints.last).map(DemoOrigin.kept) ?? .nothing
    }
  }

  /// Keeps the result, and begins what was to follow.
  mutating func settle(_ ticket: Int, _ outcome: DemoTask.Outcome, _ place: Int) {
    var result = DemoResult(outcome: outcome)
    if case .done(let path?) = outcome { keep(path, of: jobs[place].profile.name) }
    if case .scaled = outcome, jobs[place].profile.site == .direct {
      jobs[place].nativeID = jobs[place].profile.nativeID(turn: jobs[place].restarts * 7, at: date(step))
      result.nativeID = jobs[place].nativeID
    }
    if let next = replacements.removeValue(forKey: ticket) {
      if case .done = outcome {
        result.nativeID = begin(next)
        result.restoredFrom = next.restoredFrom
      }
    }
    keep(result, ticket)
  }

  /// Whose state a savepoint holds is known as long as it is one of the newest.
  private mutating func keep(_ path: String, of name: String) {
    savepoints[path] = name
    savepointOrder.append(path)
    if savepointOrder.count > 1000 { savepoints[savepointOrder.removeFirst()] = nil }
  }

  /// Results that nobody fetched, since nobody waits any longer, are forgotten in the end.
  private mutating func keep(_ result: DemoResult, _ ticket: Int) {
    results[ticket] = result
    if results.count > 200, let oldest = results.keys.min() { results[oldest] = nil }
  }
}
