import FoundationEssentials
import HTTP
import JSON
import Jobs
import MCP
import Service

// What each route answers.
extension ServerHandler {
  func answer(
    _ request: HTTPServerRequest, _ route: Route, _ parameters: [String: String]
  ) async throws(Problem) -> HTTPServerResponse {
    if route.isOpen { return await health() }
    if case .mcp = route.action { return try await modelContextAnswer(request) }
    let caller = try await admitted(request)
    let client = route.ignoresConnection ? nil : try await connectionClient(request, caller)
    switch route.action {
    case .operation(let name):
      return try await call(name, request, route, parameters, caller, client)
    case .lifecycle(let step): return try await advance(step, request, caller)
    case .work: return try await work(parameters["operation_id"] ?? "", request, route)
    case .events: return try await stream(request, route)
    case .manifest: return HTTPServerResponse.whole(200, await documents.manifest, "application/json")
    case .openAPI: return HTTPServerResponse.whole(200, await documents.openAPI, "application/json")
    case .metrics: return await metrics()
    case .welcome: return HTTPServerResponse.text(200, Welcome.text(identity))
    case .health, .mcp: return await health()
    }
  }

  /// The one place where the Model Context Protocol is plugged in: who calls is known.
  private func modelContextAnswer(_ request: HTTPServerRequest) async throws(Problem) -> HTTPServerResponse {
    guard let modelContext else {
      throw Problem(404, "not_found", "this server does not offer the Model Context Protocol at /mcp")
    }
    if request.method == "OPTIONS" { return preflight(request, ["GET", "POST", "DELETE"], hasHead: false) }
    return await modelContext(request, try await admitted(request, face: "mcp"))
  }

  private func connectionClient(_ request: HTTPServerRequest, _ caller: Caller) async throws(Problem) -> String? {
    guard let id = request.headers["X-MCP-Connection-ID"], !id.isEmpty else { return nil }
    return try await connections.use(id, user: caller.user)
  }

  private func health() async -> HTTPServerResponse {
    await events.isClosed
      ? .json(503, ["status": "draining"]).with("Retry-After", "5") : .json(200, ["status": "ok"])
  }

  private func metrics() async -> HTTPServerResponse {
    var gathered = ServerFigures()
    (gathered.requests, gathered.durations) = (await figures.requests, await figures.durations)
    (gathered.runners, gathered.polls) = (await service.fleet.runners(), await service.fleet.polls())
    gathered.jobs = await service.fleet.delta(since: nil).jobs
    gathered.audit = await service.audit.counts
    gathered.encodings = await events.encodings
    (gathered.streams, gathered.connections) = (await events.count, await connections.count)
    (gathered.calls, gathered.callDurations) = (await service.figures.calls, await service.figures.durations)
    gathered.models = await service.modelCounts()
    gathered.startedAt = startedAt.timeIntervalSince1970
    return .text(200, MetricsText(gathered).text, type: MetricsText.type)
  }

  private func stream(_ request: HTTPServerRequest, _ route: Route) async throws(Problem) -> HTTPServerResponse {
    _ = try QueryArguments(properties: [:], place: "\(route.method) \(route.pattern)").read(request.query)
    if await events.isClosed {
      throw Problem(503, "draining", "the server is shutting down").with("Retry-After", "5")
    }
    let cursor = request.headers["Last-Event-ID"].flatMap(EventCursor.init)
    var response = HTTPServerResponse(200).with("Content-Type", "text/event-stream")
      .with("Cache-Control", "no-store").with("X-Accel-Buffering", "no")
    response.body = .stream { [events] writer in await EventStream(hub: events, writer: writer).run(after: cursor) }
    return response
  }
}
