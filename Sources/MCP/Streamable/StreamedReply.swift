import FoundationEssentials
import HTTP
import JSON

/// The answer to one request of 2026-07-28, while it comes: first of all whatever is first, so that an error can still
/// have its status. Whoever drops it cancels the work, since a client that goes means that (streamable HTTP,
/// "cancellation").
final class StreamedReply: Sendable {
  enum Frame: Sendable {
    case message(RPCMessage)
    case keepAlive

    var bytes: Data {
      switch self {
      case .message(let message): ServerSentEvent(data: message.data).bytes
      case .keepAlive: ServerSentEvent.keepAlive
      }
    }
  }

  private let pipe: Pipe<Frame>
  let work: Task<Void, Never>
  private let ticker: Task<Void, Never>

  /// `ended` is called when the work is done, and not before.
  init(
    to id: RPCID, _ method: String, _ params: JSONValue, of server: MCPServer, _ settings: EndpointSettings,
    ended: @escaping @Sendable () async -> Void
  ) {
    let pipe = Pipe<Frame>(capacity: 16)
    let channel = Channel(notify: { method, params in
      // Where the reader is gone, so is the request.
      try? await pipe.put(.message(.notification(method: method, params: params)))
    })
    self.pipe = pipe
    work = Task { @concurrent in
      let reply = await server.reply(to: id, method, params, nil, channel)
      // By a task of its own: this one may be cancelled, and would not wait for room behind what the reader has not taken.
      await Task { try? await pipe.put(.message(reply)) }.value
      pipe.close()
      await ended()
    }
    ticker = Task { @concurrent in
      while (try? await settings.pause(settings.keepAlive)) != nil, (try? await pipe.put(.keepAlive)) != nil {}
    }
  }

  deinit {
    work.cancel()
    ticker.cancel()
    pipe.close()
  }

  /// What comes first; nil where the client goes before that.
  func first() async -> Frame? {
    await withTaskCancellationHandler {
      await pipe.take()
    } onCancel: {
      stop()
    }
  }

  /// Writes the rest. A task that is cancelled, because the server drains or the client is gone, cancels the work, and
  /// writes what that says at its end.
  func pump(_ first: Frame, to writer: HTTPBodyWriter) async {
    await withTaskCancellationHandler {
      do {
        try await writer.write(first.bytes)
        while let frame = await pipe.take() { try await writer.write(frame.bytes) }
      } catch { stop() }
    } onCancel: {
      work.cancel()
    }
    ticker.cancel()
    await work.value
  }

  /// The pipe first, so that nobody is given what only says that the work was cancelled.
  private func stop() {
    pipe.close()
    work.cancel()
  }
}
