import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen

extension State {
  /// Takes in what the server tells, or what became of the connection to it.
  mutating func take(_ event: FleetEvent) {
    guard var line = feed.line else { return }
    switch event {
    case .connected:
      let lost = line.lost
      (line.isConnected, line.lost) = (true, nil)
      feed = .told(line)
      if let lost { foundAgain(lost) }
    case .alive:
      // Before there is anything it says nothing of how old that is.
      guard schedule[.jobs].answeredAt != nil else { return }
      if !isLive { news += 1 }
      heard(Feed.lanes)
    case .disconnected(let error, let since):
      (line.isConnected, line.lost) = (false, Feed.Loss(since: since, error: error))
      feed = .told(line)
      for lane in Feed.lanes { lose(lane, error, since) }
      leave { $0.kind == .info && $0.text.hasPrefix(State.back) }
    case .snapshot(let snapshot):
      merge(snapshot.jobs, removed: [], revision: snapshot.revision, isComplete: true)
      runners = snapshot.runners
      heard(Feed.lanes)
      // What happened before it may not have been told, and another server counts its entries anew.
      timeline.forgetTold()
      if schedule[.timeline].answeredAt != nil { schedule.want(.timeline, at: now) }
    case .change(let change):
      merge(change.jobs, removed: change.removed, revision: change.revision, isComplete: false)
      if let list = change.runners { runners = list }
      heard(Feed.lanes)
    case .timeline(let entries):
      settleWrites(by: entries)
      timeline.add(entries, runner: timeline.job.flatMap { jobs[$0]?.runner })
      heard([.jobs, .timeline])
    }
  }

  /// Of the timeline nothing is known before it was asked for once: what is told is what happens from then on.
  private func isKnown(_ lane: Lane) -> Bool { lane != .timeline || schedule[lane].answeredAt != nil }

  private mutating func heard(_ lanes: Set<Lane>) {
    for lane in lanes where isKnown(lane) {
      schedule.slots[lane, default: Schedule.Slot()].answeredAt = now
      schedule.slots[lane]?.error = nil
    }
  }

  /// What is on the screen was right until then.
  private mutating func lose(_ lane: Lane, _ error: ClientError, _ since: Date) {
    guard isKnown(lane) else { return }
    schedule.slots[lane, default: Schedule.Slot()].error = error
    if let at = schedule[lane].answeredAt { schedule.slots[lane]?.answeredAt = max(at, since) }
  }

  private static let back = "connected again after"

  /// What was asked for meanwhile failed, and waits longer and longer.
  private mutating func foundAgain(_ loss: Feed.Loss) {
    for lane in Feed.lanes { schedule.slots[lane]?.error = nil }
    refresh()
    guard schedule[.jobs].answeredAt != nil else { return }
    say("\(State.back) \(Compact.uptime(max(1, now.timeIntervalSince(loss.since))))", .info)
  }
}

extension TimelineView {
  /// Takes in what has just happened, to whatever is looked at. What is here already is not taken twice.
  ///
  /// - Parameter runner: The job's, where one is looked at: what happens to it happens to the job.
  mutating func add(_ new: [TimelineEntry], runner: String?) {
    let known = Set(entries.map(\.id))
    let added = new.filter { entry in
      let isOfRunner = entry.kind == .runner && entry.jobID == nil && runner != nil && entry.runner == runner
      return (job == nil || entry.jobID == job || isOfRunner) && !known.contains(entry.id)
    }
    guard !added.isEmpty else { return }
    // Whoever has scrolled back stays where they are.
    let (isBack, count) = (offset > 0, entries.count)
    told += added
    take(entries + added)
    if isBack { offset += max(0, entries.count - count) }
  }

  mutating func forgetTold() { told = [] }

  /// Takes an answer in; what was told while it was under way may be newer, and stays.
  mutating func takeAnswer(_ answer: [TimelineEntry]) {
    let (known, reader) = (Set(answer.map(\.id)), offset > 0 ? chosen : nil)
    take(answer + told.filter { !known.contains($0.id) })
    told = []
    // Whoever has scrolled back stays where they are.
    if let reader, let index = entries.lastIndex(of: reader) { offset = entries.count - 1 - index }
  }
}
