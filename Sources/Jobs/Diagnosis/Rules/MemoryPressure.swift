import FoundationEssentials

/// The processes spend their time collecting garbage.
package enum MemoryPressure: Rule {
  package static let name = "memory_pressure"

  /// How little memory there is, where that is too little whatever was found before; nil where there is enough.
  static func measure(_ metrics: JobMetrics, at: Date) -> DiagnosisMemory.Pressure? {
    guard let gc = metrics.gcShare, metrics.heapUsed ?? 1 >= Thresholds.heapInUse else { return nil }
    let isFull = Thresholds.heap.isPassed(by: metrics.heapUsed ?? 0, active: false)
    // What it collects is told as the mean of a minute, and by nobody once it falls silent.
    guard gc > Thresholds.gc.raise || isFull else { return nil }
    return DiagnosisMemory.Pressure(heap: metrics.heapUsed, gc: gc, at: at)
  }

  package static func judge(_ evidence: Evidence) -> Judgement {
    let metrics = evidence.job.metrics
    let part = evidence.figure(metrics.gcShare ?? metrics.heapUsed, "heap and GC", ["heap", "gc", "garbage", "memory"])
    guard case .value = part else { return part.judgement }
    let active = evidence.memory.active[name]
    let gc = metrics.gcShare ?? 0
    let isFull = Thresholds.heap.isPassed(by: metrics.heapUsed ?? 0, active: active != nil)
    let isBusy = Thresholds.gc.isPassed(by: gc, active: active != nil)
    guard isBusy || (isFull && gc > Thresholds.gcWithFullHeap) else { return .silent }
    // The engine's figure is the mean of a minute: that of a process in which another job ran until now, or of one that has
    // emptied its heap since.
    if let age = evidence.job.duration(at: evidence.now), age < Thresholds.gcMean { return .silent }
    if let heap = metrics.heapUsed, heap < Thresholds.heapInUse { return .silent }
    let process = evidence.detail?.collector ?? "the worst process"
    var facts = ["Garbage collection takes \(Words.percent(gc)) of the time of \(process)."]
    if let heap = metrics.heapUsed { facts.append("Its heap is \(Words.percent(heap)) full.") }
    let isCritical = Thresholds.gcCritical.isPassed(by: gc, active: active == .critical)
    return .found(
      Diagnosis.Finding(
        rule: name, severity: isCritical ? .critical : .warn,
        summary: isFull ? "the heap is full, GC takes its time" : "garbage collection takes its time", evidence: facts,
        advice: evidence.job.runnerType == .spark ? forSpark : forOthers))
  }

  private static let forOthers =
    "Give its processes more heap, spread it over more of them, or keep less on the heap: large state belongs into RocksDB, "
    + "large collections out of user code."
  private static let forSpark =
    "Give its executors more memory (memory_mb, spark.executor.memory), make its parts smaller and more "
    + "(spark.sql.shuffle.partitions, repartition), or cache less: unpersist what is read no more, or keep it on disk."
}
