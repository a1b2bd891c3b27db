import JSON
import MCP

/// Tools for tests: `echo` gives its arguments back, `fail` fails, `hold` works until it is cancelled or released,
/// `count` reports progress. What happens to `hold` is told on `events`.
struct ScriptedTools: ToolProvider {
  let events: AsyncStream<String>
  let tell: AsyncStream<String>.Continuation
  private let gate: AsyncStream<Void>
  let release: AsyncStream<Void>.Continuation

  init() {
    (events, tell) = AsyncStream.makeStream(of: String.self)
    (gate, release) = AsyncStream.makeStream(of: Void.self)
  }

  func tools() -> [Tool] {
    ["echo", "fail", "hold", "count"].map { name in
      Tool(
        name: name, title: name, description: "for tests", inputSchema: .object([:], open: true),
        outputSchema: .object([:], open: true),
        annotations: Tool.Annotations(readOnly: true, destructive: false, idempotent: true))
    }
  }

  @concurrent
  func call(_ name: String, _ arguments: [String: JSONValue], _ context: ToolContext) async throws(ToolFailure)
    -> JSONValue
  {
    switch name {
    case "echo": return .object(arguments)
    case "count":
      for step in [1.0, 1.0, 2.0, 3.0] { await context.progress(step, of: 3, "step") }
      return ["client": .optional(context.client)]
    case "hold":
      tell.yield("begun")
      for await _ in gate { return ["held": true] }
      tell.yield("cancelled")
      return .null
    default: throw ToolFailure(code: "invalid", message: "parallelism must be at least 1", hint: "give 1 or more")
    }
  }
}

extension MCPServer {
  static func scripted(_ tools: ScriptedTools = ScriptedTools(), pageSize: Int = 100) -> MCPServer {
    MCPServer(Implementation(name: "test", version: "1"), tools: tools, pageSize: pageSize)
  }
}

/// Runs `body` with a client whose server serves the other end until the body is done.
func withClient(
  _ server: MCPServer, _ body: (MCPClient) async throws -> Void
) async throws {
  let (near, far) = InMemoryTransport.pair()
  let serving = Task { await server.serve(far) }
  let client = MCPClient(near, as: Implementation(name: "tests", version: "2"))
  try await body(client)
  await client.close()
  await serving.value
}

/// Sends one raw request and returns what comes back.
func ask(_ server: MCPServer, _ messages: RPCMessage...) async throws -> [RPCMessage] {
  let (near, far) = InMemoryTransport.pair()
  let serving = Task { await server.serve(far) }
  var replies: [RPCMessage] = []
  var iterator = near.messages.makeAsyncIterator()
  for message in messages {
    try await near.send(message)
    if case .request = message, let reply = await iterator.next() { replies.append(reply) }
  }
  near.close()
  await serving.value
  return replies
}

let modernMeta: JSONValue = [
  "io.modelcontextprotocol/protocolVersion": "2026-07-28", "io.modelcontextprotocol/clientCapabilities": .object([:]),
]
