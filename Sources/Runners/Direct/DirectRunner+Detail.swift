import FoundationEssentials
import JSON
package import Jobs

extension DirectRunner {
  package func detail(of job: JobTarget) async throws(RunnerError) -> JobDetail {
    let job = try find(job)
    var detail = JobDetail()
    detail.metrics.cpu = job.end == nil ? usages[job.id]?.cpu : nil
    detail.parallelism = job.workers
    detail.failures = failures(of: job)
    detail.lacking = ["graph", "checkpoints"]
    detail.unread = [
      "graph: the direct runner has none",
      "checkpoints: the direct runner makes none",
      "records, watermark, back-pressure: Beam's direct runner tells them to nobody while it runs",
    ]
    return detail
  }

  /// Newest first; the end of the output is read again only when there is more of it.
  private func failures(of job: DirectJob) -> [JobFailure] {
    let tail = OutputTail(registry.folder(of: job))
    let extent = tail.extent
    if let known = failures[job.id], known.extent == extent { return withEnd(known.list, job) }
    let list = tail.entries(limit: 2000).compactMap(TraceReading.failure).suffix(20).reversed()
    failures[job.id] = (extent, Array(list))
    return withEnd(Array(list), job)
  }

  /// A failure that left no trace is one too: killed, or ended with a code and a line.
  private func withEnd(_ list: [JobFailure], _ job: DirectJob) -> [JobFailure] {
    guard let end = job.end, end.state == .failed, let reason = end.reason else { return list }
    if let newest = list.first, reason.hasPrefix("\(newest.exception):") || reason == newest.exception { return list }
    // The reason may begin with what happened, which is said already.
    let rest =
      reason.hasPrefix(end.native) ? reason.dropFirst(end.native.count).drop { ": ".contains($0) } : reason[...]
    let failure = JobFailure(
      time: Date(timeIntervalSince1970: end.at), exception: end.native, message: String(rest), trace: "")
    return [failure] + list
  }

  package func configuration(of job: JobTarget) async throws(RunnerError) -> JobConfiguration {
    let job = try find(job)
    let folder = registry.folder(of: job)
    var process: [String: JSONValue] = [
      "command": .array(([job.command.executable] + job.command.arguments).map(JSONValue.string)),
      "working_directory": .optional(job.command.workingDirectory),
      "attempt": .int(job.attempt),
      "output": .string(folder.path),
    ]
    if let start = folder.start() { process["pid"] = .int(Int(start.process.pid)) }
    if let usage = usages[job.id], job.end == nil {
      process["processes"] = .int(usage.processes)
      process["memory_bytes"] = .int(usage.memoryBytes)
    }
    var groups = ["process": process]
    if !job.command.environment.isEmpty {
      groups["environment"] = job.command.environment.mapValues(JSONValue.string)
    }
    return JobConfiguration(submitted: job.submission.told, engine: groups)
  }

  /// The present attempt's output; where that is not enough, the end of the one before.
  package func logs(of job: JobTarget, _ request: LogRequest) async throws(RunnerError) -> [LogLine] {
    let job = try find(job)
    var lines: [LogLine] = []
    for attempt in stride(from: job.attempt, to: max(0, job.attempt - 3), by: -1) where lines.count < request.limit {
      let tail = OutputTail(registry.folder(of: job, attempt: attempt))
      let older = tail.entries(since: request.since, limit: request.limit - lines.count)
      if older.isEmpty && attempt < job.attempt { break }
      lines = older + lines
    }
    return lines
  }
}
