import FoundationEssentials
import HTTP
import JSON
import Jobs

extension SparkRunner {
  /// Stages that are shown, the active ones first of all: a stream has thousands.
  private static let shown = 40
  /// Stages whose tasks are compared, in one reading.
  private static let compared = 4
  /// A stage of so many tasks at the most shows each of them.
  private static let subtasks = 32

  /// How even the tasks of active stages are, and of those that ended last; of an ended one that is asked once.
  func readSpreads(_ place: Place, _ memory: inout SparkMemory) async {
    let rows = (memory.stages?.value ?? []).filter { $0.tasks > 1 && $0.finished > 0 }
    let ended = rows.filter { !$0.isActive && memory.spreads["\($0.key) ended"] == nil && $0.status != "SKIPPED" }
    let chosen = Array(
      (rows.filter(\.isActive) + ended.sorted { ($0.end ?? 0) > ($1.end ?? 0) }).prefix(SparkRunner.compared))
    let rest = self.rest
    let app = place.app
    let read = await forEach(chosen) { (row) async throws(RunnerError) in
      var spread = StageSpread()
      spread.take(summary: try await rest.json(app.summary(stage: row.id, attempt: row.attempt)))
      // All tasks of a small stage; of others the longest that runs.
      let isSmall = row.tasks <= SparkRunner.subtasks
      guard row.isActive || isSmall else { return spread }
      let query = isSmall ? "length=\(SparkRunner.subtasks * 2)" : "status=running&sortBy=-runtime&length=3"
      if let tasks = try? await rest.json(app.tasks(stage: row.id, attempt: row.attempt, query)) {
        spread.take(tasks: tasks)
        if isSmall { spread.take(subtasks: tasks) }
      }
      return spread
    }
    for (row, result) in zip(chosen, read) {
      memory.spreads[row.isActive ? row.key : "\(row.key) ended"] = result.value ?? (row.isActive ? nil : StageSpread())
    }
    let listed = Set((memory.stages?.value ?? []).flatMap { [$0.key, "\($0.key) ended"] })
    memory.spreads = memory.spreads.filter { listed.contains($0.key) }
  }

  func fillStages(_ place: Place, _ memory: SparkMemory, _ detail: inout JobDetail) {
    guard let rows = memory.stages?.value else { return }
    let recent = SparkRunner.recent(rows)
    detail.stages = recent.filter(\.hasRun).map { row in
      row.figures(memory.spread(of: row))
    }
    detail.graph = JobGraph(vertices: recent.map { $0.vertex(memory.spread(of: $0)) })
    detail.failures = (rows.compactMap(\.failure) + memory.retriedTasks).sorted { $0.time > $1.time }
    // What a batch reads; a stream tells its own rate.
    if place.isLive, let rates = memory.rates {
      if rates.read > 0 || rows.contains(where: { $0.number("inputRecords") > 0 }) {
        detail.metrics.recordsInPerSecond = rates.read
      }
      if rows.contains(where: { $0.number("outputRecords") > 0 }) { detail.metrics.recordsOutPerSecond = rates.written }
    }
    // A query's jobs are its batches.
    if rows.contains(where: { $0.row["description"]?.string?.contains("\nrunId = ") == true }) {
      apps[place.app.id, default: KnownApp()].isStream = true
    }
  }

  /// Active ones, those that failed, waiting ones, and those that ended last: what an operator looks for stands first.
  private static func recent(_ rows: [StageRow]) -> [StageRow] {
    let rank = { (row: StageRow) in row.isActive ? 0 : row.status == "FAILED" ? 1 : row.status == "PENDING" ? 2 : 3 }
    let sorted = rows.filter { $0.status != "SKIPPED" }.sorted { a, b in
      rank(a) == rank(b) ? (a.id, a.attempt) > (b.id, b.attempt) : rank(a) < rank(b)
    }
    return Array(sorted.prefix(shown))
  }

  /// Why it failed, beside its stages: what the gateway says of an ERROR, and how the driver's log ends.
  func readEnd(of id: String, _ memory: inout SparkMemory, _ detail: inout JobDetail) async {
    guard let driver = master?.drivers.first(where: { $0.id == id }), ["FAILED", "ERROR"].contains(driver.state) else {
      return
    }
    if memory.lastWords == nil {
      do { memory.lastWords = try await lastWords(of: driver) } catch {
        detail.unread.append("the driver's log: \(error)")
      }
    }
    let words = memory.lastWords ?? []
    // Where a stage failed the driver may only pass that on.
    let told = Set((detail.failures ?? []).map { [$0.exception, $0.message] })
    let passesOn = words.allSatisfy {
      told.contains([$0.exception, $0.message]) || $0.trace.contains(DriverEntry.abort)
    }
    if detail.ending?.isEmpty != false || !passesOn { detail.failures = words + (detail.failures ?? []) }
  }

