import FoundationEssentials
import Jobs

extension DemoSimulation {
  /// A job to read from. One of the many is put together for the occasion and not kept: looking changes nothing.
  func job(_ target: JobTarget, on site: DemoSite) throws(RunnerError) -> DemoJob {
    if let job = jobs.first(where: { $0.nativeID == target.nativeID && $0.profile.site == site }) { return job }
    let crowd = crowds[site.rawValue]
    guard let place = crowd.observations.firstIndex(where: { $0.nativeID == target.nativeID }) else {
      throw .noSuchJob("no job \(target.nativeID) on \(site.name)")
    }
    let index = crowd.indices[place]
    return standing(crowd.profile(index), crowd.standing(index, at: step))
  }

  /// As the crowd shows it, with the past that its figures imply.
  private func standing(_ profile: DemoProfile, _ since: Int) -> DemoJob {
    var job = opened(profile)
    guard !job.isEnded else { return job }
    job.flow = DemoFlow.steady(profile, DemoTick(step: since, start: start))
    guard profile.checkpoints else { return job }
    job.recallCheckpoints(until: since - DemoTick.steps(profile.checkpointSeconds))
    job.restarts = profile.noise.pick(20, 51) / 17
    return job
  }

  func detail(_ target: JobTarget, on site: DemoSite) throws(RunnerError) -> JobDetail {
    let job = try job(target, on: site)
    var detail = job.detail(step, date)
    // One of the many shows the figures that its survey shows.
    if !jobs.contains(where: { $0.nativeID == target.nativeID }), !job.isEnded {
      let since = crowds[site.rawValue].standing(job.profile.index, at: step)
      detail.metrics = crowds[site.rawValue].figures(job.profile, DemoTick(step: since, start: start))
    }
    return detail
  }

  /// Ten minutes where nothing is said.
  func logs(_ target: JobTarget, _ request: LogRequest, on site: DemoSite) throws(RunnerError) -> [LogLine] {
    let job = try job(target, on: site)
    let last = min(step, job.ended ?? step)
    let since = request.since.map { Int(($0.timeIntervalSince(start) / DemoTick.seconds).rounded(.down)) }
    let first = max(since ?? (last - 1_200), last - 7_200)
    return job.logs(from: first, to: last, limit: request.limit, date)
  }
}
