extension RunnerProcesses {
  /// The same, bounded and finite; a console shows no more of them.
  package static let most = 5000

  package var sane: RunnerProcesses {
    RunnerProcesses(
      processes.prefix(RunnerProcesses.most).map(\.sane), note: note.map { Sanity.clip($0) })
  }
}

extension EngineProcess {
  fileprivate var sane: EngineProcess {
    var sane = self
    sane.id = Sanity.clip(id, Sanity.nameLength)
    sane.host = Sanity.clip(host, Sanity.nameLength)
    sane.remark = remark.map { Sanity.clip($0) }
    sane.slots = slots.map(Sanity.slots)
    sane.activeTasks = activeTasks.map { min(max(0, $0), 1 << 30) }
    sane.failedTasks = failedTasks.map { min(max(0, $0), 1 << 30) }
    for path in [
      \Self.cores, \.memoryUsed, \.memoryMax, \.diskUsed, \.shuffleRead, \.shuffleWritten, \.heartbeatAge,
    ] {
      sane[keyPath: path] = Sanity.figure(self[keyPath: path])
    }
    sane.cpu = Sanity.share(cpu)
    sane.gcShare = Sanity.share(gcShare)
    return sane
  }
}
