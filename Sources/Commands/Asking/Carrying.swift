import BeamMCPClient
import JSON
import Jobs
import Screen

/// Carries out what a sentence means: looks at once, changes after their plan was shown and consented to.
struct Carrying: Sendable {
  private let run: Run
  private let link: Link
  private let names: [String: String]

  /// - Parameter names: Of the jobs, by their ids.
  init(_ run: Run, _ link: Link, names: [String: String] = [:]) {
    self.run = run
    self.link = link
    self.names = names
  }

  /// What became of it. People are told as it goes on; programs are told at the end, by who asked.
  func out(_ meaning: Interpretation, of text: String) async -> Course {
    var course = Course(meaning)
    if !meaning.looks.isEmpty { tellLooked(meaning) }
    if meaning.calls.isEmpty {
      if !run.invocation.isJSON { _ = Ask.told(meaning, run) }
      return course
    }
    if meaning.source == .model, !meaning.calls.contains(where: \.isChange), !run.invocation.isJSON {
      run.streams.error(PlanSheet.reader(meaning, run.paper))
    }
    do throws(Failure) {
      try await Agreeing(run, link).agree(on: &course, text)
      guard !course.isLeft else { return course }
      if run.invocation.has("dry-run") { tellLooks(course) } else { try await perform(&course) }
    } catch { course.failure = error }
    return course
  }

  /// What would be looked at: of changes the plan tells.
  private func tellLooks(_ course: Course) {
    guard !run.invocation.isJSON else { return }
    for call in course.meaning.calls where !call.isChange { run.streams.out(header(call)) }
  }

  /// What was looked at while the sentence was read, and below it, marked as its own, what the model says of it.
  private func tellLooked(_ meaning: Interpretation) {
    guard !run.invocation.isJSON else { return }
    for look in meaning.looks {
      run.streams.out(header(look.call))
      switch look.result {
      case .success(let value): run.streams.out(page(of: look.call, value))
      case .failure(let error): run.tell(Failure(error))
      }
    }
    if let words = meaning.words, !meaning.calls.contains(where: \.isChange) {
      run.streams.out(PlanSheet.saying(words, meaning, run.paper))
    }
    if let reason = meaning.unfinished { run.note("the model said no more: " + Shown.text(reason)) }
    if meaning.calls.isEmpty { run.streams.error(PlanSheet.reader(meaning, run.paper, hasSaid: true)) }
  }

  /// The command, and the name of its job where the command has none.
  private func header(_ call: ToolCall) -> String {
    let command = CommandLine.text(of: call)
    let name = call.jobID.flatMap { names[$0] }.flatMap { command.contains($0) ? nil : "  # " + $0 } ?? ""
    return Tone.quiet.painted("$ " + Shown.text(command + name), on: run.paper) + "\n"
  }

  /// One after the other, as far as it goes.
  private func perform(_ course: inout Course) async throws(Failure) {
    for at in course.outcomes.indices where course.outcomes[at].isDue {
      let call = course.outcomes[at].call
      do throws(Failure) {
        let answer = try await done(call, course.meaning.source)
        course.outcomes[at].kind = .done(answer)
        if !run.invocation.isJSON {
          // What a model chose to look at says whose it is.
          let isChosen = course.meaning.source == .model && !call.isChange
          run.streams.out((course.outcomes.count > 1 || isChosen ? header(call) : "") + page(of: call, answer))
        }
      } catch {
        course.outcomes[at].kind = .failed(error.message, hint: error.hint)
        throw course.halted(at: at, by: error)
      }
    }
    if let failure = course.incomplete { throw failure }
  }

  private func done(_ call: ToolCall, _ source: Interpretation.Source) async throws(Failure) -> JSONValue {
    guard call.isChange, let command = CommandTable.command(tool: call.tool), case .write(let writing) = command.action
    else { return try await link.call(call) }
    do throws(Failure) {
      return try await Progress(run).during(writing.doing) { () async throws(Failure) in
        try await run.sent(call, link) { () async throws(Failure) in
          try await link.call(command.patient(call), isConfirmed: run.asksItsUser, readBy: source)
        }
      }
    } catch { throw GivenUp.told(error, call, link) }
  }

  private func page(of call: ToolCall, _ answer: JSONValue) -> String {
    if call.arguments["dry_run"]?.bool == true, let plan = try? answer.decoded(as: DryRun.self) {
      return PlanPage.text(plan, run.paper)
    }
    switch CommandTable.command(tool: call.tool)?.action {
    case .read(_, let page): return page(answer, run.paper)
    case .write(let writing): return writing.page(answer, run.paper)
    case .own, nil: return Shown.text(answer.text) + "\n"
    }
  }
}
