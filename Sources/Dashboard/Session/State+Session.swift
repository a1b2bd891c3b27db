import FoundationEssentials
import JSON
import Jobs

extension State {
  /// As it would be kept now. A filter that is being typed is not one yet.
  package var session: Session {
    var session = Session()
    session.columns = columns
    session.sort = jobs.sort
    session.filter = jobs.filter.text
    if let bar, bar.kind == .filter { session.filter = bar.before }
    if case .columns(let picker)? = dialog { session.columns = picker.before }
    session.focus = focus
    session.isZoomed = isZoomed
    session.panes = panes
    session.timelineIsFleet = timeline.isFleet
    session.logLevel = log.filter.level
    session.logStamps = log.stamps
    session.logWraps = log.wraps
    session.histories = histories
    return session
  }

  /// Goes on where the last one ended; says so where a filter hides jobs, lest one is missed.
  package mutating func restore(_ session: Session) {
    columns = session.columns
    jobs.setSort(session.sort)
    setFilter(session.filter)
    // Whoever comes looks at the jobs first, wherever the keys were when they went.
    (focus, isZoomed, panes) = (.table, session.isZoomed && session.focus == .table, session.panes)
    timeline.isFleet = session.timelineIsFleet
    log.filter.level = session.logLevel
    (log.wraps, log.stamps) = (session.logWraps, session.logStamps)
    histories = session.histories
    kept = session
    if !session.filter.isEmpty {
      let back = keymap.key(for: .back, in: .jobs)
      say(
        "the filter of last time hides jobs: \(Cut.end(session.filter, 60)); \(back), and once more, shows all", .info)
    }
  }

  /// Something that is kept may have changed; it is written a moment later, since keys come in bursts.
  mutating func noteSession() {
    keepAt = session == kept ? nil : keepAt ?? now.addingTimeInterval(Session.restSeconds)
  }

  /// What is due to be written.
  mutating func keepSession() -> [Effect] {
    guard let due = keepAt, now >= due else { return [] }
    keepAt = nil
    let session = session
    guard session != kept else { return [] }
    kept = session
    return [.keep(session)]
  }
}

extension Session {
  static let restSeconds = 2.0
}
