package import JSON

/// The client's end of one connection. Requests may be made at once from many tasks; a caller that is cancelled
/// cancels its request.
package actor MCPClient {
  /// Why a request has no result.
  package enum Failure: Error, Sendable, Hashable {
    /// The server refused the request itself.
    case rpc(RPCError)
    /// The tool did not do what was asked.
    case tool(ToolFailure)
    case cancelled
    case timedOut
    /// The connection has ended.
    case disconnected
    /// The message did not reach the server, or no answer came back.
    case transport(TransportError)
    /// The server's answer is not understood; says what.
    case malformed(String)
  }

  private typealias Answer = Result<JSONValue, Failure>
  package typealias ProgressHandler = @Sendable (ToolContext.Progress) -> Void

  private struct Waiting {
    let answer: AsyncStream<Answer>.Continuation
    let manner: Manner
  }

  /// How a request is made, beside what it asks.
  struct Manner: Sendable {
    var timeout: Duration?
    var progress: ProgressHandler?
    /// The call, where its server may ask for its user's word first.
    var asked: AskedCall?
    /// Who read the sentence that the call came of.
    var reader: String?
  }

  let transport: any Transport
  let identity: Implementation
  private let meta: [String: JSONValue]
  let consent: ConsentHandler?
  /// Nil until the server was asked.
  var era: Era?
  var negotiation: Task<Result<Era, Failure>, Never>?
  /// The server as it names itself; nil until it was asked.
  package internal(set) var server: Implementation?
  private var waiting: [RPCID: Waiting] = [:]
  private var lastID = 0
  private var reader: Task<Void, Never>?
  private var isClosed = false

  /// - Parameters:
  ///   - structuredOnly: Asks the server to leave out the text that mirrors structured content.
  ///   - negotiates: Asks the server first which revisions it speaks, and shakes hands with an older one. Not needed where
  ///     the server is this program itself.
  ///   - consent: Asks the user where the server wants their word; nil where nobody can be asked, which servers are told.
  package init(
    _ transport: any Transport, as identity: Implementation, structuredOnly: Bool = true, negotiates: Bool = false,
    consent: ConsentHandler? = nil
  ) {
    self.consent = consent
    self.transport = transport
    self.identity = identity
    era = negotiates ? nil : .modern
    let extensions: JSONValue = structuredOnly ? [ProtocolRevision.structuredOnly: .object([:])] : .object([:])
    meta = [
      ProtocolRevision.Meta.version: .string(ProtocolRevision.modern),
      ProtocolRevision.Meta.capabilities: ["extensions": extensions],
      ProtocolRevision.Meta.clientInfo: identity.json,
    ]
  }

  /// A message may get lost on the way, or its answer.
  package nonisolated var crossesNetwork: Bool { transport is HTTPTransport }

  deinit {
    reader?.cancel()
    transport.close()
  }

  /// Ends the connection; requests under way fail as `disconnected`.
  package func close() {
    isClosed = true
    transport.close()
    disconnect()
  }

  /// One request. With a `timeout` the request is cancelled when it passes.
  package func request(
    _ method: String, _ params: [String: JSONValue] = [:], timeout: Duration? = nil, progress: ProgressHandler? = nil
  ) async throws(Failure) -> JSONValue {
    try await request(method, params, Manner(timeout: timeout, progress: progress))
  }

  func request(
    _ method: String, _ params: [String: JSONValue], _ manner: Manner
  ) async throws(Failure) -> JSONValue {
    if isClosed { throw .disconnected }
    if Task.isCancelled { throw .cancelled }
    startReading()
    do throws(Failure) {
      return try await perform(method, params, try await agreedEra(), manner)
    } catch .transport(.sessionLost) {
      // A server that was restarted has forgotten the session (MCP 2025-11-25, transports): once more, with a new one.
      era = nil
      return try await perform(method, params, try await agreedEra(), manner)
    }
  }

  func perform(
    _ method: String, _ params: [String: JSONValue], _ era: Era, _ manner: Manner = Manner()
  ) async throws(Failure) -> JSONValue {
    lastID += 1
    let id = RPCID.number(lastID)
    let (answers, continuation) = AsyncStream.makeStream(of: Answer.self, bufferingPolicy: .bufferingOldest(1))
    waiting[id] = Waiting(answer: continuation, manner: manner)
    defer { waiting[id] = nil }
    let params = decorated(params, id, era, manner)
    let message = RPCMessage.request(id: id, method: method, params: .object(params))
    // By a task of its own, since some transports send until the answer is there.
    let sender = Task { [transport] in
      do { try await transport.send(message) } catch { continuation.yield(.failure(Failure(sending: error))) }
    }
    let timer = manner.timeout.map { timeout in
      Task { if (try? await Task.sleep(for: timeout)) != nil { continuation.yield(.failure(.timedOut)) } }
    }
    defer { timer?.cancel() }
    return try await outcome(of: id, era, answers, sender)
  }

  private func outcome(
    of id: RPCID, _ era: Era, _ answers: AsyncStream<Answer>, _ sender: Task<Void, Never>
  ) async throws(Failure) -> JSONValue {
    var iterator = answers.makeAsyncIterator()
    switch await iterator.next(isolation: self) {
    case .success(let value)?: return value
    case .failure(.timedOut)?:
      await withdraw(id, era, sender, "the caller's time has passed")
      throw .timedOut
    case .failure(let failure)?: throw failure
    case nil:  // a stream ends early for a cancelled reader alone
      await withdraw(id, era, sender, "the caller was cancelled")
      throw .cancelled
    }
  }

  private func withdraw(_ id: RPCID, _ era: Era, _ sender: Task<Void, Never>, _ reason: String) async {
    // First the request has gone out, or never will: a withdrawal must not overtake it.
    sender.cancel()
    await sender.value
    var params: [String: JSONValue] = ["requestId": id.json, "reason": .string(reason)]
    if era == .modern { params["_meta"] = .object(meta) }
    let message = RPCMessage.notification(method: "notifications/cancelled", params: .object(params))
    // By a task of its own: the caller's is cancelled, and would not wait for room on the way. Where it cannot be sent the
    // connection is gone, and the request with it.
    await Task { [transport] in
      try? await transport.send(message)
    }.value
  }

  private func decorated(
    _ params: [String: JSONValue], _ id: RPCID, _ era: Era, _ manner: Manner
  ) -> [String: JSONValue] {
    var (params, meta) = (params, era == .modern ? meta : [:])
    if era == .modern, let asked = manner.asked, canAnswer(asked) { meta = MCPClient.eliciting(meta) }
    if let reader = manner.reader { meta[ProtocolRevision.Meta.reader] = .string(reader) }
    if manner.progress != nil { meta[ProtocolRevision.Meta.progressToken] = id.json }
    if !meta.isEmpty { params["_meta"] = .object(meta) }
    return params
  }
}

