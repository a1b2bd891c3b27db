import Service

/// The REST face as one table. A route of an operation takes what the operation takes: names from the path,
/// the rest from the query, and for POST from the body too.
enum Routes {
  static let table: [Route] = lifecycle + jobs + fleet + documents

  /// Those whose path names nothing, by it: most of what is asked is found without a walk through the table.
  static let literal = Dictionary(grouping: table + [mcp]) { $0.pattern.description }
    .filter { $1.allSatisfy(\.pattern.parameters.isEmpty) }

  private static let lifecycle: [Route] = [
    Route("POST", "/api/v1/mcp/initialize", .lifecycle(.initialize), "Open a connection"),
    Route("POST", "/api/v1/mcp/initialized", .lifecycle(.initialized), "Make a connection active"),
    Route("POST", "/api/v1/mcp/shutdown", .lifecycle(.shutdown), "Take leave"),
    Route("POST", "/api/v1/mcp/exit", .lifecycle(.exit), "Close a connection"),
  ]

  private static let jobs: [Route] = [
    route("GET", "/api/v1/jobs", "list_jobs"),
    route("POST", "/api/v1/jobs", "submit_job"),
    route("GET", "/api/v1/jobs/{job_id}", "get_job_status"),
    route("POST", "/api/v1/jobs/{job_id}/scale", "scale_job"),
    route("POST", "/api/v1/jobs/{job_id}/savepoint", "create_savepoint"),
    route("POST", "/api/v1/jobs/{job_id}/cancel", "cancel_job"),
    route("POST", "/api/v1/jobs/{job_id}/drain", "drain_job"),
    route("POST", "/api/v1/jobs/{job_id}/restart", "restart_job"),
    route("POST", "/api/v1/jobs/{job_id}/note", "note_job"),
    route("POST", "/api/v1/jobs/{job_id}/acknowledge", "acknowledge_job"),
    route("GET", "/api/v1/jobs/{job_id}/metrics", "get_job_metrics"),
    route("GET", "/api/v1/jobs/{job_id}/logs", "get_job_logs"),
    route("GET", "/api/v1/jobs/{job_id}/configuration", "get_job_configuration"),
    route("GET", "/api/v1/jobs/{job_id}/graph", "get_job_graph"),
    route("GET", "/api/v1/jobs/{job_id}/checkpoints", "get_job_checkpoints"),
    route("GET", "/api/v1/jobs/{job_id}/savepoints", "list_savepoints"),
    route("GET", "/api/v1/jobs/{job_id}/timeline", "get_job_timeline"),
    route("GET", "/api/v1/jobs/{job_id}/diagnosis", "diagnose_job"),
    route("GET", "/api/v1/jobs/{job_id}/performance", "analyze_job_performance"),
  ]

  private static let fleet: [Route] = [
    route("GET", "/api/v1/comparison", "compare_jobs"),
    route("GET", "/api/v1/savepoints", "list_savepoints"),
    route("GET", "/api/v1/timeline", "get_job_timeline"),
    route("GET", "/api/v1/runners", "list_runners"),
    route("GET", "/api/v1/runners/{runner}", "get_runner"),
    route("GET", "/api/v1/pipelines", "search_pipelines"),
    route("POST", "/api/v1/pipelines", "generate_pipeline"),
    Route("GET", "/api/v1/operations/{operation_id}", .work, "How a write goes that outlived its request"),
    Route("GET", "/api/v1/events", .events, "Changes of the fleet, as server-sent events"),
  ]

  private static let documents: [Route] = [
    Route("GET", "/api/v1/manifest", .manifest, "What this server offers"),
    Route("GET", "/openapi.json", .openAPI, "This interface as OpenAPI 3.1"),
    Route("GET", "/health", .health, "Whether this server serves"),
    Route("GET", "/metrics", .metrics, "Figures for Prometheus"),
    Route("GET", "/", .welcome, "What this is"),
  ]

  /// The endpoint of the Model Context Protocol; it answers for its own methods.
  static let mcp = Route("*", "/mcp", .mcp, "The Model Context Protocol")

  private static func route(_ method: String, _ path: String, _ operation: String) -> Route {
    Route(method, path, .operation(operation), Operations.named[operation]?.title ?? operation)
  }
}
