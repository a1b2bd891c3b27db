import FoundationEssentials
import HTTP
import JSON
package import Jobs

extension SparkRunner {
  /// A job with its application and the web server that tells of it.
  struct Place: Sendable {
    var app: SparkApplication
    /// Its driver's own server, and not the history server.
    var isLive: Bool
  }

  package func detail(of target: JobTarget) async throws(RunnerError) -> JobDetail {
    if let launch = try launches.stillborn(target.nativeID, at: now()) {
      return launches.detail(of: launch, at: now(), python: settings.programs.python)
    }
    var memory = details[target.nativeID] ?? SparkMemory(at: now())
    memory.askedAt = now()
    var detail = JobDetail()
    detail.lacking = ["checkpoints"]
    detail.unread = [
      "checkpoints: a Spark program keeps its own, and Spark tells nothing of them",
      "back pressure, heap: Spark's web servers tell neither",
    ]
    switch await place(of: target.nativeID) {
    case .success(let place):
      if memory.app != place.app.id { memory = SparkMemory(at: now()) }
      memory.app = place.app.id
      await read(place, &memory, &detail)
    case .failure(let error):
      if case .noSuchJob = error { throw error }
      detail.unread.append("stages, executors, metrics, rates: \(error)")
    }
    await readEnd(of: target.nativeID, &memory, &detail)
    details[target.nativeID] = memory
    return detail
  }

  /// Where a job's application can be asked; a failure says why nowhere.
  func place(of id: String) async -> Result<Place, RunnerError> {
    let ids = id.hasPrefix("driver-") ? drivers[id]?.apps ?? [] : [id]
    let rows = (master?.apps ?? []).filter { ids.contains($0.id) }
    let newest = rows.max { $0.start < $1.start }
    if let newest, !newest.hasEnded {
      guard let ui = await ui(of: newest.id) else {
        return .failure(.unreachable("the master does not name the web server of \(newest.id)"))
      }
      let driver = master?.drivers.first { $0.id == id }
      let server = SparkRunner.reachable(ui, from: settings.master, on: master?.worker(driver?.worker)?.host)
      return .success(Place(app: SparkApplication(id: newest.id, server: server), isLive: true))
    }
    guard let ended = newest?.id ?? ids.last else {
      if master?.drivers.contains(where: { $0.id == id }) == false { return .failure(.noSuchJob("there is no \(id)")) }
      return .failure(.refused(drivers[id]?.problem ?? "its driver has begun no application on this cluster"))
    }
    guard let history = settings.history else {
      return .failure(.refused("the application has ended, and no history_url is configured for this runner"))
    }
    return .success(Place(app: SparkApplication(id: ended, server: history), isLive: false))
  }

  /// A driver that calls its host `localhost` means its own.
  static func reachable(_ ui: String, from master: String, on host: String?) -> String {
    for local in ["http://localhost:", "http://127.0.0.1:"] where ui.hasPrefix(local) {
      let isHere = ["://localhost", "://127.", "://[::1]"].contains(where: master.contains)
      if let host, !host.isEmpty, !isHere { return "http://\(host):\(ui.dropFirst(local.count))" }
    }
    return ui
  }

  private func read(_ place: Place, _ memory: inout SparkMemory, _ detail: inout JobDetail) async {
    let rest = self.rest
    let base = place.app.base
    let age = place.isLive ? max(2, Double(memory.stageBytes) / 200_000) : 3600
    let isDue = memory.stages?.isYounger(than: age, at: now()) != true
    async let stages = attempt { () async throws(RunnerError) -> HTTPResponse? in
      isDue ? try await rest.get("\(base)/stages", timeout: .seconds(8), limit: 32 << 20) : nil
    }
    async let executors = attempt { () async throws(RunnerError) in try await rest.json("\(base)/allexecutors") }
    async let gauges = attempt { () async throws(RunnerError) -> JSONValue? in
      place.isLive ? try await rest.json("\(place.app.server)/metrics/json/") : nil
    }
    readStages(await stages, base, &memory, &detail)
    readExecutors(await executors, isLive: place.isLive, &memory, &detail)
    await readSpreads(place, &memory)
    await readTaskFailures(place, &memory)
    fillStages(place, memory, &detail)
    readStreams(await gauges, place, memory.stages?.value ?? [], &detail)
  }

  private func readStages(
    _ answer: Result<HTTPResponse?, RunnerError>, _ base: String, _ memory: inout SparkMemory,
    _ detail: inout JobDetail
  ) {
    do {
      guard let response = try answer.get() else { return }
      let list = try SparkREST.value(of: response, from: base + "/stages")
      guard let rows = list.array else { throw EngineProblem.nonsense(response, from: base + "/stages") }
      memory.stages = Timed(value: rows.compactMap(StageRow.init), at: now())
      memory.stageBytes = response.body.count
      memory.count(at: now())
    } catch {
      memory.stages = nil
      detail.unread.append("stages: \(error)")
    }
  }

  private func readExecutors(
    _ answer: Result<JSONValue, RunnerError>, isLive: Bool, _ memory: inout SparkMemory, _ detail: inout JobDetail
  ) {
    switch answer {
    case .failure(let error):
      memory.executors = nil
      detail.unread.append("executors, gc: \(error)")
    case .success(let list):
      let rows = (list.array ?? []).compactMap(ExecutorRow.init)
      memory.executors = Timed(value: rows, at: now())
      memory.collect(rows, at: now())
      detail.losses = rows.compactMap(\.loss).sorted { $0.at > $1.at }
      let working = rows.filter { $0.isActive && !$0.isDriver }
      (detail.metrics.gcShare, detail.collector) = (memory.gcShare, memory.collector)
      guard isLive else { return }
      detail.parallelism = working.isEmpty ? nil : working.map(\.cores).total
      let room = working.map(\.maxTasks).total
      if room > 0 { detail.metrics.busy = min(1, Double(working.map(\.activeTasks).total) / Double(room)) }
    }
  }

  private func readStreams(
    _ answer: Result<JSONValue?, RunnerError>, _ place: Place, _ stages: [StageRow], _ detail: inout JobDetail
  ) {
    switch answer {
    case .failure(let error): detail.unread.append("rates, watermark: \(error)")
    case .success(nil): break
    case .success(let metrics?):
      var streams = StreamFigures(metrics, app: place.app.id)
      streams.take(batches: stages, at: now())
      if !streams.queries.isEmpty { apps[place.app.id, default: KnownApp()].isStream = true }
      guard !streams.queries.isEmpty else {
        if apps[place.app.id]?.isStream == true {
          detail.unread.append(
            "rates, watermark: none of its queries tells any: none runs now, or the application was submitted without"
              + " spark.sql.streaming.metricsEnabled=true")
        }
        return
      }
      detail.queries = streams.queries
      streams.fill(&detail.metrics, at: now())
      detail.graph?.vertices.insert(contentsOf: streams.vertices, at: 0)
    }
  }
}
