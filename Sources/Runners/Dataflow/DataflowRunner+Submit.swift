import FoundationEssentials
import JSON
package import Jobs

extension DataflowRunner {
  package func submit(_ request: SubmitRequest) async throws(RunnerError) -> Submitted {
    let program = try prepare(request)
    if program == .python { return try await launch(request) }
    return try await launch(template: try DataflowTemplate(request, program), request)
  }

  /// Everything that can be refused before anything is done.
  func prepare(_ request: SubmitRequest) throws(RunnerError) -> DataflowProgram {
    let program = try DataflowProgram(request)
    if program == .python {
      _ = try command(request)
      return program
    }
    if let path = request.savepointPath {
      throw .notPossible(
        reason: "a template's launch takes no snapshot, so it cannot start from \(path)",
        instead: "submit the pipeline in Python, or give the snapshot in the template's own parameter for it")
    }
    _ = try region(try DataflowTemplate(request, program).region)
    return program
  }

  /// Where a job is begun.
  func region(_ given: String?) throws(RunnerError) -> String {
    if let given, !given.isEmpty { return given }
    guard settings.region != DataflowSettings.everywhere else {
      throw .invalid(
        field: "pipeline_options.region", problem: "is needed: this runner shows every region, and begins jobs in none")
    }
    return settings.region
  }

  // MARK: - Python

  func command(_ request: SubmitRequest) throws(RunnerError) -> Command {
    var request = request
    request.name = DataflowProgram.jobName(request.name)
    let snapshot = request.savepointPath
    request.savepointPath = nil
    request.options["template"] = nil
    for name in ["checkpoint_interval", "state_backend", "memory_mb"] { request.options[name] = nil }
    let region = try region(request.options["region"]?.string)
    var further: [PythonArguments.Option] = [("no_wait_until_finish", true)]
    if let snapshot { further.append(("create_from_snapshot", .string(snapshot))) }
    if settings.endpoint != DataflowSettings.google {
      further.append(("dataflow_endpoint", .string(settings.endpoint)))
      if settings.credentials == .none { further.append(("no_auth", true)) }
    }
    let arguments = PythonArguments(
      request: request,
      target: [("runner", "DataflowRunner"), ("project", .string(settings.project)), ("region", .string(region))],
      further: further, renamed: ["parallelism": "num_workers"])
    var command = try settings.programs.command(request.codePath, try arguments.list())
    if case .file(let path) = settings.credentials { command.environment["GOOGLE_APPLICATION_CREDENTIALS"] = path }
    return command
  }

  /// What the client prints, or its job's name, tells later which job that is.
  func launch(_ request: SubmitRequest) async throws(RunnerError) -> Submitted {
    let command = try command(request)
    var named = request
    named.name = DataflowProgram.jobName(request.name)
    return try await launch(command, for: named)
  }

  // MARK: - Templates

  /// A lost answer is not asked for again: that would be a second job, or an error about its name.
  private func launch(template: DataflowTemplate, _ request: SubmitRequest) async throws(RunnerError) -> Submitted {
    let region = try region(template.region)
    let question = template.request(in: region, validateOnly: false)
    own.begin(request, at: now())
    do throws(RunnerError) {
      let reply = try await rest.act("POST", question.path, question.query, question.body)
      guard let job = reply["job"], let id = job["id"]?.string else {
        throw .malformed("Dataflow launched the template and did not name its job")
      }
      own.name(request.jobID, id)
      regions[id] = job["location"]?.string ?? region
      let state = DataflowState.state(DataflowWord(job["currentState"], DataflowWord.states))
      return Submitted(nativeID: id, state: state == .unknown ? .pending : state)
    } catch { throw own.judge(error, of: request) }
  }
}
