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
    (session.logOnly, session.logNot) = (log.filter.include?.source ?? "", log.filter.exclude?.source ?? "")
    if let bar, bar.kind == .log(.include) { session.logOnly = bar.before }
    if let bar, bar.kind == .log(.exclude) { session.logNot = bar.before }
    session.logStamps = log.stamps
    session.logWraps = log.wraps
    session.histories = histories
    return session
  }

  /// Goes on where the last one ended; says so where a filter hides jobs or lines, lest one is missed.
  package mutating func restore(_ session: Session) {
    columns = session.columns
    jobs.setSort(session.sort)
    setFilter(session.filter)
    // Whoever comes looks at the jobs first, wherever the keys were when they went.
    (focus, isZoomed, panes) = (.table, session.isZoomed && session.focus == .table, session.panes)
    timeline.isFleet = session.timelineIsFleet
    log.filter.level = session.logLevel
    log.filter.include = try? LogPattern(session.logOnly)
    log.filter.exclude = try? LogPattern(session.logNot)
    (log.wraps, log.stamps) = (session.logWraps, session.logStamps)
    histories = session.histories
    kept = session
    let hidden = [hiddenJobs(session), hiddenLines].compactMap(\.self)
    if !hidden.isEmpty { say(hidden.joined(separator: " · "), .info) }
  }

  private func hiddenJobs(_ session: Session) -> String? {
    guard !session.filter.isEmpty else { return nil }
    let back = keymap.key(for: .back, in: .jobs)
    return "the filter of last time hides jobs: \(Cut.end(session.filter, 60)); \(back), and once more, shows all"
  }

  /// The log's title says it too, wherever there is a log.
  private var hiddenLines: String? {
    let patterns = LogTitle.patterns(log)
    guard !patterns.isEmpty else { return nil }
    let key = keymap.key(for: log.filter.include == nil ? .logExclude : .logInclude, in: .log)
    return "the log shows what it did last time: \(patterns.joined(separator: ", ")); \(key) in it changes that"
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
