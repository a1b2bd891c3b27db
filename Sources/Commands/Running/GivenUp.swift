import BeamMCPClient
import JSON

/// What is told of work whose time has passed, where nobody goes on with it.
enum GivenUp {
  /// Ctrl-C while an answer is waited for: the wish is with the server, or with the engine.
  static func interrupted(_ call: ToolCall, _ link: Link) -> Failure {
    let job = call.jobID.map { "mcp job timeline \($0)" } ?? "mcp job list"
    let message =
      link.isEmbedded
      ? "it was sent, and what its engine was asked for goes on; what this program would have done after that is not done"
      : "it was sent, and the server goes on with it"
    return Failure(.interrupted, message, hint: "\(job) tells what came of it")
  }

  /// An engine goes on with what it was asked for. Code is written by the server, and one inside this process ends with it.
  static func told(_ failure: Failure, _ call: ToolCall, _ link: Link) -> Failure {
    guard failure.isPending, link.isEmbedded, call.tool == "generate_pipeline" else { return failure }
    let file = call.arguments["file_path"]?.string ?? "the pipeline"
    return Failure(
      .failed, "\(file) was not done in time, and its writing ends with this program: nothing was written",
      hint: "a longer --wait-seconds waits for it")
  }
}
