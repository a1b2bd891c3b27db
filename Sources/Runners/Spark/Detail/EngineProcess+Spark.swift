import Jobs

extension EngineProcess {
  /// A host's share of the cluster; the master says itself whom it has given up.
  init(_ worker: MasterReply.Worker, now: Double) {
    self.init(id: worker.id, kind: .worker, host: worker.host)
    dead = !worker.isAlive
    heartbeatAge = worker.heard.map { max(0, now - $0) }
    // What a dead one had is nobody's.
    guard worker.isAlive else { return }
    slots = RunnerStatus.Slots(total: worker.cores, free: worker.coresFree)
    cores = Double(worker.cores)
    if worker.memory > 0 {
      // Of the master in megabytes.
      (memoryUsed, memoryMax) = (
        Double(worker.memory - worker.memoryFree) * 1_048_576, Double(worker.memory) * 1_048_576
      )
    }
  }

  /// `job` is the engine's id. Nil of an executor that was let go.
  init?(_ row: ExecutorRow, of job: String) {
    guard row.isActive || row.loss != nil else { return nil }
    self.init(id: row.id, kind: row.isDriver ? .driver : .executor, host: row.host.withoutPort)
    jobID = job
    dead = !row.isActive
    remark = row.loss?.reason
    cores = row.cores > 0 ? Double(row.cores) : nil
    (activeTasks, failedTasks) = (row.activeTasks, row.failedTasks)
    (memoryUsed, memoryMax) = (row.memoryUsed, row.memoryMax)
    (diskUsed, shuffleRead, shuffleWritten) = (row.diskUsed, row.shuffleRead, row.shuffleWritten)
    gcShare = row.work > 0 ? min(1, row.collecting / row.work) : nil
  }
}

extension String {
  fileprivate var withoutPort: String { lastIndex(of: ":").map { String(self[..<$0]) } ?? self }
}
