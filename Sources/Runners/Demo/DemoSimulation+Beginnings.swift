import FoundationEssentials
import JSON
import Jobs

extension DemoSimulation {
  /// The job that follows the old one: the same code and data, with what was changed.
  func replacement(of job: DemoJob, _ request: RestartRequest, _ origin: DemoOrigin) -> DemoReplacement {
    DemoReplacement(
      profile: healed(job, request, origin), workers: request.parallelism ?? max(1, job.wanted),
      submittedAs: request.newJobID, restoredFrom: origin.path,
      memoryMB: request.options["memory_mb"]?.int ?? job.memoryMB,
      backlog: job.profile.type == .batch ? 0 : job.flow.backlog)
  }

  private func healed(_ job: DemoJob, _ request: RestartRequest, _ origin: DemoOrigin) -> DemoProfile {
    var profile = job.profile
    profile.age = 0
    profile.opening = .pending
    switch profile.incident {
    // The state from before the deployment has no entry that the new build cannot read.
    case .badDeployment where origin.path != nil: profile.incident = nil
    // The damaged file has been written again meanwhile.
    case .damagedInput: profile.incident = nil
    case .heapPressure where DemoSimulation.givesMemory(request.options): profile.incident = nil
    default: break
    }
    return profile
  }

  private static func givesMemory(_ options: [String: JSONValue]) -> Bool {
    options.keys.contains { $0 == "memory_mb" || $0.contains("memory") }
  }

  /// The native id of the job that begins.
  mutating func begin(_ next: DemoReplacement) -> String {
    var profile = next.profile
    profile.index = count
    profile.noise = noise.part(count)
    count += 1
    let place = begin(profile)
    jobs[place].wanted = next.workers
    jobs[place].memoryMB = next.memoryMB
    jobs[place].submittedAs = next.submittedAs
    jobs[place].flow.backlog = next.backlog
    if let path = next.restoredFrom {
      jobs[place].checkpointing.restored = 1
      jobs[place].checkpointing.restoredFrom = path
      jobs[place].savepoints = [path]
      jobs[place].note(.restored(path: path), step)
    }
    return jobs[place].nativeID
  }

  /// Begins a job that was submitted; its graph and load follow from its name.
  mutating func submit(_ request: SubmitRequest, to site: DemoSite) throws(RunnerError) -> String {
    let workers = try DemoRules.workers(request)
    var profile = profile(of: request, on: site, workers)
    if let path = request.savepointPath {
      try DemoRules.checkRestore(profile, path, knownAs: savepoints[path].map { _ in profile.name })
    }
    profile.adaptive = true
    let next = DemoReplacement(
      profile: profile, workers: workers, submittedAs: request.jobID, restoredFrom: request.savepointPath, backlog: 0)
    let id = begin(next)
    jobs[jobs.count - 1].submission = request
    return id
  }

  private func profile(of request: SubmitRequest, on site: DemoSite, _ workers: Int) -> DemoProfile {
    let own = noise.part(DemoNoise.number(of: request.name))
    let batch = request.type == .batch
    return DemoProfile(
      index: count, name: request.name, site: site, type: request.type,
      plan: batch ? .rollup : DemoPlan.streaming[own.pick(DemoPlan.streaming.count, 81)],
      usualRate: own.between(500...20_000, 82), parallelism: workers, load: own.between(0.3...0.7, 83), age: 0,
      length: batch ? own.between(120...480, 84) : nil, stateBytes: own.between(1e6...9e8, 85), noise: own,
      opening: .pending)
  }
}
