import HTTP
public import JSON
package import MCP

/// A client of a beamtop server: every operation as a typed call, over the Model Context Protocol.
///
/// ```swift
/// let client = try BeamMCPClient(url: "http://127.0.0.1:8888", apiKey: key)
/// let job = try await client.submitJob(name: "orders", runner: "flink-prod", jobType: .streaming, codePath: path)
/// print(try await client.jobStatus(job).state)
/// await client.close()
/// ```
///
/// Calls may be made at once from many tasks. A call whose task is cancelled is withdrawn at the server, which stops its
/// work. Every call throws ``ClientError`` alone; its `code` is one word for programs, its `message` and `hint` are for
/// people.
///
/// A call that changes something carries an `idempotency_key`, its caller's or one of its own: where its answer gets lost on
/// the way it is sent again, up to three times within some seconds, and is done once all the same.
///
/// Jobs are named by their `job_id`, native id, name, or a prefix of an id, as on every face of the server.
public actor BeamMCPClient: BeamClient {
  let client: MCPClient
  /// Where the server's events are; nil where the server is in this process.
  nonisolated let stream: EventStream?

  /// A client of the server at `url`. Nothing is sent before the first call, so that a wrong address is told by that call.
  ///
  /// - Parameters:
  ///   - url: The server's address, with the path below which it is served where a proxy has one:
  ///     `http://127.0.0.1:8888`, `https://ops.example.com/beamtop`; or a Unix socket, `unix:/run/beamtop.sock`.
  ///   - apiKey: Sent as `X-API-Key`.
  ///   - bearerToken: Sent as `Authorization: Bearer`.
  ///   - verifiesTLS: False believes any certificate. For a trial alone: whoever is on the way can read and change all.
  ///   - certificateFile: A PEM file of the authorities to trust, in place of the system's.
  ///   - onConfirmation: Asks the user where the server wants their word before it interrupts or destroys something
  ///     (`confirm: "require"`), and says yes or no. Without it, a server is told that nobody can be asked.
  /// - Throws: ``ClientError`` with `invalid` where an argument could not be sent.
  public init(
    url: String, apiKey: String? = nil, bearerToken: String? = nil, verifiesTLS: Bool = true,
    certificateFile: String? = nil, onConfirmation: ConfirmationHandler? = nil
  ) throws(ClientError) {
    let site = try Site(url: url, apiKey: apiKey, bearerToken: bearerToken)
    let http = HTTPClient(
      userAgent: "beamtop-client", limits: Site.limits, certificateFile: certificateFile, verifiesTLS: verifiesTLS)
    self.init(site, http: http, onConfirmation: onConfirmation)
  }

  init(
    _ site: Site, http: any HTTPStreaming, as identity: Implementation = BeamMCPClient.identity,
    onConfirmation: ConfirmationHandler? = nil
  ) {
    let transport = HTTPTransport(site.endpoint, http: http)
    client = MCPClient(
      transport, as: identity, negotiates: true, consent: onConfirmation.map(BeamMCPClient.consent))
    stream = EventStream(site, http: http)
  }

  private static let identity = Implementation(name: "beamtop", version: "0.1")

  /// Speaks over `transport`, whose other end a server serves; the client closes it with itself.
  package init(
    transport: any Transport, as identity: Implementation = Implementation(name: "beamtop", version: "0.1"),
    onConfirmation: ConfirmationHandler? = nil
  ) {
    client = MCPClient(transport, as: identity, consent: onConfirmation.map(BeamMCPClient.consent))
    stream = nil
  }

  /// The version that the server says it is; nil before the first answer, and from a server inside this process.
  package var serverVersion: String? { get async { await client.server?.version } }

  /// Ends the connection. Calls under way, and all later ones, throw `disconnected`.
  public func close() async { await client.close() }

  /// Calls any operation by its name and returns its structured content as the server wrote it.
  ///
  /// - Throws: ``ClientError``; `invalid` where the server has no such operation or an argument is bad.
  public func call(_ call: ToolCall) async throws(ClientError) -> JSONValue {
    try await BeamMCPClient.answer(client, call.tool, call.arguments)
  }

  /// The same for a call that its user has said yes to: where the server asks for their word, it has it, for this call
  /// alone.
  public func call(_ call: ToolCall, isConfirmed: Bool) async throws(ClientError) -> JSONValue {
    try await BeamMCPClient.answer(client, call.tool, call.arguments, isConfirmed: isConfirmed)
  }

  /// The same for a call that came of a sentence: the server's audit says who read it.
  package func call(
    _ call: ToolCall, isConfirmed: Bool, readBy reader: Interpretation.Source
  ) async throws(ClientError) -> JSONValue {
    try await BeamMCPClient.answer(
      client, call.tool, call.arguments, isConfirmed: isConfirmed, reader: reader.rawValue)
  }

  /// Off every actor, so that reading a large answer holds up no other call.
  @concurrent
  static func answer(
    _ client: MCPClient, _ tool: String, _ arguments: [String: JSONValue], isConfirmed: Bool = false,
    reader: String? = nil
  ) async throws(ClientError) -> JSONValue {
    let word: MCPClient.UserWord =
      Site.onlyReads(tool, .object(arguments)) ? .needless : isConfirmed ? .given : .open
    let arguments = arguments.filter { !$0.value.isNull }
    do throws(MCPClient.Failure) {
      guard word != .needless, client.crossesNetwork, let call = KeyedCall(tool, arguments) else {
        let answer = try await client.callTool(tool, arguments, word: word, reader: reader)
        return client.crossesNetwork ? answer.measured : answer
      }
      return try await call.send(over: client, tool, word, reader).measured
    } catch {
      var failure = word == .needless ? ClientError(error) : ClientError(error, ofWrite: tool)
      if let other = await stranger(client, error) { failure.hint = other }
      throw failure
    }
  }

  /// Another server of the same protocol, which knows none of our operations.
  private static func stranger(_ client: MCPClient, _ failure: MCPClient.Failure) async -> String? {
    guard let name = await client.server?.name, name != identity.name else { return nil }
    return switch failure {
    case .rpc, .tool, .malformed: "the server there is “\(name)”, not beamtop"
    default: nil
    }
  }
}

