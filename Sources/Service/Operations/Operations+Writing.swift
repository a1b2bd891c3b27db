import JSON
import Jobs

extension Operations {
  static let writing: [Operation] = [
    write(
      "scale_job", "Scale a job", "Changes the parallelism of a job; answers when the new one runs.",
      Inputs.scale, Outputs.scaled, isDestructive: true, isIdempotent: true
    ) { service, arguments, call throws(Refusal) in
      try await service.act(arguments, call) { _ in .scale(parallelism: arguments.int("parallelism") ?? 1) }
    },
    write(
      "create_savepoint", "Take a savepoint",
      "Takes a savepoint of a running job; answers with its path when it is complete.",
      Inputs.savepoint, Outputs.savepointMade, isDestructive: false, isIdempotent: false
    ) { service, arguments, call throws(Refusal) in
      try await service.act(arguments, call) { _ in .savepoint(path: arguments.string("savepoint_path")) }
    },
    write(
      "cancel_job", "Cancel a job", "Ends a job now, with a savepoint first where asked, or by draining it.",
      Inputs.cancel, Outputs.ended, isDestructive: true, isIdempotent: false
    ) { service, arguments, call throws(Refusal) in
      try await service.act(arguments, call) { _ in
        arguments.flag("drain") ? .drain : .cancel(withSavepoint: arguments.flag("with_savepoint"))
      }
    },
    write(
      "drain_job", "Drain a job", "Stops a job's sources, finishes what is in flight, and ends it.",
      Inputs.change([:]), Outputs.ended, isDestructive: true, isIdempotent: false
    ) { service, arguments, call throws(Refusal) in try await service.act(arguments, call) { _ in .drain } },
    write(
      "restart_job", "Restart or resume a job", "Starts a job anew, from a savepoint where there is one.",
      Inputs.restart, Outputs.restarted, isDestructive: true, isIdempotent: false
    ) { service, arguments, call throws(Refusal) in
      try await service.act(arguments, call) { job throws(Refusal) in .restart(try restart(job, arguments)) }
    },
    write(
      "note_job", "Write a note on a job",
      "Writes a note of an operator into the timeline of a job, for whoever looks next; no engine hears of it.",
      Inputs.note, Outputs.noted, isDestructive: false, isIdempotent: false
    ) { service, arguments, call throws(Refusal) in try await service.writeNote(arguments, call) },
    write(
      "acknowledge_job", "Acknowledge a job's problem",
      "Says that the problem of a job is known: it is listed behind the others until the time is over or the problem "
        + "is another. Its health stays what it is.",
      Inputs.acknowledge, Outputs.acknowledged, isDestructive: false, isIdempotent: true
    ) { service, arguments, call throws(Refusal) in try await service.acknowledge(arguments, call) },
    Operation(
      name: "submit_job", title: "Submit a job",
      summary: "Starts pipeline code on a runner; the job has its id at once.",
      input: Inputs.submit, output: Outputs.orDryRun(Outputs.submitted),
      effect: .write(isDestructive: false, isIdempotent: false), role: .admin
    ) { service, arguments, call throws(Refusal) in try await service.submit(arguments, call) },
  ]

  private static func write(
    _ name: String, _ title: String, _ summary: String, _ input: JSONSchema, _ output: JSONSchema,
    isDestructive: Bool, isIdempotent: Bool, _ run: @escaping Operation.Run
  ) -> Operation {
    Operation(
      name: name, title: title, summary: summary, input: input, output: Outputs.orDryRun(output),
      effect: .write(isDestructive: isDestructive, isIdempotent: isIdempotent), role: .operator, run: run)
  }

  /// `from_savepoint`: `latest`, `none`, a path, or what suits the job where it is absent.
  private static func restart(_ job: Job, _ arguments: Arguments) throws(Refusal) -> RestartRequest {
    let origin: RestartRequest.Origin
    switch arguments.string("from_savepoint") {
    case nil: origin = .automatic
    case "none": origin = .none
    case "latest":
      guard let path = job.latestSavepoint else {
        throw Refusal(
          .wrongState, "no savepoint of \(job.name) (\(job.id)) is known",
          hint: "take one with create_savepoint, or give from_savepoint a path or none")
      }
      origin = .path(path)
    case let path?: origin = .path(path)
    }
    // The id of the job that it begins is given when it is begun, and not by a dry run.
    return RestartRequest(
      origin: origin, newJobID: job.id, parallelism: arguments.int("parallelism"), options: arguments.object("options"))
  }
}