  private func lastWords(of driver: MasterReply.Driver) async throws(RunnerError) -> [JobFailure] {
    let start = Date(timeIntervalSince1970: driver.start)
    let time = drivers[driver.id]?.endedAt ?? master.flatMap { end(driver, $0) } ?? start
    if driver.state == "ERROR" {
      let told = try await gateway?.status(driver.id).message
      guard let message = told ?? master?.lostWorker(of: driver).map(SparkTrouble.lost) else { return [] }
      return [JobFailure(time: time, exception: "", message: message, trace: "")]
    }
    let log = try await tail(of: driver, "stderr")
    var parser = LogParser(source: "driver", fallback: time, zone: zone(of: driver))
    parser.take(log)
    // It lived until its last word at the least.
    let last = max(time, parser.lines.last?.time ?? time)
    if drivers[driver.id]?.endedAt == nil { drivers[driver.id, default: KnownDriver()].endedAt = last }
    let failure = DriverEnd.failure(in: parser.lines)
    if let failure, !DriverEnd.isCarrier(failure) { return [failure] }
    // What a Python program says goes to the driver's standard output, its exceptions too.
    let python = (try? await tail(of: driver, "stdout")).flatMap { DriverEnd.python($0, at: failure?.time ?? time) }
    return [python ?? failure ?? DriverEnd.silent(at: last)]
  }

  private func tail(of driver: MasterReply.Driver, _ type: String) async throws(RunnerError) -> String {
    guard let worker = master?.worker(driver.worker) else { throw .refused("its worker is no longer listed") }
    let url = "\(worker.web)/log/?driverId=\(driver.id)&logType=\(type)&byteLength=65536"
    guard let log = WorkerLog(try await rest.get(url).body) else { throw .malformed("\(url) is no log of a worker's") }
    return String(decoding: log.bytes, as: UTF8.self)
  }

  /// Seconds east of UTC of the clock that writes a driver's log. Its id is the master's time, and so is its start.
  func zone(of driver: MasterReply.Driver) -> Int { SparkClock.zone(of: driver.id, start: driver.start) ?? 0 }
}

extension SparkMemory {
  /// Records a second since the last count; counted over five seconds at the least, since Spark tells them in steps.
  mutating func count(at now: Date) {
    let rows = stages?.value ?? []
    let records = Records(
      read: rows.reduce(0) { $0 + $1.number("inputRecords") },
      written: rows.reduce(0) { $0 + $1.number("outputRecords") })
    guard let last = counted else { return counted = Timed(value: records, at: now) }
    let seconds = now.timeIntervalSince(last.at)
    guard seconds >= 5 else { return }
    // Less than before: old stages were forgotten.
    if records.read >= last.value.read, records.written >= last.value.written {
      rates = Records(
        read: (records.read - last.value.read) / seconds, written: (records.written - last.value.written) / seconds)
    }
    counted = Timed(value: records, at: now)
  }

  /// The share of their time at work that executors collect garbage, of the worst: since the last look, at first since
  /// they began.
  mutating func collect(_ rows: [ExecutorRow], at now: Date) {
    let working = rows.filter { !$0.isDriver && $0.work > 0 }
    let before = collected?.value ?? [:]
    let shares = working.compactMap { row -> (share: Double, name: String)? in
      let (work, collecting) =
        before[row.id].map { (row.work - $0.work, row.collecting - $0.collecting) }
        ?? (row.work, row.collecting)
      return work >= 1 ? (min(1, max(0, collecting / work)), "executor \(row.id) on \(row.host)") : nil
    }
    if let worst = shares.max(by: { $0.share < $1.share }) { (gcShare, collector) = (worst.share, worst.name) }
    guard collected.map({ now.timeIntervalSince($0.at) >= 10 }) ?? true else { return }
    collected = Timed(value: Dictionary(working.map { ($0.id, $0) }, uniquingKeysWith: { $1 }), at: now)
  }
}
