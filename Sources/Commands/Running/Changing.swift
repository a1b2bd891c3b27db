import BeamMCPClient
import JSON
import Jobs

/// A command that changes something: the plan and the question where somebody can be asked, then the call.
struct Changing: Sendable {
  private let run: Run
  private let writing: Command.Writing

  init(_ run: Run, _ writing: Command.Writing) {
    self.run = run
    self.writing = writing
  }

  func change() async throws(Failure) -> ExitCode {
    let link = try await run.link()
    let result: Result<ExitCode, Failure>
    do throws(Failure) { result = .success(try await change(link)) } catch { result = .failure(error) }
    await link.close()
    return try result.get()
  }

  private func change(_ link: Link) async throws(Failure) -> ExitCode {
    await link.settle(false)
    var call = try await run.call(link)
    if run.invocation.has("dry-run") { return try await tell(call, link) }
    if writing.isAsked, run.streams.isConversation, !run.invocation.has("yes") {
      guard try await Consent(run, link).given(for: &call) else { return .failed }
    }
    let answer: JSONValue
    do throws(Failure) {
      answer = try await Progress(run).during(writing.doing) { [call] () async throws(Failure) in
        try await run.sent(call, link) { () async throws(Failure) in
          try await link.call(run.invocation.command.patient(call), isConfirmed: run.asksItsUser)
        }
      }
    } catch { throw await Absence.explained(GivenUp.told(error, call, link), link) }
    show(answer)
    return .done
  }

  private func show(_ answer: JSONValue) {
    if run.invocation.isJSON { return run.print(answer) }
    // In a script the essence is what is wanted: `job=$(mcp job submit …)`.
    if !run.streams.outputIsTerminal, let name = writing.essence, let essence = answer[name]?.string {
      for text in writing.aside(answer) { run.note(Shown.text(text)) }
      return run.streams.out(Shown.text(essence) + "\n")
    }
    run.streams.out(writing.page(answer, run.paper))
  }

  private func tell(_ call: ToolCall, _ link: Link) async throws(Failure) -> ExitCode {
    var call = call
    call.arguments["dry_run"] = true
    let answer: JSONValue
    do throws(Failure) { answer = try await link.call(call) } catch { throw await Absence.explained(error, link) }
    if run.invocation.isJSON {
      run.print(answer)
    } else {
      let plan: DryRun
      do { plan = try answer.decoded() } catch { throw Failure(.failed, "the plan is not understood: \(error)") }
      run.streams.out(PlanPage.text(plan, run.paper))
    }
    return .done
  }
}
