import Jobs
import Screen

extension State {
  /// Goes on with what of the log is not filtered or searched yet: a little of it here and now, what takes longer elsewhere.
  mutating func scanLog() -> [Effect] {
    guard log.scan == nil else { return [] }
    if let effect = filterLog() { return [effect] }
    let saves = saveWaiting()
    if let instant = logInstant, log.job == watchedJob, log.store.count > 0 {
      logInstant = nil
      goInLog(to: instant)
      landOnError(of: instant)
      log.arrivedAt = log.chosen
    }
    followAwaited()
    return saves + (searchLog().map { [$0] } ?? [])
  }

  private mutating func filterLog() -> Effect? {
    if log.draft == nil {
      guard log.filtered < log.store.ids.upperBound else { return nil }
      if let all = growLog() { return all ? nil : filterLog() }
    }
    guard let draft = log.draft else { return nil }
    // Whoever holds the rows beside the pass makes it copy them.
    log.draft = (LogRows(), draft.next)
    var scan = LogScan(
      request(), log.store, .select(log.filter, draft.rows), from: max(draft.next, log.store.ids.lowerBound))
    // What was begun goes on elsewhere: its rows are the pass's by now, and would be copied here.
    if scan.next == log.store.ids.lowerBound {
      scan.run(LogScan.short)
      takeRows(scan)
      if scan.isDone { return nil }
    }
    log.draft = (LogRows(), scan.next)
    log.scan = scan.request
    return .scan(scan)
  }

  /// Adds what has come to the rows on the screen; false where there is more than a frame can afford, so that a draft goes on.
  private mutating func growLog() -> Bool? {
    var scan = LogScan(request(), log.store, .select(log.filter, log.takeRows()), from: log.filtered)
    scan.run(LogScan.short)
    guard case .select(_, let grown) = scan.work else { return nil }
    log.rows = grown
    log.filtered = scan.next
    if log.isFollowing { log.follow(true) }
    if !scan.isDone { log.draft = (grown, scan.next) }
    return scan.isDone
  }

  private mutating func searchLog() -> Effect? {
    guard let search = log.search, log.draft == nil, search.next < log.rows.lineCount || search.origin != nil else {
      return nil
    }
    log.search?.hits = []
    var scan = LogScan(request(), log.store, .search(search.pattern, log.rows, hits: search.hits), from: search.next)
    scan.run(LogScan.short)
    takeHits(scan)
    guard !scan.isDone else { return nil }
    log.scan = scan.request
    return .scan(scan)
  }

  /// Takes what a pass elsewhere has come to; one that was overtaken is dropped.
  mutating func takeScan(_ scan: LogScan) {
    guard log.scan == scan.request else { return }
    log.scan = nil
    switch scan.work {
    case .select: takeRows(scan)
    case .search: takeHits(scan)
    }
  }

  /// The rows stand beside those on the screen until all of them are known.
  private mutating func takeRows(_ scan: LogScan) {
    guard case .select(_, let rows) = scan.work else { return }
    guard scan.next >= log.store.ids.upperBound else {
      log.draft = (rows, scan.next)
      return
    }
    let chosen = log.returnsTo ?? log.chosen
    (log.draft, log.returnsTo) = (nil, nil)
    (log.rows, log.filtered) = (rows, scan.next)
    log.rows.settle()
    log.search?.restart()
    if log.isFollowing { log.follow(true) } else { log.go(to: chosen.map(log.rows.row(holding:)) ?? 0) }
    keepLogInSight()
  }

  private mutating func takeHits(_ scan: LogScan) {
    guard case .search(_, _, let hits) = scan.work, log.search != nil else { return }
    log.search?.hits = hits
    log.search?.next = scan.next
    guard let origin = log.search?.origin, let search = log.search else { return }
    // Found in their order: the first one behind the origin is the nearest.
    let index = search.hits(before: origin)
    if index < hits.count {
      goToHit(Int(hits[index]))
    } else if scan.isDone {
      if let last = hits.last { goToHit(Int(last)) }
    } else {
      return
    }
    log.search?.origin = nil
  }

  mutating func goToHit(_ id: Int) {
    _ = log.reveal(id)
    showHit()
    keepLogInSight()
  }
}
