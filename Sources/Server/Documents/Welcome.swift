import MCP

/// What `/` says to whoever opens it.
enum Welcome {
  static func text(_ identity: Implementation) -> String {
    """
    \(identity.name) \(identity.version): a server for people who run data pipelines.

      /api/v1/jobs        the jobs of all runners
      /api/v1/runners     the runners
      /api/v1/events      what changes, as server-sent events
      /mcp                the Model Context Protocol
      /openapi.json       this interface, described
      /metrics            figures for Prometheus
      /health             whether it serves

    """
  }
}
