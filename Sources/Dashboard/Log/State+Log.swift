import FoundationEssentials
import Jobs
import Screen

extension State {
  /// Does what a key of the log pane stands for.
  mutating func performInLog(_ intent: Intent) -> [Effect] {
    switch intent {
    case .follow: log.follow(!log.isFollowing)
    case .level: setLevel(nil)
    case .wrap:
      (log.wraps, log.column) = (!log.wraps, 0)
      showHitAgain()
    case .scrollLeft, .scrollRight: scrollSideways(intent == .scrollRight ? 1 : -1)
    case .logSearch, .logInclude, .logExclude: openLogBar(intent)
    case .nextHit: nextHit(1)
    case .previousHit: nextHit(-1)
    case .nextError: nextError(1)
    case .previousError: nextError(-1)
    case .fold:
      foldRow()
      showHitAgain()
    case .foldAll:
      log.select(folds: !log.rows.folds)
      say(log.rows.folds ? "repeated lines are shown one by one" : "repeated lines are folded", .info)
    case .stamps: nextStamps()
    case .logSources: nextSource()
    case .hideSource: hideSource()
    case .markLine: markLine()
    case .copy: return copyLines()
    case .wholeLine: showWhole()
    case .toTimeline: goToTimeline()
    case .toLog: goToLog()
    default: break
    }
    keepLogInSight()
    return []
  }

  /// Moves in the log; at its end it follows again.
  mutating func scrollLog(_ intent: Intent) {
    let page = max(1, (Layout(self).log?.height ?? 2) - 1)
    let from = log.isFollowing ? log.rows.count - 1 : log.at
    let step = State.distance(intent, page: page, end: log.rows.count)
    log.at = min(max(0, from + step), max(0, log.rows.count - 1))
    if step.magnitude == page { log.bottom += step }
    log.follow(step > 0 && from + step >= log.rows.count - 1 || log.rows.count < 2)
    keepLogInSight()
    if intent == .first, log.isTruncated {
      say("the log begins here; older lines are at the server: mcp job logs", .info)
    }
  }

  /// What is on the screen follows the chosen row, and stays otherwise.
  mutating func keepLogInSight() {
    guard let area = Layout(self).log, log.rows.count > 0 else { return }
    let room = area.width - LogColumns(self, width: area.width).indent
    log.bottom = LogPane.bottom(
      log, LogRowLines(log, room: room, height: area.height, days: LogDays(log, clock, now: now)),
      height: area.height)
  }

  /// A level, or the one after the present one.
  mutating func setLevel(_ level: LogLine.Level?) {
    let all = LogLine.Level.allCases
    let index = all.firstIndex(of: log.filter.level) ?? 0
    log.filter.level = level ?? all[(index + 1) % all.count]
    log.select()
  }

  private mutating func scrollSideways(_ step: Int) {
    if log.wraps { return say("long lines are wrapped; \(keymap.key(for: .wrap)) cuts them", .info) }
    let room = Layout(self).log.map { $0.width - LogColumns(self, width: $0.width).indent } ?? 20
    // Whoever goes on from a hit that was brought into sight goes on from there.
    let from = log.search?.shift.flatMap { $0.line == log.chosen ? $0.column : nil } ?? log.column
    log.search?.shift = nil
    log.search?.skip = nil
    log.column = min(max(0, from + step * max(8, room / 2)), LogView.lastColumn)
  }

  private mutating func nextStamps() {
    let all = LogView.Stamps.allCases
    log.stamps = all[((all.firstIndex(of: log.stamps) ?? 0) + 1) % all.count]
  }

  /// That there are some the other way, and the key that goes there.
  private func errorsBehind(_ step: Int) -> String {
    var id = log.current
    while let from = id, let error = log.store.error(from: from, step: -step) {
      if log.rows.holds(error) {
        let key = keymap.key(for: step > 0 ? .previousError : .nextError, in: .log)
        return "; there are \(step > 0 ? "before" : "after") it: \(key) goes \(step > 0 ? "back" : "on")"
      }
      id = error
    }
    return ""
  }

  private mutating func nextError(_ step: Int) {
    var id = log.current
    if log.isFollowing, step < 0 { id = log.store.ids.upperBound }
    while let from = id, let error = log.store.error(from: from, step: step) {
      if log.rows.holds(error) {
        let times = log.reveal(error)
        if times > 1 { say("one of \(Glyphs.times)\(times), unfolded for now", .info) }
        return
      }
      id = error
    }
    say((step > 0 ? "no error after this line" : "no error before this line") + errorsBehind(step), .info)
  }

  private mutating func foldRow() {
    guard let id = log.chosen else { return }
    let isTrace = log.store.withText(id) { LogText.firstLine($0).more > 0 }
    log.at = log.rows.turn(log.at, isTrace: isTrace)
    log.isFollowing = false
    if !isTrace, log.rows.rows[log.at].folded == 1 { say("nothing is folded in this line", .info) }
  }

  private mutating func markLine() {
    guard let id = log.chosen else { return }
    if log.marks.remove(id) == nil { log.marks.insert(id) }
    log.isFollowing = false
    log.go(to: log.at + 1)
  }
}

// MARK: Sources

extension State {
  /// Each source alone in turn, then all of them.
  private mutating func nextSource() {
    let all = log.store.sources
    // What is hidden is shown again, whatever hid it.
    if log.sources == 0, !all.isEmpty { return showSources(Set(all)) }
    guard all.count > 1 else { return say("the log has one source", .info) }
    let alone = log.sources == 1 ? all.firstIndex { !log.filter.hidden.contains($0) } : nil
    if let alone, alone == all.count - 1 { return showSources(Set(all)) }
    showSources([all[alone.map { $0 + 1 } ?? 0]])
  }

