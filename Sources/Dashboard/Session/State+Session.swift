import FoundationEssentials
import JSON
import Jobs

extension State {
  /// As it would be kept now.
  package var session: Session {
    var session = Session()
    (session.view, session.views, session.histories) = (view, views, histories)
    return session
  }

  /// A filter that is being typed is not one yet.
  var view: SavedView {
    var view = SavedView()
    view.columns = columns
    view.sort = jobs.sort
    view.filter = jobs.filter.text
    if let bar, bar.kind == .filter { view.filter = bar.before }
    if case .columns(let picker)? = dialog { view.columns = picker.before }
    view.focus = focus
    view.isZoomed = isZoomed
    view.panes = panes
    view.timelineIsFleet = timeline.isFleet
    view.window = metrics.chosenSeconds
    view.logLevel = log.filter.level
    (view.logOnly, view.logNot) = (log.filter.include?.source ?? "", log.filter.exclude?.source ?? "")
    if let bar, bar.kind == .log(.include) { view.logOnly = bar.before }
    if let bar, bar.kind == .log(.exclude) { view.logNot = bar.before }
    view.logStamps = log.stamps
    view.logWraps = log.wraps
    return view
  }

  /// Goes on where the last one ended; says so where a filter hides jobs or lines, lest one is missed.
  package mutating func restore(_ session: Session) {
    show(session.view)
    (views, histories) = (session.views, session.histories)
    kept = session
    let hidden = [hiddenJobs(session.view), hiddenLines].compactMap(\.self)
    if !hidden.isEmpty { say(hidden.joined(separator: " · "), .info) }
  }

  mutating func show(_ view: SavedView) {
    columns = view.columns
    jobs.setSort(view.sort)
    setFilter(view.filter)
    // Whoever comes looks at the jobs first, wherever the keys were when they went.
    (focus, isZoomed, panes) = (.table, view.isZoomed && view.focus == .table, view.panes)
    timeline.isFleet = view.timelineIsFleet
    metrics.chosenSeconds = view.window
    log.filter.level = view.logLevel
    log.filter.include = try? LogPattern(view.logOnly)
    log.filter.exclude = try? LogPattern(view.logNot)
    (log.wraps, log.stamps) = (view.logWraps, view.logStamps)
  }

  private func hiddenJobs(_ view: SavedView) -> String? {
    guard !view.filter.isEmpty else { return nil }
    let back = keymap.key(for: .back, in: .jobs)
    return "the filter of last time hides jobs: \(Cut.end(view.filter, 60)); \(back), and once more, shows all"
  }

  /// The log's title says it too, wherever there is a log.
  private var hiddenLines: String? {
    guard let patterns = logPatterns else { return nil }
    let key = keymap.key(for: log.filter.include == nil ? .logExclude : .logInclude, in: .log)
    return "the log shows what it did last time: \(patterns); \(key) in it changes that"
  }

  var logPatterns: String? {
    let patterns = LogTitle.patterns(log)
    return patterns.isEmpty ? nil : patterns.joined(separator: ", ")
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
