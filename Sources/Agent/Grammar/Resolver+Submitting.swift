import BeamMCPClient
import JSON
import Jobs

extension Resolver {
  func submit(_ submission: Meaning.Submission, isDryRun: Bool) -> Outcome {
    guard let file = submission.file else {
      return .clarify("\(Help.whichFile) For example: run wordcount.py on flink with 4 workers.")
    }
    var arguments: [String: JSONValue] = submission.arguments.mapValues(JSONValue.string)
    arguments["code_path"] = .string(file)
    if !submission.programArguments.isEmpty {
      arguments["program_args"] = .array(submission.programArguments.map(JSONValue.string))
    }
    if isDryRun { arguments["dry_run"] = true }
    if arguments["runner"] == nil, arguments["runner_type"] == nil {
      switch runner(for: arguments["job_type"]?.string ?? (submission.readsStream ? "STREAMING" : nil)) {
      case .success(let found): arguments[found.0] = .string(found.1)
      case .failure(let question): return .clarify(question.text)
      }
    }
    var options: [String: JSONValue] = submission.options.mapValues(JSONValue.string)
    if let count = submission.parallelism { options["parallelism"] = .int(count) }
    if let memory = submission.memoryMB { options["memory_mb"] = .int(memory) }
    if let millis = submission.checkpointMillis { options["checkpoint_interval"] = .int(millis) }
    if !options.isEmpty { arguments["pipeline_options"] = .object(options) }
    return .calls([ToolCall("submit_job", arguments)])
  }

  /// The runner that goes without saying: the only one, or for a stream the only Flink.
  private func runner(for type: String?) -> Result<(String, String), Question> {
    let runners = scene.runners
    if runners.count == 1 { return .success(("runner", runners[0].runner)) }
    let flinks = runners.filter { $0.runnerType == .flink }
    if type == "STREAMING", flinks.count == 1 { return .success(("runner", flinks[0].runner)) }
    let names = runners.map(\.runner).joined(separator: ", ")
    return .failure(
      Question(
        text: names.isEmpty ? "No runner is configured to run it on." : "On which runner shall I run it: \(names)?"))
  }
}
