public import JSON
package import MCP

/// A client of a beamtop server: every operation as a typed call, over the Model Context Protocol.
///
/// Calls may be made at once from many tasks. A call whose task is cancelled is withdrawn at the server, which stops its
/// work. Every call throws ``ClientError`` alone; its `code` is one word for programs, its `message` and `hint` are for
/// people.
///
/// ```swift
/// let page = try await client.listJobs(since: nil, cursor: nil, limit: nil)
/// for job in page.jobs where job.health > .ok {
///   print(job.name, job.diagnostics)
/// }
/// ```
///
/// Jobs are named by their `job_id`, native id, name, or a prefix of an id, as on every face of the server.
public actor BeamMCPClient: BeamClient {
  let client: MCPClient

  /// Speaks over `transport`, whose other end a server serves; the client closes it with itself.
  package init(
    transport: any Transport, as identity: Implementation = Implementation(name: "beamtop", version: "0.1")
  ) {
    client = MCPClient(transport, as: identity)
  }

  /// Ends the connection. Calls under way, and all later ones, throw `disconnected`.
  public func close() async { await client.close() }

  /// Calls any operation by its name and returns its structured content as the server wrote it.
  ///
  /// - Throws: ``ClientError``; `invalid` where the server has no such operation or an argument is bad.
  public func call(_ call: ToolCall) async throws(ClientError) -> JSONValue {
    try await BeamMCPClient.answer(client, call.tool, call.arguments)
  }

  /// Off every actor, so that reading a large answer holds up no other call.
  @concurrent
  static func answer(
    _ client: MCPClient, _ tool: String, _ arguments: [String: JSONValue]
  ) async throws(ClientError) -> JSONValue {
    do { return try await client.callTool(tool, arguments.filter { !$0.value.isNull }) } catch {
      throw ClientError(error)
    }
  }
}

extension ClientError {
  /// The one table from what a connection and its tools say to what this library throws.
  package init(_ failure: MCPClient.Failure) {
    switch failure {
    case .tool(let failure):
      self.init(Code(rawValue: failure.code) ?? .refused, failure.message, hint: failure.hint)
    case .rpc(let error):
      self.init(error.code == RPCError.invalidParams ? .invalid : .malformed, error.message)
    case .cancelled: self.init(.cancelled, "the call was cancelled")
    case .timedOut: self.init(.unreachable, "the server did not answer in time")
    case .disconnected: self.init(.disconnected, "the connection to the server has ended")
    case .malformed(let problem): self.init(.malformed, problem)
    }
  }
}
