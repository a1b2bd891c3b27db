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
    /// The server's answer is not understood; says what.
    case malformed(String)
  }

  private typealias Answer = Result<JSONValue, Failure>
  package typealias ProgressHandler = @Sendable (ToolContext.Progress) -> Void

  private struct Waiting {
    let answer: AsyncStream<Answer>.Continuation
    let progress: ProgressHandler?
  }

  private let transport: any Transport
  private let meta: [String: JSONValue]
  private var waiting: [RPCID: Waiting] = [:]
  private var lastID = 0
  private var reader: Task<Void, Never>?
  private var isClosed = false

  /// - Parameter structuredOnly: asks the server to leave out the text that mirrors structured content.
  package init(_ transport: any Transport, as identity: Implementation, structuredOnly: Bool = true) {
    self.transport = transport
    let extensions: JSONValue = structuredOnly ? [ProtocolRevision.structuredOnly: .object([:])] : .object([:])
    meta = [
      ProtocolRevision.Meta.version: .string(ProtocolRevision.modern),
      ProtocolRevision.Meta.capabilities: ["extensions": extensions],
      ProtocolRevision.Meta.clientInfo: identity.json,
    ]
  }

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
    if isClosed { throw .disconnected }
    if Task.isCancelled { throw .cancelled }
    startReading()
    lastID += 1
    let id = RPCID.number(lastID)
    let (answers, continuation) = AsyncStream.makeStream(of: Answer.self, bufferingPolicy: .bufferingOldest(1))
    waiting[id] = Waiting(answer: continuation, progress: progress)
    defer { waiting[id] = nil }
    let message = RPCMessage.request(id: id, method: method, params: .object(decorated(params, id, progress != nil)))
    do { try await transport.send(message) } catch is CancellationError { throw .cancelled } catch {
      throw .disconnected
    }
    let timer = timeout.map { timeout in
      Task { if (try? await Task.sleep(for: timeout)) != nil { continuation.yield(.failure(.timedOut)) } }
    }
    defer { timer?.cancel() }
    return try await outcome(of: id, answers)
  }

  private func outcome(of id: RPCID, _ answers: AsyncStream<Answer>) async throws(Failure) -> JSONValue {
    var iterator = answers.makeAsyncIterator()
    switch await iterator.next(isolation: self) {
    case .success(let value)?: return value
    case .failure(.timedOut)?:
      await withdraw(id, "the caller's time has passed")
      throw .timedOut
    case .failure(let failure)?: throw failure
    case nil:  // a stream ends early for a cancelled reader alone
      await withdraw(id, "the caller was cancelled")
      throw .cancelled
    }
  }

  private func withdraw(_ id: RPCID, _ reason: String) async {
    let params: JSONValue = ["requestId": id.json, "reason": .string(reason), "_meta": .object(meta)]
    // By a task of its own: the caller's is cancelled, and would not wait for room on the way. Where it cannot be sent the
    // connection is gone, and the request with it.
    await Task { [transport] in
      try? await transport.send(.notification(method: "notifications/cancelled", params: params))
    }.value
  }

  private func decorated(_ params: [String: JSONValue], _ id: RPCID, _ wantsProgress: Bool) -> [String: JSONValue] {
    var (params, meta) = (params, meta)
    if wantsProgress { meta[ProtocolRevision.Meta.progressToken] = id.json }
    params["_meta"] = .object(meta)
    return params
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
      waiting[id]?.progress?(progress)
    // Of 2026-07-28 a server sends no requests, and an error without an id is about nothing of ours.
    case .request, .notification, .error: break
    }
  }

  private func disconnect() {
    isClosed = true
    for entry in waiting.values { entry.answer.yield(.failure(.disconnected)) }
  }
}
