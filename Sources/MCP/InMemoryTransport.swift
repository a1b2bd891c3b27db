/// A transport inside one process: messages pass as values, so that a page of ten thousand jobs is neither written nor
/// parsed.
package struct InMemoryTransport: Transport {
  private let incoming: Pipe<RPCMessage>
  private let outgoing: Pipe<RPCMessage>

  /// Two ends that are joined. `capacity` messages a direction may lie unread; a sender waits beyond that.
  package static func pair(capacity: Int = 64) -> (client: InMemoryTransport, server: InMemoryTransport) {
    let (up, down) = (Pipe<RPCMessage>(capacity: capacity), Pipe<RPCMessage>(capacity: capacity))
    return (InMemoryTransport(incoming: down, outgoing: up), InMemoryTransport(incoming: up, outgoing: down))
  }

  package func send(_ message: RPCMessage) async throws { try await outgoing.put(message) }

  package var messages: AsyncStream<RPCMessage> {
    AsyncStream { [incoming] in
      await incoming.take()
    } onCancel: { [incoming] in
      incoming.close()
    }
  }

  /// Closes both directions; what was sent before can still be read.
  package func close() {
    incoming.close()
    outgoing.close()
  }
}
