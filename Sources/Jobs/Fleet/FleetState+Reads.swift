import FoundationEssentials

extension FleetState {
  func job(_ id: String) -> Job? { slot(of: id).map { records[$0].job } }

  /// What changed after `since`; everything where that cannot be told.
  func delta(since: Int?) -> FleetDelta {
    guard let since, let (entries, removed) = changes.since(since) else {
      let jobs = records.lazy.filter { $0.runner >= 0 }.map(\.job)
      return FleetDelta(jobs: Array(jobs), removed: [], revision: changes.revision, isComplete: true)
    }
    var jobs: [Job] = []
    for entry in entries where records[entry.slot].job.revision == entry.revision {
      jobs.append(records[entry.slot].job)
    }
    let gone = removed.filter { slots[$0.lowercased()] == nil }
    return FleetDelta(jobs: jobs, removed: gone, revision: changes.revision, isComplete: false)
  }

  func target(of jobID: String) -> JobTarget? { slot(of: jobID).flatMap(target(at:)) }

  func target(at slot: Int) -> JobTarget? {
    let job = records[slot].job
    guard let nativeID = job.nativeID else { return nil }
    var target = JobTarget(jobID: job.id, nativeID: nativeID, name: job.name, state: job.state)
    target.parallelism = job.parallelism
    target.startTime = job.startTime
    target.latestSavepoint = job.latestSavepoint
    return target
  }

  func series(of jobID: String, names: [String]?, window: Double, now: Date) -> [MetricSeries] {
    guard let slot = slot(of: jobID) else { return [] }
    return (names ?? JobMetrics.fields.map(\.name)).compactMap { name in
      guard let figure = JobMetrics.index(of: name) else { return nil }
      let points = records[slot].history.points(figure, window: window, now: now.timeIntervalSince1970)
      if names == nil, points.allSatisfy(\.value.isNaN) { return nil }
      return MetricSeries(name: name, points)
    }
  }

  /// Of one vertex, by the engine's id: of all that it has where `names` is nil.
  func series(of jobID: String, vertex: String, names: [String]?, window: Double, now: Date) -> [MetricSeries] {
    guard let slot = slot(of: jobID) else { return [] }
    let known = JobMetrics.fields.prefix(FigureRow.headlines).map(\.name)
    return known.filter { names?.contains($0) ?? true }.compactMap { name in
      guard let figure = JobMetrics.index(of: name) else { return nil }
      let points = records[slot].history.points(
        of: vertex, figure, window: window, now: now.timeIntervalSince1970)
      return points.isEmpty ? nil : MetricSeries(name: name, points)
    }
  }

  /// Newest first.
  func savepoints(of jobID: String?) -> [Savepoint] {
    let found = jobID.map { savepoints[job($0)?.id ?? $0] ?? [] } ?? savepoints.values.flatMap { $0 }
    return found.sorted { $0.createdAt > $1.createdAt }
  }
}

extension MetricSeries {
  fileprivate init(name: String, _ points: [FigurePoint]) {
    self.init(
      name: name, times: points.map { Date(timeIntervalSince1970: $0.time) }, values: points.map { Double($0.value) })
  }
}
