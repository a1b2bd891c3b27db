import FoundationEssentials

extension JobDetail {
  /// The same, bounded and finite: what is shown, kept and judged from here on.
  func sane(at now: Date) -> JobDetail {
    var sane = self
    sane.metrics = metrics.sane
    sane.parallelism = Sanity.parallelism(parallelism)
    sane.wanted = Sanity.parallelism(wanted)
    sane.restartedAt = Sanity.time(restartedAt, now: now)
    sane.unread = unread.prefix(50).map { Sanity.clip($0) }
    sane.failures = failures.map { list in
      Sanity.sharingTraces(list.prefix(Sanity.failures).map { $0.sane(at: now) }.sorted { $0.time > $1.time })
    }
    sane.checkpoints?.history = checkpoints?.history.prefix(200).map { $0.sane(at: now) } ?? []
    sane.checkpoints?.intervalSeconds = Sanity.figure(checkpoints?.intervalSeconds)
    sane.checkpoints?.timeoutSeconds = Sanity.figure(checkpoints?.timeoutSeconds)
    sane.graph?.vertices = graph?.vertices.prefix(2000).map(\.sane) ?? []
    sane.graph?.edges = graph.map { Array($0.edges.prefix(10_000)) } ?? []
    sane.stages = stages?.prefix(1000).map(\.sane)
    sane.losses = losses?.prefix(Sanity.failures).map { $0.sane(at: now) }
    sane.silent = silent?.prefix(Sanity.failures).map {
      SilentProcess(id: Sanity.clip($0.id), silence: Sanity.figure($0.silence) ?? 0)
    }
    sane.queries = queries?.prefix(200).map(\.sane)
    sane.service = service?.sane(at: now)
    return sane
  }
}

extension ServiceFigures {
  fileprivate func sane(at now: Date) -> Self {
    var sane = self
    for path in [\Self.workers, \.wanted, \.least, \.most] {
      sane[keyPath: path] = self[keyPath: path].flatMap { $0 >= 0 ? min($0, 1 << 20) : nil }
    }
    sane.stragglers = stragglers.map { min(max($0, 0), 1 << 30) }
    sane.systemLag = Sanity.figure(systemLag)
    sane.scalingFailure = scalingFailure?.sane(at: now)
    sane.stuck = stuck.prefix(Sanity.failures).map { $0.sane(at: now) }
    return sane
  }
}

extension ServiceFigures.Trouble {
  fileprivate func sane(at now: Date) -> Self {
    Self(at: Sanity.time(at, now: now) ?? now, text: Sanity.clip(text))
  }
}

extension StageFigures {
  fileprivate var sane: Self {
    var sane = self
    sane.name = Sanity.clip(name)
    for path in [\Self.tasks, \.finishedTasks, \.failedTasks] {
      sane[keyPath: path] = min(max(self[keyPath: path], 0), 1 << 30)
    }
    sane.medianTask = Sanity.figure(medianTask)
    sane.longestTask = Sanity.figure(longestTask)
    sane.medianRecords = Sanity.figure(medianRecords)
    sane.mostRecords = Sanity.figure(mostRecords)
    for path in [\Self.runSeconds, \.gcSeconds, \.shuffleWaitSeconds, \.spilledToDisk, \.spilledMemory] {
      sane[keyPath: path] = Sanity.figure(self[keyPath: path]) ?? 0
    }
    return sane
  }
}

extension ExecutorLoss {
  fileprivate func sane(at now: Date) -> Self {
    ExecutorLoss(
      id: Sanity.clip(id, Sanity.nameLength), host: Sanity.clip(host, Sanity.nameLength),
      at: Sanity.time(at, now: now) ?? now, reason: Sanity.clip(reason))
  }
}

extension QueryFigures {
  fileprivate var sane: Self {
    var sane = self
    sane.name = Sanity.clip(name, Sanity.nameLength)
    sane.inputPerSecond = Sanity.figure(inputPerSecond) ?? 0
    sane.processedPerSecond = Sanity.figure(processedPerSecond) ?? 0
    sane.batchSeconds = Sanity.figure(batchSeconds)
    sane.stateRows = Sanity.figure(stateRows)
    (sane.runningSeconds, sane.longestSeconds) = (Sanity.figure(runningSeconds), Sanity.figure(longestSeconds))
    return sane
  }
}

extension JobFailure {
  fileprivate func sane(at now: Date) -> JobFailure {
    var sane = self
    sane.time = Sanity.time(time, now: now) ?? now
    sane.exception = Sanity.clip(exception, Sanity.nameLength)
    sane.message = Sanity.clip(message)
    sane.trace = Sanity.trace(trace)
    sane.task = task.map { Sanity.clip($0, Sanity.nameLength) }
    sane.location = location.map { Sanity.clip($0, Sanity.nameLength) }
    sane.retried = retried.map { min(max($0, 1), 1 << 30) }
    return sane
  }
}

extension Checkpoints.Checkpoint {
  fileprivate func sane(at now: Date) -> Self {
    var sane = self
    sane.triggeredAt = Sanity.time(triggeredAt, now: now) ?? now
    sane.failure = failure.map { Sanity.clip($0) }
    sane.path = path.map { Sanity.clip($0, 4096) }
    sane.endToEndSeconds = Sanity.figure(endToEndSeconds)
    sane.sizeBytes = Sanity.figure(sizeBytes)
    sane.startDelaySeconds = Sanity.figure(startDelaySeconds)
    sane.alignmentSeconds = Sanity.figure(alignmentSeconds)
    sane.syncSeconds = Sanity.figure(syncSeconds)
    sane.asyncSeconds = Sanity.figure(asyncSeconds)
    return sane
  }
}

extension JobGraph.Vertex {
  fileprivate var sane: Self {
    var sane = self
    sane.name = Sanity.clip(name)
    sane.parallelism = Sanity.parallelism(parallelism)
    sane.busy = Sanity.share(busy)
    sane.backpressure = Sanity.share(backpressure)
    sane.recordsInPerSecond = Sanity.figure(recordsInPerSecond)
    sane.recordsOutPerSecond = Sanity.figure(recordsOutPerSecond)
    sane.recordsIn = Sanity.figure(recordsIn)
    sane.recordsOut = Sanity.figure(recordsOut)
    sane.watermarkLag = watermarkLag.flatMap { $0.isFinite ? max(0, $0) : nil }
    sane.subtasks = subtasks.prefix(10_000).map(\.sane)
    return sane
  }
}

extension JobGraph.Subtask {
  fileprivate var sane: Self {
    var sane = self
    sane.busy = Sanity.share(busy)
    sane.backpressure = Sanity.share(backpressure)
    sane.recordsInPerSecond = Sanity.figure(recordsInPerSecond)
    sane.recordsIn = Sanity.figure(recordsIn)
    sane.recordsOutPerSecond = Sanity.figure(recordsOutPerSecond)
    sane.recordsOut = Sanity.figure(recordsOut)
    sane.host = host.map { Sanity.clip($0, Sanity.nameLength) }
    sane.process = process.map { Sanity.clip($0, Sanity.nameLength) }
    sane.attempt = attempt.map { min(max(0, $0), 1 << 30) }
    return sane
  }
}
