import FoundationEssentials

extension FleetState {
  /// Takes over what a runner's dearer calls gave for one job.
  mutating func apply(_ raw: JobDetail, to jobID: String, at: Date) {
    guard let slot = slot(of: jobID) else { return }
    var raw = raw
    date(&raw.failures, of: slot, at: at)
    var detail = raw.sane(at: at)
    if records[slot].job.state.isTerminal { detail.graph = detail.graph?.ended(records[slot].job.state) }
    if let known = details[slot] { detail.remember(known) }
    asked(slot)
    details[slot] = StoredDetail(detail: detail, at: at)
    if let graph = detail.graph { records[slot].history.add(graph, at: at.timeIntervalSince1970) }
    records[slot].detailRead = at
    records[slot].detailError = nil
    records[slot].carried = nil
    records[slot].detailMetrics = detail.metrics
    records[slot].detailParallelism = detail.parallelism
    var job = records[slot].job
    job.metrics = records[slot].metrics
    job.parallelism = records[slot].observation.parallelism ?? detail.parallelism ?? job.parallelism
    assess(slot, &job, at: at)
    tellFailures(slot, detail.ending ?? [], at: at)
    tellCheckpoints(slot, detail.checkpoints?.history ?? [], at: at)
    commit(slot, job, at: at)
    tellPast(slot, detail, at: at)
    if records[slot].toldHealth == nil { unsettled.insert(slot) }
    for known in detail.checkpoints?.history ?? [] where known.isSavepoint && known.status == "COMPLETED" {
      guard let path = known.path else { continue }
      var savepoint = Savepoint(jobID: job.id, path: path, createdAt: known.triggeredAt)
      savepoint.endsJob = known.stopsJob
      note(savepoint, at: at)
    }
    trimDetails()
    settleHealth(at: at)
  }

  /// A detail that could not be read. The last one's figures stand for a minute; then they are nobody's any more.
  mutating func detailFailed(_ jobID: String, _ error: RunnerError, at: Date) {
    guard let slot = slot(of: jobID) else { return }
    asked(slot)
    records[slot].detailError = Sanity.clip(error.description)
    if at.timeIntervalSince(records[slot].detailRead ?? .distantPast) > 60 {
      records[slot].carried = nil
      details[slot] = nil
      records[slot].detailMetrics = JobMetrics()
    }
    var job = records[slot].job
    job.metrics = records[slot].metrics
    assess(slot, &job, at: at)
    commit(slot, job, at: at)
  }

  /// A failure that no believable time is told of happened when it was first seen, and not anew at every reading; one that
  /// stood there at the first reading is no news.
  private mutating func date(_ failures: inout [JobFailure]?, of slot: Int, at: Date) {
    let known = records[slot].undated
    records[slot].undated = [:]
    guard var list = failures else { return }
    for index in list.indices.prefix(Sanity.failures) where Sanity.time(list[index].time, now: at) == nil {
      let headline = list[index].plainHeadline
      let seen = known[headline] ?? (records[slot].detailRead == nil ? records[slot].firstSeen : at)
      records[slot].undated[headline] = seen
      list[index].time = seen
    }
    failures = list
  }

  private mutating func asked(_ slot: Int) {
    guard records[slot].isAsking else { return }
    records[slot].isAsking = false
    runners[records[slot].runner].asking -= 1
    queue(slot)
  }

  /// Whole details are dear in memory: the oldest go, but for those of jobs that someone looks at.
  private mutating func trimDetails() {
    guard details.count > limits.details + limits.details / 4 else { return }
    let oldest = details.sorted { $0.value.at < $1.value.at }.map(\.key)
    for slot in oldest.prefix(details.count - limits.details) where records[slot].watchedUntil == nil {
      records[slot].carried = diagnosis(of: records[slot].job.id, at: details[slot]?.at ?? .distantPast)
      details[slot] = nil
    }
  }
}
