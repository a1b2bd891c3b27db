/// A Model Context Protocol server without its transport: 2026-07-28, stateless, and the revisions with a handshake, on
/// one connection. Each request is answered by a task of its own, so that a slow one holds up nobody.
package struct MCPServer: Sendable {
  package let identity: Implementation
  /// How to use the tools together, for models; nil where there is nothing to say.
  package let instructions: String?
  let tools: any ToolProvider
  let features: Features
  let pageSize: Int

  /// What a server has beside tools; what is nil is neither declared nor answered.
  package struct Features: Sendable {
    package var resources: (any ResourceProvider)?
    package var prompts: (any PromptProvider)?
    package var completion: (any CompletionProvider)?
    package var log: (any LogProvider)?
    package var consent: Consent?

    package init() {}
  }

  /// Asking before tools that need it.
  package struct Consent: Sendable {
    var provider: any ConfirmationProvider
    var seal: ConsentSeal
    /// Whose calls these are; what one was asked no other can answer.
    var principal: String

    package init(_ provider: any ConfirmationProvider, seal: ConsentSeal, principal: String) {
      self.provider = provider
      self.seal = seal
      self.principal = principal
    }
  }

  package init(
    _ identity: Implementation, instructions: String? = nil, tools: any ToolProvider, features: Features = Features(),
    pageSize: Int = 100
  ) {
    self.identity = identity
    self.instructions = instructions
    self.tools = tools
    self.features = features
    self.pageSize = pageSize
  }

  /// Answers one connection until it is closed or this task is cancelled; all work that it began is cancelled then, and
  /// has stopped when this returns.
  ///
  /// - Parameter grace: how long requests that run when the client ends its side may go on, for transports whose other
  ///   direction is still open: a script that writes its requests and closes.
  package func serve(_ transport: any Transport, grace: Duration = .zero) async {
    await Connection(server: self, transport: transport, grace: grace).run()
  }
}
