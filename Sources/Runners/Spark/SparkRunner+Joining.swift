import FoundationEssentials
import HTTP
import JSON
import Jobs

// Whose an application is. The master does not tell; a driver's log names its application, an application's driver names
// its log, at its own web server and at the history server. What none of these tells is not guessed.
extension SparkRunner {
  /// Drivers, and applications, that are asked in one survey, beside its one request.
  private static let introductions = 16
  /// Applications that nobody claims are shown by themselves after so many seconds.
  static let patience = 60.0

  func join(_ master: MasterReply) async {
    await readHeads(master)
    await readEnds(master)
    claim(master)
    await askApps(master)
    claim(master)
    mark()
  }

  /// Reads on in the logs of drivers that may name an application yet: those that live first.
  private func readHeads(_ master: MasterReply) async {
    let time = now()
    let due = master.drivers.filter { driver in
      let known = drivers[driver.id] ?? KnownDriver()
      return driver.worker != nil && !known.isRead && known.apps.isEmpty && known.notBefore <= time
    }
    let chosen = Array((due.filter { !$0.hasEnded } + due.filter(\.hasEnded)).prefix(SparkRunner.introductions))
    let rest = self.rest
    let questions = chosen.map { driver in
      let offset = drivers[driver.id]?.offset ?? 0
      return master.worker(driver.worker).map {
        "\($0.web)/log/?driverId=\(driver.id)&logType=stderr&offset=\(offset)&byteLength=\(DriverHead.step)"
      }
    }
    let answers = await forEach(questions) { (url) async throws(RunnerError) in
      guard let url else { throw .refused("its worker is no longer listed") }
      let body = try await rest.get(url, timeout: .seconds(3), limit: 1 << 20).body
      guard let log = WorkerLog(body) else { throw .malformed("\(url) is no log of a worker's") }
      return log
    }
    for (driver, answer) in zip(chosen, answers) { take(answer, of: driver) }
  }

  private func take(_ answer: Result<WorkerLog, RunnerError>, of driver: MasterReply.Driver) {
    var known = drivers[driver.id] ?? KnownDriver()
    known.attempts += 1
    switch answer {
    case .success(let log):
      known.problem = nil
      known.offset = log.end
      DriverHead.read(String(decoding: log.bytes, as: UTF8.self), into: &known)
      let isWhole = log.end >= log.total
      known.isRead = known.offset >= DriverHead.limit || isWhole && driver.hasEnded
      // Soon at first, while it starts.
      let isDone = !isWhole || !known.apps.isEmpty
      known.notBefore = isDone ? now() : now() + min(30, 0.5 * Double(min(known.attempts, 60)))
    case .failure(let error):
      known.problem = "\(error)"
      known.isRead = driver.hasEnded && known.attempts >= 3
      known.notBefore = now() + min(60, 2 * Double(min(known.attempts, 30)))
    }
    drivers[driver.id] = known
  }

  /// A driver that runs on though its application has ended begins another one, or was started again by its worker.
  private func readEnds(_ master: MasterReply) async {
    let ended = Set(master.apps.filter(\.hasEnded).map(\.id))
    let due = master.drivers.filter { driver in
      guard driver.state == "RUNNING", let known = drivers[driver.id], !known.apps.isEmpty else { return false }
      return known.apps.allSatisfy(ended.contains) && known.notBefore <= now()
    }
    let chosen = due.prefix(SparkRunner.introductions).compactMap { driver in
      master.worker(driver.worker).map { (driver.id, $0.web) }
    }
    let rest = self.rest
    let answers = await forEach(
      chosen.map { id, web in
        "\(web)/log/?driverId=\(id)&logType=stderr&byteLength=\(DriverHead.limit)"
      }
    ) { (url) async throws(RunnerError) in WorkerLog(try await rest.get(url, timeout: .seconds(3), limit: 1 << 20).body)
    }
    for ((id, _), answer) in zip(chosen, answers) {
      if case .success(let log?) = answer { DriverHead.readEnd(log, into: &drivers[id, default: KnownDriver()]) }
      drivers[id]?.notBefore = now() + 2
    }
  }

