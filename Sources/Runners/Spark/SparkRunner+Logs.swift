import FoundationEssentials
import HTTP
import JSON
package import Jobs

extension SparkRunner {
  /// Executors whose output is read.
  private static let executorLimit = 16
  /// Pieces of a log that are read in one go, where it grows fast.
  private static let pieces = 4

  package func logs(of target: JobTarget, _ request: LogRequest) async throws(RunnerError) -> [LogLine] {
    let id = target.nativeID
    let client = launches.output(of: id, request, at: now())
    if try launches.stillborn(id, at: now()) != nil { return client }
    if master == nil { _ = try await survey() }
    var (sources, notes) = driverLogs(of: id)
    sources += await executorLogs(of: id, &notes)
    if sources.isEmpty, client.isEmpty, notes.isEmpty {
      throw .noSuchJob("there is no \(id) on this cluster")
    }
    await withDiscardingTaskGroup { group in
      for source in sources { group.addTask { await self.readOn(source) } }
    }
    let lines = sources.flatMap { logFiles[$0.url]?.lines ?? [] } + client + notes
    let wanted = request.since.map { since in lines.filter { $0.time >= since } } ?? lines
    let sorted = wanted.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
    return sorted.suffix(request.limit).map(\.element)
  }

  private struct Source: Sendable {
    var url: String
    var name: String
    var zone: Int
    var start: Double
  }

  /// The driver's own output at its worker. Of a driver elsewhere the cluster has none.
  private func driverLogs(of id: String) -> (sources: [Source], notes: [LogLine]) {
    guard let driver = master?.drivers.first(where: { $0.id == id }) else {
      let isOurs = launches.all.values.contains { $0.nativeID == id }
      let foreign = "its driver runs outside the cluster: its output is where it was started"
      return ([], isOurs ? [] : [note("driver", foreign)])
    }
    guard driver.worker != nil else { return ([], [note("driver", "its driver waits for a worker (\(driver.state))")]) }
    guard let worker = master?.worker(driver.worker) else {
      return ([], [note("driver", "its worker \(driver.worker ?? "") is no longer listed by the master")])
    }
    let zone = zone(of: driver)
    let sources = ["stderr", "stdout"].map { type in
      Source(
        url: "\(worker.web)/log/?driverId=\(id)&logType=\(type)", name: type == "stderr" ? "driver" : "driver.out",
        zone: zone, start: driver.start)
    }
    return (sources, [])
  }

  /// Executors' output: where the application tells of them there, else what the workers themselves have of it.
  private func executorLogs(of id: String, _ notes: inout [LogLine]) async -> [Source] {
    let ids = id.hasPrefix("driver-") ? drivers[id]?.apps ?? [] : [id]
    guard let app = master?.apps.filter({ ids.contains($0.id) }).max(by: { $0.start < $1.start }) else { return [] }
    let zone = SparkClock.zone(of: app.id, start: app.start) ?? 0
    var found: [(worker: String, executor: String)] = []
    for worker in (master?.workers ?? []).filter(\.isAlive).prefix(SparkRunner.executorLimit) {
      guard let told = try? await rest.json(worker.web + "/json/", timeout: .seconds(3)) else {
        notes.append(note("executors", "\(worker.web) does not tell which executors it has had"))
        continue
      }
      let rows = (told["executors"]?.array ?? []) + (told["finishedexecutors"]?.array ?? [])
      for row in rows where row["appid"]?.string == app.id {
        if let executor = row["id"]?.int { found.append((worker.web, "\(executor)")) }
      }
    }
    return found.prefix(SparkRunner.executorLimit).flatMap { worker, executor in
      ["stderr", "stdout"].map { type in
        Source(
          url: "\(worker)/log/?appId=\(app.id)&executorId=\(executor)&logType=\(type)",
          name: type == "stderr" ? "executor-\(executor)" : "executor-\(executor).out", zone: zone, start: app.start)
      }
    }
  }

  private func readOn(_ source: Source) async {
    for _ in 0..<SparkRunner.pieces {
      let asked = logFiles[source.url] ?? WorkerLogFile(url: source.url, source: source.name, at: now())
      let answer = await attempt { () async throws(RunnerError) in try await rest.get(asked.question, limit: 4 << 20) }
      // Another reader may have read on meanwhile.
      var file = logFiles[source.url] ?? asked
      file.usedAt = now()
      guard file.offset == asked.offset, let body = answer.value?.body, let log = WorkerLog(body) else { return }
      let fallback = Date(timeIntervalSince1970: source.start)
      let hasMore = file.take(log, zone: source.zone, fallback: fallback)
      logFiles[source.url] = file
      if !hasMore { return }
    }
  }

  private func note(_ source: String, _ text: String) -> LogLine {
    LogLine(time: now(), level: .warn, source: source, message: text)
  }
}
