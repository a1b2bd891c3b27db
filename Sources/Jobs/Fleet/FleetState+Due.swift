import FoundationEssentials

/// How often details are worth their cost, in seconds.
enum DetailPace {
  static let watched = 1.0
  static let troubled = 5.0
  static let calm = 15.0
  /// So little before its time a detail may be read, since sleepers are woken together.
  static let early = 0.06
  /// Between two looks at what is due.
  static let longest = 2.3
  /// How long someone who looked is taken to look still.
  static let lease = 15.0
  /// Requests under way at once, for each runner.
  static let atOnce = 4
}

extension FleetState {
  /// Someone looks at a job: its detail comes first, and its history is kept fine. True where that is news.
  mutating func watch(_ jobID: String, at: Date) -> Bool {
    guard let slot = slot(of: jobID) else { return false }
    let isNews = !records[slot].isWatched(at: at)
    records[slot].watchedUntil = at.addingTimeInterval(DetailPace.lease)
    runners[records[slot].runner].watched.insert(slot)
    if !fine.contains(slot) {
      if fine.count >= limits.fineHistories { dropFine(at: at) }
      keepFine(slot)
    }
    return isNews
  }

  /// The jobs whose detail is to be read now, at the most `limit`: watched ones, then those in trouble, then those that
  /// waited longest. They count as asked for until a detail or its failure comes.
  mutating func due(_ name: String, limit: Int, at: Date) -> [JobTarget] {
    guard let runner = runnerIndex(name), runners[runner].failingSince == nil else { return [] }
    let room = min(limit, DetailPace.atOnce - runners[runner].asking)
    guard room > 0 else { return [] }
    var chosen: [Int] = []
    for slot in runners[runner].watched where chosen.count < room {
      if !records[slot].isWatched(at: at) {
        runners[runner].watched.remove(slot)
        records[slot].watchedUntil = nil
      } else if isDue(slot, after: DetailPace.watched, at: at), !isSettled(slot) {
        ask(slot, at: at)
        chosen.append(slot)
      }
    }
    // Trouble may not eat everything, or a job whose trouble is new would never be found.
    let share = max(1, (room - chosen.count) * 3 / 4)
    take(from: \.troubled, .troubled, runner, after: DetailPace.troubled, upTo: chosen.count + share, &chosen, at: at)
    take(from: \.calm, .calm, runner, after: DetailPace.calm, upTo: room, &chosen, at: at)
    take(from: \.troubled, .troubled, runner, after: DetailPace.troubled, upTo: room, &chosen, at: at)
    return chosen.compactMap(target(at:))
  }

  /// In so many seconds a detail may be due that is not now, where nothing happens until then.
  func rest(_ name: String, at: Date) -> Double {
    guard let runner = runnerIndex(name), runners[runner].failingSince == nil else { return DetailPace.longest }
    guard runners[runner].asking < DetailPace.atOnce else { return DetailPace.watched / 2 }
    func left(_ slot: Int, _ pace: Double) -> Double {
      records[slot].detailAsked.map { pace - at.timeIntervalSince($0) } ?? 0
    }
    var next = DetailPace.longest
    for slot in runners[runner].watched where !isSettled(slot) {
      let left = left(slot, DetailPace.watched)
      // One that was asked for and is late is not asked for again meanwhile.
      next = min(next, records[slot].isAsking && left <= 0 ? DetailPace.watched : left)
    }
    if let slot = runners[runner].troubled.first { next = min(next, left(slot, DetailPace.troubled)) }
    if let slot = runners[runner].calm.first { next = min(next, left(slot, DetailPace.calm)) }
    return next
  }

  /// Lets a job wait for its next detail, among its like. Ended jobs are read once more and then no more.
  mutating func queue(_ slot: Int) {
    let wanted: DetailQueue = records[slot].job.health >= .warn ? .troubled : .calm
    guard records[slot].queue != wanted, records[slot].queue != .troubled, !records[slot].isAsking else { return }
    guard records[slot].job.nativeID != nil, !isSettled(slot) else { return }
    records[slot].queue = wanted
    if wanted == .troubled {
      runners[records[slot].runner].troubled.append(slot)
    } else {
      runners[records[slot].runner].calm.append(slot)
    }
  }

  private mutating func take(
    from path: WritableKeyPath<RunnerRecord, SlotQueue>, _ queue: DetailQueue, _ runner: Int, after seconds: Double,
    upTo count: Int, _ chosen: inout [Int], at: Date
  ) {
    while chosen.count < count, let slot = runners[runner][keyPath: path].first {
      let stands = records[slot].runner == runner && records[slot].queue == queue
      if stands, !records[slot].isAsking, !isSettled(slot), !isDue(slot, after: seconds, at: at) { return }
      runners[runner][keyPath: path].removeFirst()
      guard stands else { continue }
      records[slot].queue = .none
      guard !records[slot].isAsking, !isSettled(slot) else { continue }
      ask(slot, at: at)
      chosen.append(slot)
    }
  }

  private mutating func ask(_ slot: Int, at: Date) {
    records[slot].isAsking = true
    records[slot].detailAsked = at
    runners[records[slot].runner].asking += 1
  }

  private func isDue(_ slot: Int, after seconds: Double, at: Date) -> Bool {
    guard !records[slot].isAsking, let asked = records[slot].detailAsked else { return !records[slot].isAsking }
    return at.timeIntervalSince(asked) >= seconds - DetailPace.early
  }

  /// There is nothing to ask about it: the engine has not named it yet or has forgotten it, or it ended and was read since.
  private func isSettled(_ slot: Int) -> Bool {
    let record = records[slot]
    if record.vanishedAt != nil || record.job.nativeID == nil { return true }
    guard record.job.state.isTerminal, let read = record.detailRead, let end = record.endedAt else { return false }
    return read.timeIntervalSince(end) > 4  // engines answer details from caches of some seconds
  }

  private mutating func dropFine(at: Date) {
    let victim = fine.min { records[$0].lastLook < records[$1].lastLook }
    guard let victim else { return }
    fine.remove(victim)
    records[victim].history.unwatch()
  }
}

extension JobRecord {
  fileprivate var lastLook: Date { watchedUntil ?? .distantPast }
}