  /// Gives applications to the drivers that named them, and the other way round.
  private func claim(_ master: MasterReply) {
    for (id, driver) in drivers {
      for app in driver.apps where apps[app]?.owner != .driver(id) {
        apps[app, default: KnownApp()].owner = .driver(id)
      }
    }
    for (id, app) in apps {
      guard case .driver(let driver) = app.owner, drivers[driver]?.apps.contains(id) != true else { continue }
      drivers[driver, default: KnownDriver()].apps.append(id)
    }
    // Where nothing was ever submitted to the cluster, every application is of somebody elsewhere.
    if master.drivers.isEmpty {
      for app in master.apps where apps[app.id]?.owner ?? .unknown == .unknown {
        apps[app.id, default: KnownApp()].owner = .client
      }
    }
  }

  /// Asks applications that no driver named whose they are.
  private func askApps(_ master: MasterReply) async {
    let time = now()
    let due = master.apps.filter { app in
      let known = apps[app.id] ?? KnownApp()
      // An ended one has no web server any more: the history server is asked, where there is one.
      return known.owner == .unknown && known.notBefore <= time && (!app.hasEnded || settings.history != nil)
    }
    let chosen = Array((due.filter { !$0.hasEnded } + due.filter(\.hasEnded)).prefix(SparkRunner.introductions))
    for (app, owner) in zip(
      chosen,
      await forEach(chosen) { (app) async throws(RunnerError) in
        try await self.owner(of: app)
      })
    {
      var known = apps[app.id] ?? KnownApp()
      known.attempts += 1
      known.notBefore = time + min(60, Double(1 << min(known.attempts, 6)))
      switch owner {
      case .success(let owner): known.owner = owner
      case .failure(let error): known.problem = "\(error)"
      }
      apps[app.id] = known
    }
  }

  /// What the application says of its driver's log: of one that runs on the cluster it is a worker's.
  private func owner(of app: MasterReply.App) async throws(RunnerError) -> KnownApp.Owner {
    let server = app.hasEnded ? settings.history : await ui(of: app.id)
    guard let server else { throw .refused("the master names no web server of the application") }
    let place = SparkApplication(id: app.id, server: server)
    let executors = try await rest.json("\(place.base)/allexecutors", timeout: .seconds(3))
    guard let driver = executors.array?.first(where: { $0["id"]?.string == "driver" }) else {
      throw .malformed("\(place.base)/allexecutors tells of no driver")
    }
    let logs = (driver["executorLogs"]?.object ?? [:]).values.compactMap(\.string)
    return logs.compactMap(SparkRunner.driverID).first.map { .driver($0) } ?? .client
  }

  /// Of `http://worker:8081/logPage/?driverId=driver-…&logType=stderr`.
  private static func driverID(_ link: String) -> String? {
    guard let start = link.firstRange(of: "driverId=") else { return nil }
    let id = String(link[start.upperBound...].prefix { $0 != "&" })
    return id.hasPrefix("driver-") ? id : nil
  }

  /// The web address of a live application's driver, asked once.
  func ui(of app: String) async -> String? {
    if let known = apps[app]?.ui { return known }
    let url = "\(settings.master)/app/?appId=\(app)"
    guard let page = try? await rest.get(url, timeout: .seconds(3), limit: 4 << 20) else { return nil }
    let found = AppPage.ui(String(decoding: page.body, as: UTF8.self), of: settings.master)
    if let found { apps[app, default: KnownApp()].ui = found }
    return found
  }

  /// Drivers that bear the mark of a submission of ours.
  private func mark() {
    for (id, driver) in drivers where own.names[id] == nil {
      guard let mark = driver.mark, own.doubtful[mark] != nil || mark.hasPrefix("\(name)-") else { continue }
      own.name(mark, id)
    }
  }
}
