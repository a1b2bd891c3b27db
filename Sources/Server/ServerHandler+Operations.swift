import FoundationEssentials
import HTTP
import JSON
import Jobs
import MCP
import Service

// Operations, and writes that outlive their request.
extension ServerHandler {
  /// Off the connection's own executor, since a list of thousands of jobs takes its time. Every role may list the jobs, so
  /// that one list serves all.
  @concurrent
  func call(
    _ name: String, _ request: HTTPServerRequest, _ route: Route, _ parameters: [String: String], _ caller: Caller,
    _ client: String?
  ) async throws(Problem) -> HTTPServerResponse {
    guard let operation = Operations.named[name] else {
      throw Problem(404, "not_found", "there is no operation \(name)")
    }
    let arguments = try RequestArguments.of(request, route, operation, parameters)
    let context = context(request, client: client)
    if name == "list_jobs" {
      let revision = await service.fleet.revision
      let list = await lists.answer(to: arguments, at: revision) {
        await read(name, arguments, caller, context).map(\.data)
      }
      return try response(list, name, arguments)
    }
    let outcome =
      operation.isWriting
      ? await written(name, arguments, caller, context) : await read(name, arguments, caller, context)
    return try response(outcome.map(\.data), name, arguments)
  }

  private func response(
    _ outcome: Result<Data, Refusal>, _ name: String, _ arguments: [String: JSONValue]
  ) throws(Problem) -> HTTPServerResponse {
    switch outcome {
    case .success(let answer): return .whole(200, answer, "application/json")
    case .failure(let refusal):
      if refusal.code == .pending { return accepted(refusal, name, arguments) }
      var problem = Problem(refusal)
      problem.isAccounted = true
      throw problem
    }
  }

  private func read(
    _ name: String, _ arguments: [String: JSONValue], _ caller: Caller, _ context: ToolContext
  ) async -> Result<JSONValue, Refusal> {
    do throws(Refusal) { return .success(try await service.call(name, arguments, by: caller, context)) } catch {
      return .failure(error)
    }
  }

  /// In a task of its own: a client that goes away does not take back what it began.
  private func written(
    _ name: String, _ arguments: [String: JSONValue], _ caller: Caller, _ context: ToolContext
  ) async -> Result<JSONValue, Refusal> {
    await Task { await read(name, arguments, caller, context) }.value
  }

  /// It goes on: where to ask for its end.
  private func accepted(
    _ refusal: Refusal, _ name: String, _ arguments: [String: JSONValue]
  ) -> HTTPServerResponse {
    var members: [String: JSONValue] = [
      "state": "running", "operation": .string(name), "detail": .string(refusal.message),
    ]
    members["job_id"] = arguments["job_id"]
    let id = refusal.workID ?? ""
    let path = "/api/v1/operations/\(PercentCoding.encoded(id))"
    members["operation_id"] = .string(id)
    members["hint"] = .string("GET \(path) tells how it ends")
    return .json(202, .object(members)).with("Location", path).with("Retry-After", "1")
  }

  func work(_ id: String, _ request: HTTPServerRequest, _ route: Route) async throws(Problem) -> HTTPServerResponse {
    _ = try QueryArguments(properties: [:], place: "\(route.method) \(route.pattern)").read(request.query)
    guard let work = await service.work(id) else {
      throw Problem(
        404, "not_found", "no operation \(Problem.quoted(id)) is known",
        hint: "the last \(EndedWork.kept) that outlived their calls are known for a day, over restarts too; "
          + "get_job_timeline tells of older ones")
    }
    let response = HTTPServerResponse.json(200, work.json)
    return work.state == .running ? response.with("Retry-After", "1") : response
  }
}

extension Work {
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "operation_id": .string(id), "operation": .string(operation), "job_id": .string(jobID),
      "started_at": .string(Instant.text(startedAt)), "ended_at": .optional(endedAt),
    ]
    switch state {
    case .running: members["state"] = "running"
    case .done(let answer):
      members["state"] = "done"
      members["result"] = answer
    case .failed(let refusal) where refusal.code == .pending:
      // The engine goes on with it, and is followed no longer.
      members["state"] = "detached"
      members["detail"] = .string(refusal.message)
      members["hint"] = .optional(refusal.hint)
    case .interrupted(let detail, let hint):
      members["state"] = "interrupted"
      members["detail"] = .string(detail)
      members["hint"] = .string(hint)
    case .failed(let refusal):
      members["state"] = "failed"
      members["problem"] = Problem(refusal).json
    }
    return .object(members)
  }
}
