import JSON
import Testing

@testable import MCP

/// A client that has said all and reads slowly.
struct SlowWayTests {
  /// Sends wait until a test lets them through.
  private actor Way {
    private var gate: CheckedContinuation<Void, Never>?
    private(set) var sent: [RPCMessage] = []
    private(set) var isClosed = false
    var isWaiting: Bool { gate != nil }

    func send(_ message: RPCMessage) async {
      await withCheckedContinuation { gate = $0 }
      if !isClosed { sent.append(message) }
    }

    func open() { gate?.resume() }
    func close() { isClosed = true }
  }

  private struct SlowTransport: Transport {
    let way: Way
    let messages: AsyncStream<RPCMessage>
    func send(_ message: RPCMessage) async throws { await way.send(message) }
    func close() { Task { await way.close() } }
  }

  @Test func `an answer that is being read is not cut off at the end of the input`() async throws {
    let way = Way()
    let (messages, input) = AsyncStream.makeStream(of: RPCMessage.self)
    let serving = Task {
      await MCPServer.scripted().serve(SlowTransport(way: way, messages: messages), grace: .seconds(60))
    }
    input.yield(modern("tools/list", id: .number(1)))
    while await !way.isWaiting { await Task.yield() }
    input.finish()
    for _ in 0..<1000 { await Task.yield() }
    #expect(await !way.isClosed)
    await way.open()
    await serving.value
    #expect(await way.sent.count == 1)
  }
}
