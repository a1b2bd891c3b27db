import FoundationEssentials
import HTTP
import JSON
package import Jobs

extension SparkRunner {
  package func survey() async throws(RunnerError) -> Survey {
    let master = try await readMaster()
    self.master = master
    await join(master)
    await readVersion()
    adopt(master)
    note(master)
    forget(master)
    own.prune { Set(master.apps.map(\.id)).union(master.drivers.map(\.id)) }
    var survey = Survey(
      observations: observations(master) + launches.stillborn(at: now(), python: settings.programs.python),
      version: version?.value,
      slots: RunnerStatus.Slots(total: max(0, master.cores), free: max(0, master.cores - master.coresUsed)))
    let alive = master.workers.filter(\.isAlive)
    survey.workers = Dictionary(
      alive.map { ($0.id, RunnerStatus.Slots(total: $0.cores, free: $0.coresFree)) }, uniquingKeysWith: { $1 })
    survey.warning = warning(master)
    return survey
  }

  /// A job that was begun a moment ago may not stand in the last answer.
  func look(for id: String) async throws(RunnerError) {
    let isListed = master.map { known in known.drivers.contains { $0.id == id } || known.apps.contains { $0.id == id } }
    if isListed != true { _ = try await survey() }
  }

  func readMaster() async throws(RunnerError) -> MasterReply {
    let url = settings.master + "/json/"
    let response = try await rest.get(url, limit: 64 << 20)
    guard SparkREST.isJSON(response), let reply = masterMemory.take(response.body) else {
      throw EngineProblem.nonsense(response, from: url)
    }
    // A standby knows nothing of the jobs: that is no news of them.
    guard reply.status == "ALIVE" else {
      throw .unreachable("\(settings.master) is \(reply.status) and knows no jobs: name the master that leads")
    }
    return reply
  }

  private func readVersion() async {
    if version?.isYounger(than: 300, at: now()) == true || now() < versionNotBefore { return }
    var told: String?
    if let gateway { told = try? await gateway.version() }
    let live = master?.apps.first { !$0.hasEnded }.flatMap { apps[$0.id]?.ui }
    for server in [live, settings.history].compactMap({ $0 }) where told == nil {
      told = (try? await rest.json("\(server)/api/v1/version", timeout: .seconds(3)))?["spark"]?.string
    }
    if let told { version = Timed(value: told, at: now()) } else { versionNotBefore = now() + 15 }
  }

  /// Applications that the clients of pipelines of ours have begun, and drivers: of a pipeline that hands itself to the
  /// gateway (`--spark_submit_uber_jar`) the application alone bears its name.
  private func adopt(_ master: MasterReply) {
    launches.load(at: now())
    if launches.all.isEmpty { return }
    let jobs = master.apps.compactMap { app -> (id: String, name: String, start: Double)? in
      switch apps[app.id]?.owner ?? .unknown {
      case .client: (app.id, app.name, app.start)
      case .driver(let id): (id, app.name, app.start)
      case .unknown: nil
      }
    }
    own.adopt(launches.adopt(jobs, besides: own.names.nativeIDs), launches)
  }

  /// When drivers end, which the master does not tell.
  private func note(_ master: MasterReply) {
    for driver in master.drivers {
      var known = drivers[driver.id] ?? KnownDriver()
      if driver.hasEnded {
        if known.wasLive, known.endedAt == nil { known.endedAt = now() }
      } else {
        known.wasLive = true
      }
      drivers[driver.id] = known
    }
  }

  private func warning(_ master: MasterReply) -> String? {
    var flaws: [String] = []
    if master.lost > 0 {
      flaws.append("\(settings.master)/json/: \(master.lost) rows cannot be read, and are left out")
    }
    if master.hasLostAll { flaws.append("no worker is alive, and nothing can run: \(SparkTrouble.startWorker)") }
    let lone = master.apps.filter { !$0.hasEnded && apps[$0.id]?.owner ?? .unknown == .unknown }
    if let app = lone.first(where: { (apps[$0.id]?.attempts ?? 0) >= 3 }) {
      flaws.append("whose \(app.id) is cannot be told: \(apps[app.id]?.problem ?? "nothing names it")")
    }
    return flaws.isEmpty ? nil : flaws.joined(separator: "; ")
  }

  private func forget(_ master: MasterReply) {
    guard apps.count > master.apps.count + 64 || drivers.count > master.drivers.count + 64 || details.count > 64 else {
      return
    }
    let (listedApps, listedDrivers) = (Set(master.apps.map(\.id)), Set(master.drivers.map(\.id)))
    apps = apps.filter { listedApps.contains($0.key) }
    drivers = drivers.filter { listedDrivers.contains($0.key) }
    details = details.filter {
      $0.value.isYoung(at: now()) && (listedApps.contains($0.key) || listedDrivers.contains($0.key))
    }
    logFiles = logFiles.filter { abs(now().timeIntervalSince($0.value.usedAt)) < 120 }
  }
}
