import BeamMCPClient
import FoundationEssentials
import Jobs

extension State {
  /// Takes an answer in, unless a newer question of its lane has made it void. A failed one keeps the last data.
  mutating func take(_ fetch: Fetch, _ request: RequestID, _ result: Result<Answer, ClientError>) {
    var error: ClientError?
    if case .failure(let failure) = result { error = failure }
    let before = schedule[fetch.lane]
    guard schedule.answered(fetch.lane, request, error: error, pace: pace(fetch.lane), now: now) else { return }
    if error != nil || before.error != nil || before.isNew { news += 1 }
    guard case .success(let answer) = result else { return }
    let isNews = isNews(answer, fetch)
    if isNews { news += 1 }
    // From here on it is told.
    if isTold(fetch.lane) { schedule.slots[fetch.lane]?.due = nil }
    switch answer {
    case .jobs(let page): take(page, fetch)
    case .runners(let list): runners = list
    case .runner(let detail): if fetch == .runner(engine.runner ?? "") { engine.detail = detail }
    case .timeline(let entries):
      settleWrites(by: entries)
      if fetch.job == timeline.job {
        timeline.takeAnswer(entries)
        findInTimeline()
      }
    case .metrics(let series):
      if case .metrics(metrics.job, _, metrics.vertex?.id) = fetch { metrics.series = series }
    case .comparison(let series): if fetch == metrics.comparison { metrics.others = series }
    case .audit(let entries):
      settleWrites(by: entries)
      if page == .audit || awaitsDeeds { audit = entries }
    case .logs(let page): take(page, fetch)
    case .logFile(let piece): take(piece)
    default: takeDetail(answer, fetch)
    }
    switch fetch {
    case .jobs: if isNews { schedule.rouse(pace) }
    default: schedule.settle(fetch.lane, pace: pace(fetch.lane), isNews: isNews)
    }
  }

  /// False where an answer of those lanes that may rest tells what is known already.
  private func isNews(_ answer: Answer, _ fetch: Fetch) -> Bool {
    switch answer {
    case .logs(let page): !page.lines.isEmpty
    case .logFile(let piece):
      !piece.chunks.isEmpty || !piece.rest.isEmpty || !piece.lead.isEmpty || piece.isNew
        || piece.isEnded != log.file?.isEnded
        || (piece.change == .removed) != log.file?.isRemoved
    case .timeline(let entries): isNews(TimelineView.ordered(entries))
    case .runners(let list):
      // That one is not well is looked at as often as ever.
      page == .runners || list.contains { $0.state != .ok }
        || list.map(\.atRest) != runners.map(\.atRest)
    // Jobs are asked for every second, whatever comes: all else is roused by what changes there.
    case .jobs(let page): !page.jobs.isEmpty || !page.removed.isEmpty || page.revision != revision
    default: true
    }
  }

  /// Takes a whole fleet that was asked for elsewhere, for a single frame; nothing is selected.
  mutating func show(jobs list: [Job], runners: [RunnerStatus]) {
    jobs.merge(list, removed: [], isComplete: true, now: now)
    self.runners = runners
    for lane in [Lane.jobs, .runners] { schedule.slots[lane] = Schedule.Slot(answeredAt: now) }
  }

  private func isNews(_ entries: [TimelineEntry]) -> Bool {
    entries.count != timeline.entries.count || entries.last != timeline.entries.last
  }

  private mutating func takeDetail(_ answer: Answer, _ fetch: Fetch) {
    guard fetch.job == details.job else { return }
    switch answer {
    case .graph(let graph):
      details.graph = graph
      details.vertices.add(graph, at: now)
    case .diagnosis(let diagnosis): details.diagnosis = diagnosis
    case .exceptions(let list): details.exceptions = list
    case .checkpoints(let checkpoints): details.checkpoints = checkpoints
    case .savepoints(let savepoints): details.savepoints = savepoints
    case .configuration(let configuration): details.configuration = configuration
    default: break
    }
  }

  private mutating func take(_ page: JobPage, _ fetch: Fetch) {
    guard case .jobs(let since) = fetch else { return }
    let isComplete = since == nil || page.isComplete
    if !isComplete, let since, page.revision < since {
      // The server counts anew: it was restarted, and what we hold is another one's. Ask for everything.
      revision = nil
      schedule.want(.jobs, at: now)
      return
    }
    merge(page.jobs, removed: page.removed, revision: page.revision, isComplete: isComplete)
  }

  /// Takes what changed into the list; selection and scrolling stay with their jobs.
  mutating func merge(_ changed: [Job], removed: [String], revision: Int, isComplete: Bool) {
    let row = jobs.row(of: selected)
    let rows = top..<(top + Layout(self).rows)
    jobs.merge(changed, removed: removed, isComplete: isComplete, watched: rows, now: now)
    self.revision = revision
    marks = marks.filter { jobs.contains($0) }
    keepSelection(near: row)
    // Until something is pressed nobody has chosen anything: the worst is what is looked at.
    if !isTouched { select(row: 0) }
    followHeir()
    keepInSight()
    settleWrites()
  }

  private mutating func take(_ page: LogPage, _ fetch: Fetch) {
    guard fetch.job == log.job else { return }
    // Who read in it while nobody answered reads on there.
    if log.isFormer, !log.isFollowing, let line = log.chosen { logInstant = logInstant ?? log.store.time(line) }
    log.add(page)
    log.sharedWith = fetch.job.flatMap { jobs[$0] }.map(sharers) ?? 0
  }

  private mutating func take(_ piece: LogFilePiece) {
    let wasRemoved = log.file?.isRemoved == true
    log.add(piece, at: clock.time(now))
    if let change = piece.change, let name = log.file?.name, change != .removed || !wasRemoved {
      say("\(Cut.middle(name, 40)) was \(change.rawValue); what was read of it stays", .info)
    }
    if !piece.isAtEnd { schedule.want(.logs, at: now) }
  }

  /// Other live jobs of the same Flink.
  private func sharers(of job: Job) -> Int {
    guard job.runnerType == .flink else { return 0 }
    return jobs.slotOfID.values.count { slot in
      let other = jobs.slots[slot]
      return other.runner == job.runner && other.id != job.id && !other.state.isTerminal
    }
  }
}
