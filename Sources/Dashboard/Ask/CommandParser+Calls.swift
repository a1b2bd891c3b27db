import BeamMCPClient
import JSON
import Jobs

extension CommandParser {
  /// What changes something, a call for each job that is meant.
  func calls(_ verb: Verb, _ arguments: CommandArguments, isShells: Bool) throws(CommandError) -> [ToolCall] {
    var calls: [ToolCall] = []
    switch verb {
    case .submit: return [try Submission.call(arguments, state.runners)]
    case .generate: return [try generation(arguments)]
    case .scale where arguments["--parallelism"] == nil: return try scale(arguments.words)
    default:
      for id in try targets(arguments.words) {
        calls.append(try arguments.fill(CommandParser.bare(verb, id, isShells: isShells), verb))
      }
    }
    if arguments["--no-savepoint"] != nil {
      guard arguments["--with-savepoint"] == nil else {
        throw CommandError("--with-savepoint and --no-savepoint: only one of them can be meant")
      }
      for at in calls.indices { calls[at].arguments["with_savepoint"] = false }
    }
    return calls
  }

  /// A shell's `mcp job cancel` takes no savepoint that it does not name, and what stands on a plan is what it says.
  private static func bare(_ verb: Verb, _ id: String, isShells: Bool) -> ToolCall {
    switch verb {
    case .scale: ToolCall("scale_job", ["job_id": .string(id)])
    case .savepoint: .savepoint(id)
    case .cancel where isShells: .cancel(id, withSavepoint: false)
    case .cancel: ToolCall("cancel_job", ["job_id": .string(id)])
    case .drain: .drain(id)
    default: .restart(id)
    }
  }

  private func scale(_ words: [String]) throws(CommandError) -> [ToolCall] {
    guard let last = words.last else { throw CommandError(Verb.scale.usage) }
    guard let scaling = Scaling(last) else {
      // A word alone is the job, and the number is missing.
      throw CommandError(words.count == 1 ? Verb.scale.usage : Scaling.problem(last))
    }
    var calls: [ToolCall] = []
    for id in try targets(Array(words.dropLast())) {
      switch scaling.target(from: widths[id] ?? state.jobs[id]?.parallelism) {
      case .success(let parallelism): calls.append(.scale(id, to: parallelism))
      case .failure(let problem): throw CommandError(problem.text)
      }
    }
    return calls
  }

  /// The words that stand alone are the requirements, with or without quotes around all of them.
  private func generation(_ arguments: CommandArguments) throws(CommandError) -> ToolCall {
    guard !arguments.words.isEmpty, arguments["--file"] != nil else { throw CommandError(Verb.generate.usage) }
    let words = arguments.words.joined(separator: " ")
    return try arguments.fill(ToolCall("generate_pipeline", ["requirements": .string(words)]), .generate)
  }
}