/// A client that tells its server who has read the sentence that a call came of.
package protocol AttributingClient: BeamClient {
  func call(
    _ call: ToolCall, isConfirmed: Bool, readBy reader: Interpretation.Source
  ) async throws(ClientError) -> JSONValue
}

extension BeamMCPClient: AttributingClient {}

extension ClientError {
  /// The one table from what a connection and its tools say to what this library throws.
  package init(_ failure: MCPClient.Failure) {
    switch failure {
    case .tool(let failure):
      self.init(Code(rawValue: failure.code) ?? .refused, failure.message, hint: failure.hint)
    case .rpc(let error) where error.code == ProtocolRevision.missingCapability:
      self.init(.denied, error.message, hint: ClientError.howToConfirm)
    case .rpc(let error):
      self.init(error.code == RPCError.invalidParams ? .invalid : .malformed, error.message)
    case .cancelled: self.init(.cancelled, "the call was cancelled")
    case .timedOut: self.init(.unreachable, "the server did not answer in time")
    case .disconnected: self.init(.disconnected, "the connection to the server has ended")
    case .transport(let error): self.init(error)
    case .malformed(let problem): self.init(.malformed, problem)
    }
  }

  /// Of a call that changes something: where the answer got lost, nobody here knows whether it was done.
  init(_ failure: MCPClient.Failure, ofWrite tool: String) {
    self.init(failure)
    switch failure {
    case .timedOut, .transport(.broken): break
    default: return
    }
    let look = tool == "submit_job" ? "list_jobs" : "get_job_status"
    code = .outcomeUnknown
    message += ": whether it was done is not known"
    hint = "\(look) and get_job_timeline tell; repeated with the same idempotency_key it is not done twice"
  }

  /// The way out where a server wants a user's word and nobody can be asked.
  package static let howToConfirm = "give the client an onConfirmation that asks its user"

  init(_ error: TransportError) {
    switch error {
    case .closed: self.init(.disconnected, "the connection to the server has ended")
    case .sessionLost: self.init(.disconnected, "the server has ended the session", hint: "try again")
    case .unreachable(let text), .broken(let text):
      self.init(.unreachable, text, hint: "is the server running, and is this its address?")
    case .denied(let text): self.init(.denied, text, hint: "give an API key that this server knows")
    case .notServed(let text): self.init(.malformed, text, hint: "is this the address of a beamtop server?")
    case .refused(let text): self.init(.refused, text)
    case .malformed(let text): self.init(.malformed, text, hint: "is the server of the same version?")
    }
  }
}
