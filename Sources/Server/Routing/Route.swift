/// One way to ask this server for something: a method, a path, and what it does.
struct Route: Sendable {
  enum Action: Sendable, Hashable {
    /// An entry of the table of operations. Its arguments come from the path, the query and the body.
    case operation(String)
    case lifecycle(LifecycleStep)
    /// A write that outlived its request.
    case work
    case events
    case manifest, openAPI, health, metrics, welcome
    /// The Model Context Protocol proper, by every method.
    case mcp
  }

  let method: String
  let pattern: RoutePattern
  let action: Action
  let summary: String

  init(_ method: String, _ path: String, _ action: Action, _ summary: String) {
    self.method = method
    pattern = RoutePattern(path)
    self.action = action
    self.summary = summary
  }

  /// HEAD goes where GET goes (RFC 9110 §9.3.2); `*` answers for its own methods.
  func serves(_ method: String) -> Bool {
    self.method == method || self.method == "*" || method == "HEAD" && self.method == "GET"
  }

  /// Needs no key, and says nothing that needs one.
  var isOpen: Bool { action == .health }

  /// Names no connection, or is about the connection itself.
  var ignoresConnection: Bool {
    switch action {
    case .operation, .work, .events, .manifest: false
    case .lifecycle, .openAPI, .health, .metrics, .welcome, .mcp: true
    }
  }
}
