import Jobs
import Screen

extension State {
  mutating func openLogBar(_ intent: Intent) {
    let kind: Bar.LogInput = intent == .logSearch ? .search : intent == .logInclude ? .include : .exclude
    var bar = Bar(.log(kind), logPattern(kind)?.source ?? "", offered: kind == .search)
    bar.before = logPattern(kind)?.source ?? ""
    bar.place = (log.current, log.isFollowing)
    self.bar = bar
  }

  private func logPattern(_ kind: Bar.LogInput) -> LogPattern? {
    switch kind {
    case .search: log.search?.pattern
    case .include: log.filter.include
    case .exclude: log.filter.exclude
    }
  }

  /// Shows what a pattern comes to while it is typed. One that is not understood leaves the last good one; returns what is wrong.
  mutating func previewLog(_ kind: Bar.LogInput, _ text: String) -> String? {
    do throws(FilterError) {
      let pattern = text.isEmpty ? nil : try LogPattern(text)
      guard pattern != logPattern(kind) else { return nil }
      switch kind {
      case .search: search(pattern)
      case .include: log.filter.include = pattern
      case .exclude: log.filter.exclude = pattern
      }
      if kind != .search { log.select() }
      return nil
    } catch {
      return error.problem
    }
  }

  /// Looks from where the operator was when they began to type.
  private mutating func search(_ pattern: LogPattern?) {
    // A search that is under way is for another pattern; a filter goes on.
    if log.draft == nil { log.scan = nil }
    log.search = pattern.map { LogSearch($0, origin: bar?.place.line ?? log.current) }
  }

  /// As it was before the line was opened.
  mutating func leaveLogBar(_ bar: Bar, _ kind: Bar.LogInput) {
    _ = previewLog(kind, bar.before)
    log.search?.origin = nil
    guard kind == .search else {
      if !bar.place.isFollowing { returnInLog(to: bar.place.line) }
      return
    }
    if bar.place.isFollowing { return log.follow(true) }
    if let line = bar.place.line { _ = log.reveal(line) }
    keepLogInSight()
  }

  /// To a line that was chosen while other rows stood here; at once, or when those of the filter are there again.
  private mutating func returnInLog(to line: Int?) {
    guard log.draft == nil, let line else { return log.returnsTo = line }
    _ = log.reveal(line)
    keepLogInSight()
  }

  mutating func nextHit(_ step: Int) {
    guard let search = log.search else {
      return say("nothing is looked for; \(keymap.key(for: .logSearch)) in the log searches", .info)
    }
    guard let from = log.current else { return }
    let isWhole = search.next >= log.rows.lineCount && log.draft == nil
    guard isWhole || !search.hits.isEmpty else { return say("still searching", .info) }
    guard !search.hits.isEmpty else { return say("/\(search.pattern.source)/ is nowhere in these lines", .info) }
    let index = step > 0 ? search.hits(before: from + 1) : search.hits(before: from) - 1
    if search.hits.indices.contains(index) { return goToHit(Int(search.hits[index])) }
    if step > 0, !isWhole {
      log.search?.origin = from + 1
      return
    }
    say(step > 0 ? "past the end: on from the beginning" : "past the beginning: on from the end", .info)
    goToHit(Int(step > 0 ? search.hits[0] : search.hits[search.hits.count - 1]))
  }

  /// What the input line says beside the pattern: how many lines it comes to.
  func logCount(_ kind: Bar.LogInput) -> String {
    switch kind {
    case .search: log.search.map { LogTitle.found($0, log) } ?? ""
    case .include, .exclude:
      log.draft.map { LogTitle.percent($0.next - log.store.ids.lowerBound, log.store.count) + " read" }
        ?? "\(log.shownCount) of \(log.counted)"
    }
  }
}
