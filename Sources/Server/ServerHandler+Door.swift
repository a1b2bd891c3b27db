import FoundationEssentials
import HTTP
import JSON
import MCP
import Service

// Who comes in, and what is written of those who do not.
extension ServerHandler {
  /// Headers of which a second would be dropped, or the first.
  private static let single = [
    "Content-Type", "Content-Encoding", "Authorization", "X-API-Key", "X-MCP-Connection-ID", "Idempotency-Key",
    "Last-Event-ID", "Mcp-Session-Id",
  ]

  /// Whether the request may be looked at at all. A page of some site could go on asking: what it is refused is written down
  /// as often as wrong keys are.
  func pass(_ request: HTTPServerRequest) async throws(Problem) {
    for name in ServerHandler.single where request.headers.count(of: name) > 1 {
      throw Problem(400, "bad_request", "the header \(name) is given more than once")
    }
    if let coding = request.headers["Content-Encoding"], coding.lowercased() != "identity" {
      throw Problem(415, "unsupported_media_type", "Content-Encoding \(Problem.quoted(coding)) is not read here")
        .with("Accept-Encoding", "identity")
    }
    do throws(Problem) { try access.admit(request) } catch {
      var problem = error
      let verdict = await limits.take("door:\(request.peer.neighbourhood)", .wrongKeys)
      if case .refused(_, isNews: false) = verdict { problem.isNews = false }
      throw problem
    }
  }

  /// Who calls, within their rate; throws 401 or 429 where they may not.
  func admitted(_ request: HTTPServerRequest, face: String = "rest") async throws(Problem) -> Caller {
    let caller: Caller
    do throws(Problem) { caller = try access.caller(of: request, face: face) } catch {
      // Guesses cannot fill the audit. A right key passes whatever others at its address have guessed, or they could lock
      // it out; what makes a key hard to guess is its length.
      try await require("wrong:\(request.peer.neighbourhood)", .wrongKeys, "too many wrong keys from this address")
      throw error
    }
    if !access.keys.isEmpty { try await require("key:\(caller.user)", access.rate, "this key asks too often") }
    return caller
  }

  private func require(_ name: String, _ rate: RequestRate, _ detail: String) async throws(Problem) {
    guard case .refused(let seconds, let isNews) = await limits.take(name, rate) else { return }
    var problem = Problem(429, "too_many_requests", detail, hint: "ask again in \(seconds) s")
      .with("Retry-After", String(seconds))
    problem.isNews = isNews
    throw problem
  }

  /// What a call of an operation may know of its caller's program.
  func context(_ request: HTTPServerRequest, client: String? = nil) -> ToolContext {
    let agent = request.headers["User-Agent"].map { String($0.prefix(128)) }
    return ToolContext(client: client ?? agent)
  }

  /// A writing call that was refused before it came to its operation is in the audit too.
  func account(for problem: Problem, _ request: HTTPServerRequest, _ match: RouteMatch) async {
    guard case .route(let route, let parameters) = match, case .operation(let name) = route.action,
      problem.isNews, !problem.isAccounted
    else { return }
    let anyone = Caller(
      user: "unknown", peer: request.peer.isLoopback ? nil : request.peer.address, face: "rest", role: .viewer)
    let caller = (try? access.caller(of: request, face: "rest")) ?? anyone
    await service.account(
      forRefused: name, parameters.mapValues(JSONValue.string), by: caller, context(request), code: problem.code,
      message: problem.detail)
  }
}

// What every answer carries.
extension ServerHandler {
  func finished(_ response: HTTPServerResponse, for request: HTTPServerRequest) -> HTTPServerResponse {
    var response = response
    response.headers["X-Content-Type-Options"] = "nosniff"
    guard let origin = request.headers["Origin"], access.hosts.isListed(origin: origin) else { return response }
    // The page was allowed by name, so its browser may show it the answer (Fetch, CORS protocol).
    response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Access-Control-Expose-Headers"] = "X-MCP-Connection-ID, Location, Retry-After, Mcp-Session-Id"
    response.headers["Vary"] = "Origin"
    return response
  }

  /// OPTIONS; a browser's question before the request carries no key.
  func preflight(_ request: HTTPServerRequest, _ methods: [String], hasHead: Bool = true) -> HTTPServerResponse {
    let allow = hasHead ? RouteMatch.allow(methods) : (methods + ["OPTIONS"]).joined(separator: ", ")
    var response = HTTPServerResponse(204).with("Allow", allow)
    guard let origin = request.headers["Origin"], access.hosts.isListed(origin: origin) else { return response }
    response.headers["Access-Control-Allow-Methods"] = allow
    response.headers["Access-Control-Allow-Headers"] =
      "Content-Type, Authorization, X-API-Key, X-MCP-Connection-ID, Idempotency-Key, Last-Event-ID, "
      + "Mcp-Session-Id, MCP-Protocol-Version, Mcp-Method, Mcp-Name"
    response.headers["Access-Control-Max-Age"] = "600"
    return response
  }
}
