import BeamMCPClient
import JSON

/// What is told of work whose time has passed, where nobody goes on with it.
enum GivenUp {
  /// An engine goes on with what it was asked for. Code is written by the server, and one inside this process ends with it.
  static func told(_ failure: Failure, _ call: ToolCall, _ link: Link) -> Failure {
    guard failure.isPending, link.isEmbedded, call.tool == "generate_pipeline" else { return failure }
    let file = call.arguments["file_path"]?.string ?? "the pipeline"
    return Failure(
      .failed, "\(file) was not done in time, and its writing ends with this program: nothing was written",
      hint: "a longer --wait-seconds waits for it")
  }
}
