/// A Model Context Protocol server without its transport: 2026-07-28, stateless, and the revisions with a handshake, on
/// one connection. Each request is answered by a task of its own, so that a slow one holds up nobody.
package struct MCPServer: Sendable {
  package let identity: Implementation
  /// How to use the tools together, for models; nil where there is nothing to say.
  package let instructions: String?
  let tools: any ToolProvider
  let pageSize: Int

  package init(
    _ identity: Implementation, instructions: String? = nil, tools: any ToolProvider, pageSize: Int = 100
  ) {
    self.identity = identity
    self.instructions = instructions
    self.tools = tools
    self.pageSize = pageSize
  }

  /// Answers one connection until it is closed or this task is cancelled; all work that it began is cancelled then, and
  /// has stopped when this returns.
  package func serve(_ transport: any Transport) async {
    await Connection(server: self, transport: transport).run()
  }
}
