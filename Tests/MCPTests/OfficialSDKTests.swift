import HTTP
import JSON
import MCP
import Synchronization
import Testing

/// Our client against servers of the official Python SDK, in both eras, with both ways to answer.
@Suite(.enabled(if: !PythonPeer.generations.isEmpty, "needs MCP_SDK_PYTHON or MCP_SDK1_PYTHON"), .serialized)
struct OfficialSDKTests {
  static let peers = PythonPeer.generations.flatMap { [($0, false), ($0, true)] }

  private func client(of peer: PythonPeer) -> MCPClient {
    MCPClient(
      HTTPTransport(HTTPTransport.Endpoint(url: peer.url), http: HTTPClient()),
      as: Implementation(name: "tests", version: "2"), negotiates: true)
  }

  @Test(arguments: peers) func `tools are listed, called, and fail in words`(
    _ generation: PythonPeer.Generation, _ json: Bool
  ) async throws {
    let peer = try await PythonPeer(generation, json: json)
    let client = client(of: peer)
    #expect(try await client.listTools().compactMap { $0["name"]?.string } == ["add", "fail", "count", "hold"])
    #expect(await client.server?.name == "sample")
    for number in 0..<5 {
      #expect(try await client.callTool("add", ["a": .int(number), "b": 2]) == ["sum": .int(number + 2)])
    }
    await #expect {
      try await client.callTool("fail", [:])
    } throws: {
      if case MCPClient.Failure.tool(let failure) = $0 {
        failure.message.contains("Error executing tool fail")
      } else {
        false
      }
    }
    await client.close()
  }

  @Test(arguments: peers) func `many calls at once each get their own answer`(
    _ generation: PythonPeer.Generation, _ json: Bool
  ) async throws {
    let peer = try await PythonPeer(generation, json: json)
    let client = client(of: peer)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<50 {
        group.addTask { try await client.callTool("add", ["a": .int(number), "b": 1]) == ["sum": .int(number + 1)] }
      }
      for try await isOwn in group { #expect(isOwn) }
    }
    await client.close()
  }

  @Test(arguments: PythonPeer.generations) func `progress comes before the result`(
    _ generation: PythonPeer.Generation
  ) async throws {
    let peer = try await PythonPeer(generation)
    let client = client(of: peer)
    let steps = Mutex<[Double]>([])
    let answer = try await client.callTool("count", ["to": 4]) { step in steps.withLock { $0.append(step.done) } }
    #expect(answer == ["sum": 4])
    #expect(steps.withLock { $0 } == [1, 2, 3, 4])
    await client.close()
  }

  @Test(arguments: PythonPeer.generations) func `a cancelled caller stops the work at the server`(
    _ generation: PythonPeer.Generation
  ) async throws {
    let peer = try await PythonPeer(generation)
    let client = client(of: peer)
    let call = Task { try await client.callTool("hold", [:]) }
    #expect(await peer.line() == "begun")
    call.cancel()
    await #expect(throws: MCPClient.Failure.cancelled) { try await call.value }
    #expect(await peer.line() == "cancelled")
    #expect(try await client.callTool("add", ["a": 1, "b": 1]) == ["sum": 2])
    await client.close()
  }
}