  mutating func showSources(_ shown: Set<String>) {
    log.filter.hidden = Set(log.store.sources).subtracting(shown)
    log.select()
    let isAll = log.filter.hidden.isEmpty
    say(isAll ? "all sources are shown" : "only \(shown.sorted().joined(separator: ", "))", .info)
  }

  private mutating func hideSource() {
    guard let id = log.chosen else { return }
    let source = log.store.source(id)
    guard log.sources > 1 else { return say(lastSource(source), .info) }
    log.filter.hidden.insert(source)
    log.select()
    say("\(Cut.short(source, 40)) is hidden; \(keymap.key(for: .logSources)) shows all again", .info)
  }

  /// Why the only source that is shown is not hidden.
  func lastSource(_ name: String) -> String {
    let others = log.store.sources.count > 1 ? "; \(keymap.key(for: .logSources)) shows the others" : ""
    return "\(Cut.short(name, 40)) is the only source that is shown, and stays\(others)"
  }
}

// MARK: Places in time

extension State {
  /// Goes to the first line at an instant or after it, and holds the log there.
  mutating func goInLog(to instant: Date) {
    let rows = log.rows
    guard rows.count > 0 else { return say("there is no line of the log to go to", .info) }
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if let time = log.store.time(rows.last(middle)), time < instant { low = middle + 1 } else { high = middle }
    }
    log.isFollowing = false
    log.go(to: low)
    keepLogInSight()
    let edge = log.store.time(low == 0 ? rows.first(0) : rows.last(rows.count - 1))
    guard let edge else { return }
    if low == 0, edge.timeIntervalSince(instant) > 1 {
      let isHidden = log.store.time(log.store.ids.lowerBound).map { $0 <= instant } ?? false
      say(
        isHidden
          ? "the filter shows nothing up to \(clock.time(instant)); the first is of \(clock.time(edge))"
          : "the log here begins at \(clock.time(edge)), after \(clock.time(instant))", .info)
    } else if low == rows.count, instant.timeIntervalSince(edge) > 1 {
      let isHidden = log.store.time(log.store.ids.upperBound - 1).map { $0 >= instant } ?? false
      say(
        isHidden
          ? "the filter shows nothing from \(clock.time(instant)) on; the last is of \(clock.time(edge))"
          : "the log ends at \(clock.time(edge)), before \(clock.time(instant))", .info)
    }
  }

  /// From an entry of the timeline to the log at that instant.
  private mutating func goToLog() {
    guard let entry = timeline.chosen else { return say("nothing has happened to go to", .info) }
    // Where no other entry was chosen there, back to the line that one came from.
    let origin = timeline.origin.flatMap { $0.entry == entry && $0.job == log.job ? $0 : nil }
    timeline.origin = nil
    log.resumes = log.isFollowing
    if origin == nil, let job = entry.jobID, job != selected, jobs.contains(job) {
      show(job)
      logInstant = entry.time
      // Another job's log begins to be followed.
      log.resumes = true
    }
    focus = .log
    log.cameFromTimeline = true
    logErrorWithin = entry.kind == .exception ? 2 : nil
    if Layout(self).log == nil { isZoomed = true }
    if let origin, log.store.ids.contains(origin.line) {
      log.isFollowing = false
      log.go(to: log.rows.row(holding: origin.line))
      keepLogInSight()
    } else if logInstant == nil {
      goInLog(to: origin?.time ?? entry.time)
      if origin == nil { landOnError(of: entry.time) }
    }
    log.arrivedAt = log.chosen
  }

  /// Back to the timeline that one came from.
  mutating func returnToTimeline() {
    (focus, log.cameFromTimeline) = (.timeline, false)
    if log.resumes, log.chosen == log.arrivedAt { log.follow(true) }
    log.resumes = false
  }

  /// From a line of the log to what had happened by then.
  private mutating func goToTimeline() {
    guard let line = log.chosen, let time = log.store.time(line) else {
      return say("there is no line with a time to go from", .info)
    }
    leavePane()
    focus = .timeline
    // What happened so long ago the whole timeline alone shows.
    if Layout(self).timeline == nil || now.timeIntervalSince(time) > TimelineView.windowSeconds { isZoomed = true }
    arrived()
    let slot = schedule[.timeline]
    let isKept = slot.due != nil || slot.request != nil || isTold(.timeline)
    timeline.origin = TimelineOrigin(job: log.job, line: line, time: time)
    if isTimelineWhole { changeWindow { [now] in $0.show(time, now) } }
    if isKept, schedule[.timeline].answeredAt != nil { findInTimeline() }
  }

  /// Chooses what had happened by the time of the line that was come from, once that is known.
  mutating func findInTimeline() {
    guard var origin = timeline.origin, origin.entry == nil else { return }
    let later = timeline.entries.count { $0.time > origin.time }
    timeline.offset = min(later, max(0, timeline.entries.count - 1))
    origin.entry = timeline.chosen
    timeline.origin = origin.entry == nil ? nil : origin
    guard let then = origin.entry?.time else { return }
    let (line, entry) = (clock.time(origin.time), clock.time(then))
    if then > origin.time, line != entry {
      say("the timeline begins at \(entry), after \(line)", .info)
    } else if line != entry {
      say("nothing is told of \(line); the last before it is of \(entry)", .info)
    }
  }
}

extension TimelineView {
  /// The entry at the top.
  var chosen: TimelineEntry? {
    let index = entries.count - 1 - offset
    return entries.indices.contains(index) ? entries[index] : nil
  }
}
