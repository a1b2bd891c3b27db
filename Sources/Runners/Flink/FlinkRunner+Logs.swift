import FoundationEssentials
package import Jobs

extension FlinkRunner {
  package func logs(of target: JobTarget, _ request: LogRequest) async throws(RunnerError) -> [LogLine] {
    if try launches.stillborn(target.nativeID, at: now()) != nil {
      return launches.output(of: target.nativeID, request, at: now())
    }
    await readClusterConfig()
    let listed = try await logFiles(of: target)
    var lines: [LogLine] = []
    for listing in listed {
      switch listing.files {
      case .success(let files): lines += await read(FlinkRunner.logs(files, since: request.since), of: listing.process)
      case .failure(let error) where listing.process == "jobmanager" && listed.count == 1: throw error
      case .failure(let error): lines.append(unread(listing.process, error))
      }
    }
    return newest(lines + launches.output(of: target.nativeID, request, at: now()), of: target, request)
  }

  /// Logs and standard outputs, rolled ones too, unless all of a file is older than what is asked for.
  private static func logs(_ files: [FlinkLogList.File], since: Date?) -> [FlinkLogList.File] {
    let since = since.map { $0.timeIntervalSince1970 * 1000 } ?? 0
    return files.filter { file in
      let isLog = [".log", ".out", ".err"].contains { file.name.hasSuffix($0) } || file.name.contains(".log.")
      return isLog && file.size > 0 && Double(file.mtime ?? .max) >= since && !file.name.hasPrefix("gc.")
    }
  }

  private func read(_ files: [FlinkLogList.File], of process: String) async -> [LogLine] {
    var lines: [LogLine] = []
    for file in files { lines += await read(file, of: process) }
    return lines
  }

  private func read(_ file: FlinkLogList.File, of process: String) async -> [LogLine] {
    let key = LogMemory.File(process: process, name: file.name)
    if let known = logFiles.content(key, file, at: now()) { return known.lines }
    if let fetch = logFetches[key] { return await fetch.value }
    let fetch = Task { await self.fetch(file, as: key) }
    logFetches[key] = fetch
    defer { logFetches[key] = nil }
    return await fetch.value
  }

  private func fetch(_ file: FlinkLogList.File, as key: LogMemory.File) async -> [LogLine] {
    let source = FlinkRunner.source(key.process, file.name)
    guard file.size <= LogTail.limit else {
      let megabytes = "\(file.size >> 20) MB, and Flink cannot send its end alone; roll it at 64 MB or less"
      return [LogTail.refusal(file, source: source, because: "it has \(megabytes)")]
    }
    let text: Data
    do {
      text = try await rest.log(
        file.name, of: PercentEncodedPath.process(key.process), limit: LogTail.limit + (1 << 20))
    } catch { return [LogTail.refusal(file, source: source, because: "\(error)")] }
    let zone = cluster?.value.zoneSeconds ?? 0
    let lines = LogTail.lines(text, source: source, mtime: FlinkTime.date(file.mtime) ?? now(), zone: zone)
    logFiles.keep(LogMemory.Content(size: file.size, mtime: file.mtime ?? 0, lines: lines, readAt: now()), of: key)
    return lines
  }

  /// `jobmanager`, `tm-1`; standard output and error say so.
  private static func source(_ process: String, _ file: String) -> String {
    let id = process.split(separator: "/").last.map(String.init) ?? process
    let name = process == "jobmanager" || id.hasPrefix("tm-") ? id : "tm-\(id)"
    if file.hasSuffix(".out") { return name + ".out" }
    return file.hasSuffix(".err") ? name + ".err" : name
  }

  private func unread(_ process: String, _ error: RunnerError) -> LogLine {
    let source = FlinkRunner.source(process, "")
    return LogLine(time: now(), level: .warn, source: source, message: "its logs could not be listed: \(error)")
  }

  /// The processes of a cluster outlive its jobs: what they wrote a minute before a job's start, or after its end, is
  /// about others.
  private func life(of id: String) -> ClosedRange<Date> {
    let record = overview.records.first { $0.id == id }
    let start = FlinkTime.date(record?.start).map { $0 - 60 } ?? .distantPast
    let end = FlinkTime.date(record?.end).map { $0 + 60 } ?? .distantFuture
    return start...max(start, end)
  }

  /// Merged by time; the newest that are this job's or the cluster's, oldest first.
  private func newest(_ lines: [LogLine], of target: JobTarget, _ request: LogRequest) -> [LogLine] {
    let others = OtherJobs(
      id: target.nativeID, name: target.name, others: overview.records.map { ($0.id, $0.name) })
    let life = life(of: target.nativeID)
    let since = max(request.since ?? life.lowerBound, life.lowerBound)
    let wanted = lines.filter { $0.time >= since && $0.time <= life.upperBound }
    let sorted = wanted.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
    var chosen: [LogLine] = []
    for (_, line) in sorted.reversed() where others.owns(line) {
      if chosen.count == request.limit { break }
      chosen.append(line)
    }
    return chosen.reversed()
  }
}
