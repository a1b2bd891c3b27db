import BeamMCPClient
package import FoundationEssentials
import Jobs

extension State {
  /// Everything that is due now. What nobody looks at is not asked for.
  mutating func ask() -> [Effect] {
    guard !isQuitting else { return [] }
    look()
    var effects: [Effect] = []
    for lane in State.lanes where schedule.isDue(lane, now: now) && (isRead || schedule[lane].isNew) {
      guard let fetch = fetch(lane) else {
        schedule.slots[lane]?.due = nil
        continue
      }
      let request = request()
      schedule.sent(lane, request, now: now)
      effects.append(.fetch(fetch, request))
    }
    return effects + scanLog()
  }

  private static let lanes: [Lane] = [
    .jobs, .runners, .runner, .timeline, .metrics, .comparison, .logs, .graph, .diagnosis, .exceptions, .checkpoints,
    .savepoints, .configuration, .audit,
  ]

  private func fetch(_ lane: Lane) -> Fetch? {
    switch lane {
    case .jobs: .jobs(since: revision)
    case .runners: .runners
    case .runner: engine.runner.map(Fetch.runner)
    case .timeline: .timeline(job: timeline.job, seconds: max(TimelineView.windowSeconds, timelineReach))
    case .metrics:
      metrics.job.map { .metrics(job: $0, seconds: figureReach, vertex: metrics.vertex?.id) }
    case .comparison: metrics.comparison
    case .audit: .audit
    case .logs: log.file.map(Fetch.logFile) ?? log.job.map { .logs(job: $0, cursor: log.cursor) }
    case .graph: details.job.map(Fetch.graph)
    case .diagnosis: details.job.map(Fetch.diagnosis)
    case .exceptions: details.job.map(Fetch.exceptions)
    case .checkpoints: details.job.map(Fetch.checkpoints)
    case .savepoints: details.job.map(Fetch.savepoints)
    case .configuration: details.job.map(Fetch.configuration)
    case .plan, .ask, .glance, .read, .write, .scan: nil
    }
  }

  /// Turns the panes to the job that is looked at. A fast walk through the list waits until it rests.
  private mutating func look() {
    if log.file != nil { return keep(.logs, true) }
    if now < selectionRestsAt, metrics.job != nil { return }
    let job = watchedJob
    let panes = Layout(self)
    let isPage = openJob != nil
    if metrics.job != job {
      formerPanes.keep(metrics, schedule[.metrics])
      metrics.reset(to: job)
      begin(.metrics, readAt: formerPanes.recall(into: &metrics))
    }
    if metrics.isOfTimeline != isTimelineWhole {
      metrics.isOfTimeline = isTimelineWhole
      if schedule[.metrics].answeredAt != nil { schedule.want(.metrics, at: now) }
    }
    keep(.metrics, job != nil && (isPage || page == .main && (panes.metrics != nil || isTimelineWhole)))
    keep(.comparison, schedule[.metrics].due != nil && metrics.comparison != nil)
    if log.job != job {
      _ = giveUpSaving(": another job's log is looked at")
      formerPanes.keep(log, schedule[.logs])
      log.reset(to: job)
      begin(.logs, readAt: formerPanes.recall(into: &log))
    }
    keep(.logs, job != nil && page == .main && panes.log != nil)
    let timed = isListPage || timeline.isFleet && page == .main ? nil : job
    if timeline.job != timed {
      formerPanes.keep(timeline, schedule[.timeline])
      timeline.reset(to: timed)
      begin(.timeline, readAt: formerPanes.recall(into: &timeline))
    }
    keep(.timeline, isPage || page == .overview || page == .runners || page == .main && panes.timeline != nil)
    lookAtRunners()
    keep(.audit, page == .audit || awaitsDeeds)
    // A day of actions is not held for whoever may come back: it is there again within one answer.
    if page != .audit, !awaitsDeeds, !audit.isEmpty {
      audit = []
      schedule.drop(.audit)
    }
    lookAtPage()
  }

  /// Of another job now: what was read of that one before stands, with its age, until it is read again.
  private mutating func begin(_ lane: Lane, readAt: Date?) {
    news += 1
    schedule.slots[lane] = readAt.map { Schedule.Slot(answeredAt: $0, due: now) } ?? Schedule.Slot()
  }

  /// Something was asked for whose end is open, and nobody tells of it: the timeline on the screen is perhaps of another job,
  /// or there is none.
  var awaitsDeeds: Bool { !feed.isTold && batches.contains(where: \.isOpen) }

  private mutating func lookAtRunners() {
    let chosen = page == .runners ? RunnersPage.chosen(self) : nil
    if let chosen, engine.runner != chosen {
      engine.reset(to: chosen)
      schedule.drop(.runner)
    }
    // Thousands of processes are not held for whoever may come back.
    if page != .runners, engine.runner != nil {
      engine.reset(to: nil)
      schedule.drop(.runner)
    }
    keep(.runner, chosen != nil)
    if feed.isTold { keep(.runners, page == .runners) }
  }

