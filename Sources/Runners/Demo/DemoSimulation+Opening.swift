import FoundationEssentials
import Jobs

extension DemoSimulation {
  static let latecomerStep = 420

  /// Puts a job on its place that began before we look at it; all that it did until now follows from its profile.
  mutating func open(_ profile: DemoProfile) {
    let job = opened(profile)
    for path in job.savepoints { savepoints[path] = profile.name }
    jobs.append(job)
  }

  func opened(_ profile: DemoProfile) -> DemoJob {
    let began = -DemoTick.steps(profile.age)
    let id = profile.nativeID(turn: 0, at: date(began))
    var job = DemoJob(profile: profile, nativeID: id, phase: .running, step: step)
    job.started = began
    job.note(.submitted, began)
    job.workers = profile.parallelism
    if profile.opening.isTerminal { DemoSimulation.end(&job, began) } else { settleIn(&job) }
    return job
  }

  private static func end(_ job: inout DemoJob, _ began: Int) {
    job.progress = job.profile.opening == .finished ? 1 : 0.7
    let length = min(job.profile.length ?? 900, job.profile.age * 0.9)
    let last = began + DemoTick.steps(length)
    if job.profile.opening == .failed { job.fail(.lostHost, at: last) }
    job.enter(.ended(job.profile.opening), last)
  }

  private func settleIn(_ job: inout DemoJob) {
    let profile = job.profile
    let before = max(0, Double(step - job.started) * DemoTick.seconds)
    job.flow = DemoFlow.steady(profile, DemoTick(step: step, start: start))
    job.flow.total = profile.usualRate * before
    if let length = profile.length { job.progress = min(0.9, before / length) }
    if profile.checkpoints {
      // Not all in the same second, and each has completed.
      let (every, longest) = (
        DemoTick.steps(profile.checkpointSeconds), DemoTick.steps(DemoCheckpointing.usual.upperBound)
      )
      job.recallCheckpoints(until: step - longest - (profile.index * 5) %% (every - longest))
    }
    switch profile.incident {
    case .slowWindow: job.flow.backlog = job.flow.offered * 55
    case .badDeployment: rememberSavepoint(&job)
    default: break
    }
  }

  /// The state from before the deployment that broke the job: of its first minutes, a minute before the trouble.
  private func rememberSavepoint(_ job: inout DemoJob) {
    let path = savepointPath(job.nativeID, 1, under: nil)
    let ago = DemoTick.steps(60) / DemoTick.steps(job.profile.checkpointSeconds)
    let place = max(0, job.checkpointing.past.count - ago)
    guard job.checkpointing.past.indices.contains(place) else { return }
    job.checkpointing.past[place].isSavepoint = true
    job.checkpointing.past[place].path = path
    job.savepoints = [path]
  }

  mutating func welcomeLatecomer() {
    var profile = DemoProfile(role: DemoProfile.latecomer, index: count, noise: noise.part(count))
    profile.adaptive = false
    count += 1
    begin(profile)
  }

  /// Begins a job now.
  @discardableResult
  mutating func begin(_ profile: DemoProfile) -> Int {
    let id = profile.nativeID(turn: 0, at: date(step))
    let wait = DemoTick.steps(profile.noise.between(1.5...3, 61))
    var job = DemoJob(profile: profile, nativeID: id, phase: .pending(until: step + wait), step: step)
    job.note(.submitted, step)
    jobs.append(job)
    return jobs.count - 1
  }

  /// `savepoint-7f3a9c-0b1c2d3e4f5a`, as Flink names them.
  func savepointPath(_ nativeID: String, _ number: Int, under root: String?) -> String {
    let root = root.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 } ?? "file:/savepoints"
    let part = noise.part(DemoNoise.number(of: nativeID)).hex(12, number)
    return "\(root)/savepoint-\(nativeID.prefix(6))-\(part)"
  }

  /// The part of the incident script that is about a whole runner: Dataflow does not answer for 40 seconds.
  func outage(of site: DemoSite) -> String? {
    guard site == .dataflow, (300..<380).contains(step) else { return nil }
    return "dataflow-eu did not answer within 5 s (simulated outage)"
  }

  func slowness(of site: DemoSite) -> String? {
    guard site == .dataflow, (280..<300).contains(step) || (380..<392).contains(step) else { return nil }
    return "dataflow-eu answers slowly: 4.2 s for the list of its jobs"
  }
}
