import FoundationEssentials
import Jobs

extension SparkRunner {
  func observations(_ master: MasterReply) -> [Observation] {
    let listed = Dictionary(master.apps.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let own = master.drivers.filter { !isInDoubt($0) && !isReplaced($0, master) }.map { driver in
      observation(driver, drivers[driver.id]?.apps.compactMap { listed[$0] }.max { $0.start < $1.start }, master)
    }
    return own + alone(master).map { observation($0, master) }
  }

  /// A driver of ours that was lost with its worker, once the one that the master has started for it is known by its mark;
  /// until then those that may be it.
  private func isReplaced(_ driver: MasterReply.Driver, _ master: MasterReply) -> Bool {
    if driver.isRelaunched {
      guard let jobID = own.names[driver.id] else { return false }
      return master.drivers.contains { $0.id > driver.id && own.names[$0.id] == jobID }
    }
    guard isUnread(driver), !driver.hasEnded else { return false }
    return master.drivers.contains { lost in
      lost.isRelaunched && lost.id < driver.id && lost.mainClass == driver.mainClass && own.names[lost.id] != nil
        && !isReplaced(lost, master)
    }
  }

  /// While the answer to a submission of ours is lost, a new driver may be its: its launch command tells.
  private func isInDoubt(_ driver: MasterReply.Driver) -> Bool {
    guard isUnread(driver), !driver.hasEnded else { return false }
    return own.doubtful.keys.contains { own.isInDoubt($0, at: now()) && own.mayBe($0, start: driver.start) }
  }

  func isUnread(_ driver: MasterReply.Driver) -> Bool {
    own.names[driver.id] == nil && drivers[driver.id]?.offset ?? 0 == 0
  }

  /// Applications that are jobs by themselves: not one of a driver's, and not one that may turn out to be.
  private func alone(_ master: MasterReply) -> [MasterReply.App] {
    let listed = Set(master.drivers.map(\.id))
    let open = master.drivers.filter { driver in
      // One that never had a worker has begun nothing.
      driver.worker != nil && drivers[driver.id].map { $0.apps.isEmpty && !$0.isRead } ?? true
    }
    let earliest = open.map(\.start).min() ?? .infinity
    return master.apps.filter { app in
      let known = apps[app.id] ?? KnownApp()
      switch known.owner {
      case .client: return true
      case .driver(let id): return !listed.contains(id)
      case .unknown: break
      }
      if app.hasEnded { return earliest > app.start && (settings.history == nil || known.attempts > 0) }
      return now().timeIntervalSince1970 - app.start > SparkRunner.patience && known.attempts >= 3
    }
  }

  private func observation(_ driver: MasterReply.Driver, _ app: MasterReply.App?, _ master: MasterReply) -> Observation
  {
    let known = drivers[driver.id] ?? KnownDriver()
    let isStarting = known.apps.isEmpty && isStarting(driver, known, master)
    var seen = Observation(
      nativeID: driver.id, name: name(of: driver, app),
      type: type(of: driver.id, app), state: state(of: driver, app, isStarting: isStarting),
      nativeState: SparkState.native(driver, app))
    if replacing.contains(driver.id) { seen.state = .restarting }
    seen.startTime = Date(timeIntervalSince1970: driver.start)
    if seen.state.isTerminal { seen.endTime = known.endedAt ?? app.flatMap(SparkRunner.end) ?? end(driver, master) }
    seen.trouble = SparkTrouble.of(
      driver, app, isAlone: known.problem == nil && known.apps.isEmpty && known.offset > 0, isAgain: known.isAgain,
      master, at: now())
    fill(&seen, app, isOwn: true)
    return seen
  }

  /// Of one whose application is not known. Soon its log names it; where that cannot be asked, or is silent for long, the
  /// driver is believed to run once there is an application that may be its.
  private func isStarting(_ driver: MasterReply.Driver, _ known: KnownDriver, _ master: MasterReply) -> Bool {
    if known.problem == nil, now().timeIntervalSince1970 - driver.start < SparkTrouble.starting { return true }
    return !master.apps.contains { app in
      app.state != "WAITING" && app.start >= driver.start - 1 && apps[app.id]?.owner ?? .unknown == .unknown
    }
  }

  private func observation(_ app: MasterReply.App, _ master: MasterReply) -> Observation {
    var seen = Observation(
      nativeID: app.id, name: own.request(of: app.id)?.name ?? app.name, type: type(of: app.id, app),
      state: SparkState.state(of: app),
      nativeState: app.state)
    seen.startTime = Date(timeIntervalSince1970: app.start)
    seen.endTime = SparkRunner.end(app)
    seen.trouble = SparkTrouble.of(app, master, at: now())
    judgeClient(&seen)
    fill(&seen, app, isOwn: false)
    return seen
  }

  private func fill(_ seen: inout Observation, _ app: MasterReply.App?, isOwn: Bool) {
    if let app, !app.hasEnded, app.cores > 0 { seen.parallelism = app.cores }
    seen.submittedAs = own.names[seen.nativeID]
    let isLaunched = launches.all.values.contains { $0.nativeID == seen.nativeID }
    seen.actions = SparkActions.actions(
      seen.state, isOwn: isOwn, hasGateway: gateway != nil, takesKill: !refusesKill || isLaunched)
    if isLaunched { seen.actions.refusals[.restart] = nil }
  }

  /// An application says FINISHED though its program failed; of a client of ours we know how it ended.
  private func judgeClient(_ seen: inout Observation) {
    guard seen.state == .finished, let launch = launches.all.values.first(where: { $0.nativeID == seen.nativeID }),
      case .ended(let record, _) = launches.folder(launch).condition(), let status = record.status, !status.isSuccess
    else { return }
    seen.state = .failed
    let words = LastWords.of(launches.folder(launch), python: settings.programs.python) ?? "it said nothing"
    seen.trouble = .init(.critical, "failed: the pipeline's client ended with \(status.text): \(words)")
  }

  private func type(of id: String, _ app: MasterReply.App?) -> JobType {
    if let app, apps[app.id]?.isStream == true { return .streaming }
    return own.request(of: id)?.type ?? .batch
  }

  /// Of one that went with its worker: when the master last heard of that.
  func end(_ driver: MasterReply.Driver, _ master: MasterReply) -> Date? {
    let heard = master.lostWorker(of: driver).flatMap { id in master.workers.first { $0.id == id }?.heard }
    return heard.map { Date(timeIntervalSince1970: $0) }
  }

  private static func end(_ app: MasterReply.App) -> Date? {
    app.hasEnded ? Date(timeIntervalSince1970: app.start + app.duration) : nil
  }

  private func state(of driver: MasterReply.Driver, _ app: MasterReply.App?, isStarting: Bool) -> JobState {
    // Ours goes on as another driver; of somebody else's nobody says which that is.
    if driver.isRelaunched { return own.names[driver.id] == nil ? .failed : .restarting }
    let isAgain = drivers[driver.id]?.isAgain == true
    return SparkState.state(of: driver, app: app, isStarting: isStarting, isAgain: isAgain)
  }

  /// As it was submitted through us, whatever its program calls its applications.
  private func name(of driver: MasterReply.Driver, _ app: MasterReply.App?) -> String {
    own.request(of: driver.id)?.name ?? app?.name ?? drivers[driver.id]?.name ?? SparkRunner.short(driver.mainClass)
  }

  /// `Squares` of `org.example.Squares`.
  private static func short(_ mainClass: String) -> String {
    let short = JavaClass.short(mainClass)
    return short.isEmpty ? "driver" : short
  }
}
