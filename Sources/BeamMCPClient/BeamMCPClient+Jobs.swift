import JSON
public import Jobs
import MCP

// What a console asks for all the time: read by hand and off the actor.
extension BeamMCPClient {
  /// The jobs of all runners.
  ///
  /// - Parameters:
  ///   - since: A revision of an earlier page: only what changed after it, so that a reader of ten thousand jobs pays
  ///     for the changes alone. Nil gives every job.
  ///   - cursor: `nextCursor` of the page before, with the same `since` and `limit`.
  ///   - limit: How many a page, at the most; nil for all.
  public func listJobs(
    since revision: Int?, cursor: String?, limit: Int?
  ) async throws(ClientError) -> JobPage {
    let arguments: [String: JSONValue] = [
      "since_revision": .optional(revision), "cursor": .optional(cursor), "limit": .optional(limit),
    ]
    return try await BeamMCPClient.page(client, arguments)
  }

  /// One job as it is now.
  public func jobStatus(_ job: String) async throws(ClientError) -> Job {
    let answer = try await BeamMCPClient.answer(client, "get_job_status", ["job_id": .string(job)])
    guard let job = Job(json: answer) else { throw BeamMCPClient.malformed("get_job_status") }
    return job
  }

  /// Figures over the last seconds, from the history that the server keeps.
  ///
  /// - Parameters:
  ///   - vertex: The id or name of one of its vertices, of which alone the figures are; nil for the whole job.
  ///   - names: The figures' names on the wire, `busy`; nil for all that there are.
  public func jobMetrics(
    _ job: String, vertex: String?, windowSeconds: Double, names: [String]?
  ) async throws(ClientError) -> [MetricSeries] {
    let arguments: [String: JSONValue] = [
      "job_id": .string(job), "vertex": .optional(vertex), "window_seconds": .double(windowSeconds),
      "names": names.map { .array($0.map(JSONValue.string)) } ?? .null,
    ]
    return try await BeamMCPClient.list(client, "get_job_metrics", arguments, "series", MetricSeries.init(json:))
  }

  /// Log entries of all processes of a job, oldest first.
  ///
  /// - Parameter sinceCursor: `cursor` of an earlier page: what came after it, nothing twice and nothing left out. Nil
  ///   gives the newest.
  public func jobLogs(_ job: String, sinceCursor: String?, limit: Int) async throws(ClientError) -> LogPage {
    let arguments: [String: JSONValue] = [
      "job_id": .string(job), "since_cursor": .optional(sinceCursor), "limit": .int(limit),
    ]
    return try await BeamMCPClient.logs(client, arguments)
  }

  /// What happened to a job, or to everything where it is nil, in the last seconds; oldest first.
  public func timeline(of job: String?, durationSeconds: Double) async throws(ClientError) -> [TimelineEntry] {
    let arguments: [String: JSONValue] = ["job_id": .optional(job), "duration_seconds": .double(durationSeconds)]
    return try await BeamMCPClient.list(client, "get_job_timeline", arguments, "entries", TimelineEntry.init(json:))
  }

  /// Savepoints that the server knows of, newest first; of all jobs where `job` is nil.
  public func savepoints(of job: String?) async throws(ClientError) -> [Savepoint] {
    try await BeamMCPClient.list(
      client, "list_savepoints", ["job_id": .optional(job)], "savepoints", Savepoint.init(json:))
  }
}

extension BeamMCPClient {
  @concurrent
  private static func page(
    _ client: MCPClient, _ arguments: [String: JSONValue]
  ) async throws(ClientError) -> JobPage {
    let answer = try await answer(client, "list_jobs", arguments)
    guard let list = answer["jobs"]?.array, let revision = answer["revision"]?.int else {
      throw malformed("list_jobs")
    }
    var jobs: [Job] = []
    jobs.reserveCapacity(list.count)
    for element in list {
      guard let job = Job(json: element) else { throw malformed("list_jobs") }
      jobs.append(job)
    }
    return JobPage(
      jobs: jobs, removed: answer["removed"]?.array?.compactMap(\.string) ?? [], revision: revision,
      nextCursor: answer["next_cursor"]?.string, isComplete: answer["complete"]?.bool ?? false)
  }

  @concurrent
  static func logs(
    _ client: MCPClient, _ arguments: [String: JSONValue]
  ) async throws(ClientError) -> LogPage {
    let answer = try await answer(client, "get_job_logs", arguments)
    guard let cursor = answer["cursor"]?.string else { throw malformed("get_job_logs") }
    return LogPage(
      lines: try elements(of: answer, "lines", "get_job_logs", LogLine.init(json:)), cursor: cursor,
      truncated: answer["truncated"]?.bool ?? false)
  }

  @concurrent
  private static func list<Element: Sendable>(
    _ client: MCPClient, _ tool: String, _ arguments: [String: JSONValue], _ member: String,
    _ read: @Sendable (JSONValue) -> Element?
  ) async throws(ClientError) -> [Element] {
    try elements(of: await answer(client, tool, arguments), member, tool, read)
  }

  private static func elements<Element>(
    of answer: JSONValue, _ member: String, _ tool: String, _ read: (JSONValue) -> Element?
  ) throws(ClientError) -> [Element] {
    guard let list = answer[member]?.array else { throw malformed(tool) }
    var elements: [Element] = []
    for value in list {
      guard let element = read(value) else { throw malformed(tool) }
      elements.append(element)
    }
    return elements
  }

  static func malformed(_ tool: String) -> ClientError {
    ClientError(.malformed, "the answer of \(tool) is not understood", hint: "is the server of the same version?")
  }
}
