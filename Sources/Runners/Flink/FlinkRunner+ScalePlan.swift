import Jobs

extension FlinkRunner {
  /// How a change of parallelism would be made; throws what it would be refused with.
  func scalePlan(_ target: JobTarget, to parallelism: Int) async throws(RunnerError) -> ScalePlan {
    guard parallelism > 0 else { throw .invalid(field: "parallelism", problem: "must be at least 1") }
    let job = try await rest.job(target.nativeID)
    if job.isBatch {
      throw .notPossible(
        reason: "Flink cannot change the parallelism of a batch job while it runs",
        instead: "cancel it and submit it again with another parallelism")
    }
    try await refuseEnded(target)
    switch try await rest.requirements(target.nativeID) {
    case .vertices(let current): return try await plan(current, job, parallelism)
    case .unsupported(let said): return try await plan(target, job, parallelism, because: said)
    }
  }

  /// By the fresh state: what `/jobs/ID` says may be 3 s old.
  private func refuseEnded(_ target: JobTarget) async throws(RunnerError) {
    let status = try await rest.status(target.nativeID)
    if FlinkRunner.ended.contains(status) || status == "CANCELLING" {
      throw .wrongState("the job is \(status); only a job that runs can be scaled")
    }
  }

  /// The wish names every vertex. One that the job itself keeps narrower than the rest stays as it is.
  private func plan(_ current: FlinkRequirements, _ job: FlinkJob, _ parallelism: Int) async throws(RunnerError)
    -> ScalePlan
  {
    let narrow = narrowVertices(of: job.id, current)
    try refuseAboveMaximum(job, parallelism, narrow)
    let limits = Dictionary(job.vertices.map { ($0.id, $0.maxParallelism) }, uniquingKeysWith: { first, _ in first })
    var wish = current
    for (id, vertex) in current.vertices {
      let own = narrow.contains(id) ? vertex.parallelism.upperBound : parallelism
      let limit = limits[id].map { $0 > 0 ? $0 : .max } ?? .max
      wish.vertices[id]?.parallelism = .init(lowerBound: 1, upperBound: min(own, parallelism, limit))
    }
    let bounds = wish.vertices
    var plan = ScalePlan(
      way: .requirements(wish), job: job, parallelism: parallelism,
      needed: SlotNeed.slots(job.vertices) { bounds[$0.id]?.parallelism.upperBound ?? parallelism })
    let asked = current.vertices.values.map(\.parallelism.upperBound).max() ?? 0
    if let width = job.parallelism, asked > width { plan.waiting = asked }
    plan.narrow = job.vertices.filter { (bounds[$0.id]?.parallelism.upperBound ?? 0) < parallelism }.map(\.name)
    await count(&plan)
    return plan
  }

  private func plan(_ target: JobTarget, _ job: FlinkJob, _ parallelism: Int, because said: String)
    async throws(RunnerError) -> ScalePlan
  {
    guard let submission = target.submission else {
      throw .notPossible(
        reason: "this job's scheduler cannot change a running job, and \(FlinkActions.foreign)",
        instead: "stop it with a savepoint and submit it from that with the new parallelism")
    }
    if job.isWaiting {
      throw .notPossible(
        reason: "none of its tasks runs, so that it cannot be stopped with a savepoint",
        instead: "restart it with parallelism \(parallelism)")
    }
    try refuseAboveMaximum(job, parallelism, [])
    var plan = ScalePlan(
      way: .resubmission(submission.scaled(to: parallelism)), job: job, parallelism: parallelism,
      needed: SlotNeed.slots(job.vertices) { _ in parallelism })
    await count(&plan)
    return plan
  }

  /// Remembered from the first time, since after a scaling down all vertices are alike.
  private func narrowVertices(of id: String, _ current: FlinkRequirements) -> Set<String> {
    if let known = narrow[id] { return known }
    let widest = current.vertices.values.map(\.parallelism.upperBound).max() ?? 0
    let found = Set(current.vertices.filter { $0.value.parallelism.upperBound < widest }.keys)
    narrow[id] = found
    return found
  }

  private func refuseAboveMaximum(_ job: FlinkJob, _ parallelism: Int, _ narrow: Set<String>) throws(RunnerError) {
    let wide = job.vertices.filter { !narrow.contains($0.id) && $0.maxParallelism > 0 }
    guard let limit = wide.map(\.maxParallelism).max(), parallelism > limit else { return }
    throw .invalid(field: "parallelism", problem: "\(parallelism) is above the job's maximum parallelism, \(limit)")
  }

  private func count(_ plan: inout ScalePlan) async {
    guard let overview = try? await rest.overview() else { return }
    plan.free = overview.slotsFree
    plan.available = min([overview.slotsFree, SlotNeed.current(plan.job)].total, overview.slotsTotal)
  }
}
