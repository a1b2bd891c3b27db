package import FoundationEssentials
package import HTTP
package import MCP
package import Service

/// The whole server behind one function of a request: door, routes, operations, events, figures.
///
/// `run()` is its lifetime; `drain()` says goodbye to streams and comes before the HTTP server's own drain.
package struct ServerHandler: Sendable {
  /// Answers what is asked of `/mcp`; whoever calls has come through the door.
  package typealias ModelContext = @Sendable (HTTPServerRequest, Caller) async -> HTTPServerResponse

  let service: Service
  let access: Access
  let identity: Implementation
  let modelContext: ModelContext?
  let connections: Connections
  let events: EventHub
  let limits: RateLimits
  let figures = RequestFigures()
  let lists = ListMemory()
  let documents: Documents
  let startedAt: Date

  /// - Parameters:
  ///   - identity: how the server names itself.
  ///   - modelContext: the endpoint of the Model Context Protocol, plugged in here; without it `/mcp` is 404.
  ///   - elapsed: seconds on any clock, for the rate limits; tests give one of their own.
  package init(
    service: Service, access: Access, identity: Implementation, modelContext: ModelContext? = nil,
    now: @escaping @Sendable () -> Date = { Date() },
    pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
    elapsed: (@Sendable () -> Double)? = nil
  ) {
    self.service = service
    self.access = access
    self.identity = identity
    self.modelContext = modelContext
    documents = Documents(identity)
    connections = Connections(now: now)
    events = EventHub(service, pause: pause)
    limits = RateLimits(elapsed: elapsed)
    startedAt = now()
  }

  package var handler: HTTPHandler { { request in await respond(to: request) } }

  /// Feeds the readers of events, until its task is cancelled.
  package func run() async { await events.run() }

  /// Streams end with a word, and no new ones begin; everything else is answered on.
  package func drain() async { await events.close() }

  package func respond(to request: HTTPServerRequest) async -> HTTPServerResponse {
    let began = ContinuousClock.now
    let match = RouteMatch(request.method, request.path)
    let response = finished(await answer(request, match), for: request)
    let route = if case .route(let route, _) = match { route.pattern.description } else { "unknown" }
    await figures.count(request.method, route, response.status, seconds: (ContinuousClock.now - began) / .seconds(1))
    return response
  }

  private func answer(_ request: HTTPServerRequest, _ match: RouteMatch) async -> HTTPServerResponse {
    do throws(Problem) {
      try await pass(request)
      switch match {
      case .route(let route, let parameters): return try await answer(request, route, parameters)
      case .otherMethods(let methods):
        if request.method == "OPTIONS" { return preflight(request, methods) }
        _ = try await admitted(request)
        throw Problem(405, "method_not_allowed", "\(Problem.quoted(request.method)) is not for this path")
          .with("Allow", RouteMatch.allow(methods))
      case .unknown(let near):
        if request.method == "OPTIONS", request.path == "*" { return preflight(request, ["GET", "POST"]) }
        _ = try await admitted(request)
        throw Problem(
          404, "not_found", "there is nothing at \(Problem.quoted(request.path))",
          hint: near.map { "did you mean \($0)?" } ?? "GET /openapi.json tells what there is")
      }
    } catch {
      await account(for: error, request, match)
      return error.response
    }
  }
}