extension MCPClient.Failure {
  /// Why a message could not be sent.
  init(sending error: any Error) {
    switch error {
    case is CancellationError: self = .cancelled
    case TransportError.closed: self = .disconnected
    case let error as TransportError: self = .transport(error)
    default: self = .transport(.malformed("\(error)"))
    }
  }
}

// Reading.
extension MCPClient {
  private func startReading() {
    guard reader == nil else { return }
    // Weak, so that a client that nobody holds ends its own reading.
    reader = Task { @concurrent [weak self, transport] in
      for await message in transport.messages { await self?.receive(message) }
      await self?.disconnect()
    }
  }

  private func receive(_ message: RPCMessage) {
    switch message {
    case .result(let id, let result): waiting[id]?.answer.yield(.success(result))
    case .error(let id?, let error): waiting[id]?.answer.yield(.failure(.rpc(error)))
    case .notification("notifications/progress", let params):
      guard let id = params["progressToken"].flatMap(RPCID.init(json:)), let done = params["progress"]?.double else {
        return
      }
      let progress = ToolContext.Progress(
        done: done, total: params["total"]?.double, message: params["message"]?.string)
      waiting[id]?.manner.progress?(progress)
    case .request(let id, "elicitation/create", let params) where consent != nil: answerLater(id, params)
    case .request(let id, let method, _): refuse(id, method)
    // An error without an id is about nothing of ours.
    case .notification, .error: break
    }
  }

  /// Of 2026-07-28 a server sends no requests. An older one may ask whether we are there; we offer it nothing else.
  private func refuse(_ id: RPCID, _ method: String) {
    let reply: RPCMessage =
      method == "ping"
      ? .result(id: id, .object([:]))
      : .error(id: id, RPCError(RPCError.methodNotFound, "this client does not serve \(method)"))
    Task { [transport] in try? await transport.send(reply) }
  }

  /// Which of the calls under way it is about the question does not say (MCP 2025-11-25, elicitation).
  private func answerLater(_ id: RPCID, _ form: JSONValue) {
    let calls = waiting.values.compactMap(\.manner.asked)
    Task { [transport] in
      let answer = await self.answer(to: form, calls)
      try? await transport.send(.result(id: id, answer))
    }
  }

  private func disconnect() {
    isClosed = true
    for entry in waiting.values { entry.answer.yield(.failure(.disconnected)) }
  }
}
