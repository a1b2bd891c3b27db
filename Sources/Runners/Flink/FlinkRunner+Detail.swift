import FoundationEssentials
package import Jobs

extension FlinkRunner {
  private static let jobMetrics = ["numRestarts", "numRescales", "fullRestarts"]

  package func detail(of target: JobTarget) async throws(RunnerError) -> JobDetail {
    if let launch = try launches.stillborn(target.nativeID, at: now()) {
      return launches.detail(of: launch, at: now(), python: programs.python)
    }
    let rest = self.rest
    let id = target.nativeID
    async let job = attempt { () async throws(RunnerError) in try await rest.job(id) }
    async let checkpoints = attempt { () async throws(RunnerError) in try await rest.checkpoints(id) }
    async let config = attempt { () async throws(RunnerError) in try await rest.checkpointConfig(id) }
    async let metrics = attempt { () async throws(RunnerError) in try await rest.metrics(id, FlinkRunner.jobMetrics) }
    let described = try await job.get()
    if let clock = described.now { clockAhead = Double(clock) / 1000 - now().timeIntervalSince1970 }
    var memory = details[id] ?? DetailMemory(at: now())
    memory.askedAt = now()
    let edges = GraphMapping.edges(described)
    if !edges.isEmpty { memory.edges = edges }
    var detail = JobDetail()
    await readFailures(of: described, &memory, &detail)
    if !FlinkState.isTerminal(described.state) {
      await readVertices(of: described, &memory, &detail)
      await readProcesses(of: described, &memory, &detail)
      await readSlots(of: described, &memory, &detail)
      await readWanted(of: described, &memory, &detail)
    }
    await readCheckpoints(await checkpoints, config.value ?? nil, of: described, &memory, &detail)
    fill(&detail, described, memory)
    readRestarts(await metrics, of: described, &detail)
    details[id] = memory
    return detail
  }

  private func fill(_ detail: inout JobDetail, _ job: FlinkJob, _ memory: DetailMemory) {
    let mapping = GraphMapping(job: job, memory: memory, now: now())
    detail.graph = mapping.graph
    detail.parallelism = job.parallelism
    detail.restartedAt = job.restartedAt
    if !FlinkState.isTerminal(job.state) { mapping.fill(&detail.metrics) }
    detail.silent = memory.silent
    detail.metrics.heapUsed = memory.processes?.value.heapUsed
    detail.metrics.gcShare = memory.processes?.value.gcShare
    detail.metrics.cpu = memory.processes?.value.cpu
    let counts = job.vertices.map(\.tasks)
    detail.tasks = JobDetail.Tasks(
      running: counts.compactMap { $0["RUNNING"] }.total, total: job.vertices.map(\.parallelism).total)
  }

  /// A rescale is a restart to Flink; 2.3 counts rescales beside, on 1.20 we know our own.
  private func readRestarts(
    _ answer: Result<[FlinkMetric], RunnerError>, of job: FlinkJob, _ detail: inout JobDetail
  ) {
    switch answer {
    case .success(let metrics):
      guard let restarts = metrics["numRestarts"] ?? metrics["fullRestarts"] else { return }
      let rescaled = metrics["numRescales"] ?? Double(rescales[job.id] ?? 0)
      // One that took the place of a lost TaskManager is counted by nobody: each that ran on has an exception before it.
      let seen = FlinkState.isTerminal(job.state) ? 0 : detail.failures?.count ?? 0
      detail.metrics.restarts = max(0, restarts - rescaled, Double(seen))
    case .failure(let error): detail.unread.append("restarts: \(error)")
    }
  }

  private func readFailures(of job: FlinkJob, _ memory: inout DetailMemory, _ detail: inout JobDetail) async {
    if memory.failures?.isYounger(than: 2, at: now()) != true {
      switch await attempt({ () async throws(RunnerError) in try await failures(of: job) }) {
      case .success(let entries): memory.failures = Timed(value: entries, at: now())
      case .failure(let error):
        memory.failures = nil
        detail.unread.append("exceptions: \(error)")
      }
    }
    detail.failures = memory.failures?.value.map(FailureMapping.failure)
  }

  private func failures(of job: FlinkJob) async throws(RunnerError) -> [FlinkExceptions.Entry] {
    let entries = FailureMapping.entries(try await rest.exceptions(job.id))
    guard entries.isEmpty, job.state == "FAILED" else { return entries }
    return FailureMapping.entry(try await rest.executionResult(job.id)).map { [$0] } ?? []
  }
}
