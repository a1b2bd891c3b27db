import JSON
import MCP
import Testing

struct InMemoryTransportTests {
  private func note(_ number: Int) -> RPCMessage { .notification(method: "n", params: ["n": .int(number)]) }

  @Test func `messages arrive in order, each once`() async throws {
    let (near, far) = InMemoryTransport.pair(capacity: 3)
    let sender = Task {
      for number in 0..<500 { try await near.send(note(number)) }
      near.close()
    }
    var received: [RPCMessage] = []
    for await message in far.messages { received.append(message) }
    try await sender.value
    #expect(received == (0..<500).map(note))
  }

  @Test func `a sender waits while the other side does not read`() async throws {
    let (near, far) = InMemoryTransport.pair(capacity: 2)
    try await near.send(note(0))
    try await near.send(note(1))
    let third = Task { try await near.send(note(2)) }
    third.cancel()
    await #expect(throws: CancellationError.self) { try await third.value }
    near.close()
    var received = 0
    for await _ in far.messages { received += 1 }
    #expect(received == 2)
  }

  @Test func `a closed transport refuses to send`() async throws {
    let (near, far) = InMemoryTransport.pair()
    far.close()
    await #expect(throws: TransportError.closed) { try await near.send(note(0)) }
  }

  @Test func `closing ends a reader and fails a waiting sender`() async throws {
    let (near, far) = InMemoryTransport.pair(capacity: 1)
    try await near.send(note(0))
    let waiting = Task { try await near.send(note(1)) }
    let reader = Task { for await _ in near.messages {} }
    far.close()
    await #expect(throws: TransportError.closed) { try await waiting.value }
    await reader.value
  }

  @Test func `a cancelled reader stops reading`() async {
    let (near, far) = InMemoryTransport.pair()
    let reader = Task { for await _ in near.messages {} }
    reader.cancel()
    await reader.value
    await #expect(throws: TransportError.closed) { try await far.send(note(0)) }
  }
}