  private mutating func lookAtPage() {
    let opened = openJob
    // What was read of a job stays until another one is opened: whoever comes back finds it as it was.
    if let opened, details.job != opened {
      formerPanes.keep(details, schedule)
      details.reset(to: opened)
      formerPanes.recall(into: &details)
      for lane in JobDetails.lanes { begin(lane, readAt: formerPanes.readAt(lane, opened)) }
    }
    for lane in JobDetails.lanes { keep(lane, opened != nil) }
  }

  /// Asks for what is looked at, and no longer for what is not.
  private mutating func keep(_ lane: Lane, _ isWanted: Bool) {
    if !isWanted {
      schedule.slots[lane]?.due = nil
    } else if schedule[lane].due == nil, schedule[lane].request == nil,
      !(isTold(lane) && schedule[lane].answeredAt != nil)
    {
      schedule.want(lane, at: now)
    }
  }

  /// The job whose detail is on the screen.
  var watchedJob: String? { openJob ?? selected }

  /// Beneath the whole timeline no charts are seen: its figure is asked for as finely as its own window has it.
  private var figureReach: Double { isTimelineWhole ? max(MetricsView.windows[0], timelineReach) : metrics.seconds }

  /// How far back the whole timeline looks; 0 where it is not shown.
  private var timelineReach: Double { isTimelineWhole ? timelineWindow.reach(now).rounded(.up) : 0 }

  private var isListPage: Bool { page == .overview || page == .runners || page == .audit || isExceptions }
  /// What else throws the same is looked for in the whole fleet.
  private var isExceptions: Bool { if case .exceptions = page { true } else { false } }

  /// Between two looks at the clock while nobody looks at the screen.
  static let unseenSeconds = 60.0

  /// How long the selection must rest before a job's detail is asked for.
  static let restSeconds = 0.15

  /// Seconds between two questions of a lane, while the server is quick.
  func pace(_ lane: Lane) -> Double {
    switch lane {
    case .jobs, .logs, .graph: 1
    case .timeline where timelineReach > 3600: 5
    case .audit where page != .audit: 5
    case .runners, .diagnosis, .timeline, .audit: 2
    case .checkpoints, .runner: 3
    // A dot of a chart is seven seconds; the present value comes with the job.
    // Whoever asks for a short window looks at seconds.
    // Traces are long.
    case .exceptions: 5
    case .metrics: metrics.chosenSeconds.map { min(5, max(1, $0 / 120)) } ?? 5
    // What has been does not change; its window moves on.
    case .comparison: 15
    case .savepoints: 10
    case .configuration: 60
    case .plan, .ask, .glance, .read, .write, .scan: 0
    }
  }

  /// A terminal without the focus is not read: nothing is asked twice, unless something was done whose end must be seen.
  private var isRead: Bool { hasFocus || isWriting || isBeginning }

  /// Nothing stands on the screen yet: before there is an answer, or while engines have not been asked.
  package var isBeginning: Bool {
    guard jobs.count == 0, log.file == nil, schedule[.jobs].error == nil else { return false }
    return schedule[.jobs].answeredAt == nil || runners.isEmpty && schedule[.runners].isNew
      || runners.contains { $0.lastError == RunnerStatus.notAsked }
  }

  private var isWriting: Bool { pending != nil || batches.contains { !$0.isDone } }

  /// Asks for everything that an action may have changed, now.
  mutating func refresh() {
    for lane in State.lanes where isAsked(lane) {
      schedule.want(lane, at: now)
    }
  }

  private func isAsked(_ lane: Lane) -> Bool {
    lane == .jobs && !feed.isTold || schedule[lane].due != nil || schedule[lane].request != nil
  }

  /// Everything that the screen shows was asked for and answered.
  package var isSettled: Bool {
    schedule.isSettled && !(feed.isTold && schedule[.jobs].isNew) && (watchedJob == nil || metrics.job == watchedJob)
  }

  /// A frame that waits for answers has them all. Of a server that tells unasked nobody knows what comes next.
  package var isAnswered: Bool { !feed.isTold && schedule.isAnswered }

  /// When `update` wants the next `.tick`, whatever else happens.
  package var nextWake: Date {
    var wake = Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.down) + 1)
    if !isRead { wake = now.addingTimeInterval(State.unseenSeconds) }
    if let due = schedule.nextDue(newOnly: !isRead) { wake = min(wake, due) }
    if let pending { wake = min(wake, pending.heldAt == nil ? pending.leavesAt : wake, now.addingTimeInterval(1)) }
    if let keepAt { wake = min(wake, keepAt) }
    if let begun { wake = min(wake, begun.at.addingTimeInterval(LastKey.togetherSeconds)) }
    if selectionRestsAt > now { wake = min(wake, selectionRestsAt) }
    return max(wake, now.addingTimeInterval(0.02))
  }
}
