package import HTTP
import Synchronization

/// The client's end of the streamable HTTP transport (MCP 2026-07-28, transports; 2025-11-25 for sessions). Each request is
/// a POST whose answer is one JSON object, or a stream of events that ends with the answer. A sender that is cancelled
/// closes its stream, which is how the server learns that nobody waits any more.
///
/// A mutex and not an actor, because `close()` is synchronous and must take effect before it returns. It is held for a few
/// instructions and never over an `await`.
package final class HTTPTransport: Transport {
  struct State {
    var isClosed = false
    var lastExchange = 0
    var exchanges: [Int: Task<Void, any Error>] = [:]
    /// What `initialize` agreed on, in the revisions that have it.
    var session: String?
    var version: String?
  }

  /// Whether a request may be sent twice without harm, so that it may go over a connection that was kept.
  package typealias Repeats = @Sendable (RPCMessage) -> Bool

  /// Where to send, and what goes with every message.
  package struct Endpoint: Sendable {
    /// The one address of the protocol: `http://127.0.0.1:8888/mcp`.
    package var url: String
    /// `X-API-Key`, `Authorization`.
    package var headers: HTTPHeaders
    package var repeats: Repeats

    package init(
      url: String, headers: HTTPHeaders = HTTPHeaders(),
      repeats: @escaping Repeats = { if case .request(_, "tools/call", _) = $0 { false } else { true } }
    ) {
      self.url = url
      self.headers = headers
      self.repeats = repeats
    }
  }

  /// For an answer that is one JSON object, as long as the slowest tool takes.
  static let patience = Duration.seconds(600)
  /// For one message.
  static let messageLimit = 64 << 20

  package let messages: AsyncStream<RPCMessage>
  let incoming: AsyncStream<RPCMessage>.Continuation
  let endpoint: Endpoint
  let http: any HTTPStreaming
  let state = Mutex(State())

  package init(_ endpoint: Endpoint, http: any HTTPStreaming) {
    self.endpoint = endpoint
    self.http = http
    (messages, incoming) = AsyncStream.makeStream(of: RPCMessage.self)
  }

  /// Returns when the whole answer has come and is in `messages`. Throws `TransportError`, or `CancellationError`.
  package func send(_ message: RPCMessage) async throws {
    let exchange = Task { try await perform(message) }
    guard let number = enter(exchange) else {
      exchange.cancel()
      throw TransportError.closed
    }
    defer { state.withLock { _ = $0.exchanges.removeValue(forKey: number) } }
    do {
      try await withTaskCancellationHandler {
        try await exchange.value
      } onCancel: {
        exchange.cancel()
      }
    } catch is CancellationError where state.withLock({ $0.isClosed }) {
      throw TransportError.closed
    }
  }

  /// Nil where the transport is closed.
  private func enter(_ exchange: Task<Void, any Error>) -> Int? {
    state.withLock { state in
      if state.isClosed { return nil }
      state.lastExchange += 1
      state.exchanges[state.lastExchange] = exchange
      return state.lastExchange
    }
  }

  package func close() {
    let (exchanges, session) = state.withLock { state in
      defer { (state.isClosed, state.exchanges, state.session) = (true, [:], nil) }
      return (state.exchanges, state.session)
    }
    for exchange in exchanges.values { exchange.cancel() }
    incoming.finish()
    if let session { end(session) }
  }

  /// A client that leaves says so (MCP 2025-11-25, transports, "session management"); nobody waits for the answer.
  private func end(_ session: String) {
    var request = HTTPRequest("DELETE", endpoint.url, headers: endpoint.headers, timeout: .seconds(2))
    request.headers["Mcp-Session-Id"] = session
    Task { [http] in _ = try? await http.open(request, idle: .seconds(2)) }
  }
}
