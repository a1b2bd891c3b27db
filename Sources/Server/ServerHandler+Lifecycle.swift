import HTTP
import JSON
import Service

// Connections of REST clients, which are opened and closed by calls: initialize, initialized, shutdown, exit.
extension ServerHandler {
  static let connectionHeader = "X-MCP-Connection-ID"

  func advance(
    _ step: LifecycleStep, _ request: HTTPServerRequest, _ caller: Caller
  ) async throws(Problem) -> HTTPServerResponse {
    let body = try RequestBody.members(of: request)
    if step == .initialize { return try await initialize(body, caller) }
    guard let id = request.headers[ServerHandler.connectionHeader], !id.isEmpty else {
      throw Problem(
        400, "malformed_request", "the header \(ServerHandler.connectionHeader) is missing",
        hint: "POST /api/v1/mcp/initialize answers with it")
    }
    try await connections.advance(id, by: step, user: caller.user)
    return step == .shutdown ? .json(200, [:]) : HTTPServerResponse(204)
  }

  private func initialize(_ body: [String: JSONValue], _ caller: Caller) async throws(Problem) -> HTTPServerResponse {
    try Negotiation.requireVersion(body)
    try Negotiation.requireForm(body)
    let id = try await connections.begin(user: caller.user, client: Negotiation.client(body))
    return HTTPServerResponse.json(200, Negotiation.answer(body, identity)).with(ServerHandler.connectionHeader, id)
  }
}
