import BeamMCPClient
import JSON
import Jobs

extension Resolver {
  func write(_ write: Meaning.Write, _ meaning: Meaning) -> Outcome {
    if let strange = meaning.strange.first, write.isDestructive {
      return .clarify(
        "I do not understand “\(strange)”, and will not \(write.verb) anything on a guess. Please say it without that.")
    }
    switch settle(meaning.target, write.verb, isWrite: true) {
    case .question(let text): return .clarify(text)
    case .jobs(let jobs, let words):
      let able = words == nil ? jobs : jobs.filter(write.concerns)
      if able.isEmpty { return .message("There are no \(words ?? "such jobs") to \(write.verb); nothing was done.") }
      return calls(write, able, meaning)
    }
  }

  private func calls(_ write: Meaning.Write, _ jobs: [Job], _ meaning: Meaning) -> Outcome {
    var calls: [ToolCall] = []
    for job in jobs {
      switch arguments(write, job) {
      case .success(var arguments):
        arguments["job_id"] = .string(job.id)
        if meaning.isHypothetical { arguments["dry_run"] = true }
        calls.append(ToolCall(write.tool, arguments))
      case .failure(let question): return .clarify(question.text)
      }
    }
    return .calls(calls)
  }

  struct Question: Error { var text: String }

  private func arguments(_ write: Meaning.Write, _ job: Job) -> Result<[String: JSONValue], Question> {
    switch write {
    case .drain: return .success([:])
    case .savepoint(let path): return .success(path.map { ["savepoint_path": .string($0)] } ?? [:])
    case .cancel(let withSavepoint): return .success(withSavepoint ? ["with_savepoint": true] : [:])
    case .scale(let amount, let isUp): return parallelism(amount, isUp, job).map { ["parallelism": .int($0)] }
    case .restart(let origin, let amount, let memory, let memoryAsked):
      if memoryAsked, memory == nil {
        return .failure(
          Question(text: "How much memory shall \(job.name) get? For example: resume it with 4 GB memory."))
      }
      var arguments: [String: JSONValue] = [:]
      if let origin { arguments["from_savepoint"] = .string(origin) }
      if let memory { arguments["options"] = ["memory_mb": .int(memory)] }
      guard let amount else { return .success(arguments) }
      return parallelism(amount, nil, job).map { count in arguments.merging(["parallelism": .int(count)]) { $1 } }
    }
  }

  private func parallelism(_ amount: Amount?, _ isUp: Bool?, _ job: Job) -> Result<Int, Question> {
    let now = job.parallelism.map { "it runs with \($0) now" } ?? "its parallelism is not known"
    guard let amount else {
      let direction = isUp == true ? " up" : isUp == false ? " down" : ""
      return .failure(Question(text: "To how many shall I scale \(job.name)\(direction)? (\(now))"))
    }
    guard let count = amount.applied(to: job.parallelism) else {
      return .failure(Question(text: "To how many shall I scale \(job.name)? (\(now))"))
    }
    if count < 1 {
      return .failure(Question(text: "\(job.name) cannot run with \(count); \(now). To how many shall I scale it?"))
    }
    return .success(count)
  }

  func submit(_ submission: Meaning.Submission) -> Outcome {
    guard let file = submission.file else {
      return .clarify("Which pipeline file shall I run? For example: run wordcount.py on flink with 4 workers.")
    }
    var arguments: [String: JSONValue] = submission.arguments.mapValues(JSONValue.string)
    arguments["code_path"] = .string(file)
    if arguments["runner"] == nil, arguments["runner_type"] == nil {
      switch runner(for: arguments["job_type"]?.string) {
      case .success(let found): arguments[found.0] = .string(found.1)
      case .failure(let question): return .clarify(question.text)
      }
    }
    var options: [String: JSONValue] = submission.options.mapValues(JSONValue.string)
    if let count = submission.parallelism { options["parallelism"] = .int(count) }
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

extension Meaning.Write {
  var tool: String {
    switch self {
    case .scale: "scale_job"
    case .savepoint: "create_savepoint"
    case .cancel: "cancel_job"
    case .drain: "drain_job"
    case .restart: "restart_job"
    }
  }

  var verb: String {
    switch self {
    case .scale: "scale"
    case .savepoint: "take a savepoint of"
    case .cancel: "cancel"
    case .drain: "drain"
    case .restart: "restart"
    }
  }

  /// The static table of contract §2, never a model's opinion.
  var isDestructive: Bool { if case .savepoint = self { false } else { true } }

  /// Whether a member of a set is meant: one cannot cancel what has ended.
  func concerns(_ job: Job) -> Bool { if case .restart = self { true } else { !job.state.isTerminal } }
}
