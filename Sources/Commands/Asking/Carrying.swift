import BeamMCPClient
import JSON
import Jobs
import Screen

/// Carries out what a sentence means: looks at once, changes after their plan was shown and consented to.
struct Carrying: Sendable {
  private let run: Run
  private let link: Link

  init(_ run: Run, _ link: Link) {
    self.run = run
    self.link = link
  }

  func out(_ meaning: Interpretation, of text: String) async throws(Failure) -> ExitCode {
    if run.invocation.isJSON { return try await asJSON(meaning, text) }
    if let code = Ask.told(meaning, run) { return code }
    guard try await consented(meaning, text) else { return .failed }
    if run.invocation.has("dry-run") { return .done }
    for call in meaning.calls {
      let answer = try await done(call)
      if meaning.calls.count > 1 {
        run.streams.out(Tone.quiet.painted("$ " + Shown.text(CommandLine.text(of: call)), on: run.paper) + "\n")
      }
      run.streams.out(page(of: call, answer))
    }
    return .done
  }

  /// The meaning with what came of each call.
  private func asJSON(_ meaning: Interpretation, _ text: String) async throws(Failure) -> ExitCode {
    var answer = meaning.json.object ?? [:]
    var results: [JSONValue] = []
    if !meaning.calls.isEmpty {
      guard try await consented(meaning, text) else { return .failed }
      for call in meaning.calls { results.append(try await done(call)) }
    }
    answer["results"] = .array(results)
    run.print(.object(answer))
    return meaning.clarify == nil && meaning.refuse == nil ? .done : .failed
  }

  private func done(_ call: ToolCall) async throws(Failure) -> JSONValue {
    guard call.isChange, case .write(let writing)? = CommandTable.command(tool: call.tool)?.action else {
      return try await link.call(call)
    }
    return try await Progress(run).during(writing.doing) { () async throws(Failure) in
      try await link.call(call, isConfirmed: run.asksItsUser)
    }
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

// Consent.
extension Carrying {
  /// Shows what would be changed, and asks where that would interrupt or lose something, or a model read it.
  private func consented(_ meaning: Interpretation, _ text: String) async throws(Failure) -> Bool {
    let changes = meaning.calls.filter(\.isChange)
    guard !changes.isEmpty else { return true }
    var plan: Plan
    do { plan = try await link.client.plan(changes, request: text) } catch { throw Failure(error) }
    plan.sources = meaning.sources
    // What a model took for wanted nobody has said in so many words.
    let takesConsent = meaning.source == .model || changes.contains(where: \.isDestructive)
    let isShown = run.invocation.has("dry-run") || run.streams.isConversation || takesConsent
    if isShown, !run.invocation.isJSON { show(plan) }
    for step in plan.steps {
      if case .refused(let reason) = step.preview {
        throw Failure(.failed, "nothing was done, since \(CommandLine.text(of: step.call)) would be refused: \(reason)")
      }
    }
    return try agreed(plan, takesConsent)
  }

  private func show(_ plan: Plan) {
    let isDry = run.invocation.has("dry-run")
    for source in plan.sources {
      let text = Prose.text(source, run.paper, mark: "# ", .quiet)
      if isDry { run.streams.out(text) } else { run.streams.error(text) }
    }
    for step in plan.steps {
      let line = Tone.quiet.painted("$ " + Shown.text(CommandLine.text(of: step.call)), on: run.paper) + "\n"
      guard case .ready(let dry) = step.preview else { continue }
      let text = line + PlanPage.text(dry, run.paper)
      if run.invocation.has("dry-run") { run.streams.out(text) } else { run.streams.error(text) }
    }
  }

  private func agreed(_ plan: Plan, _ takesConsent: Bool) throws(Failure) -> Bool {
    if run.invocation.has("dry-run") || run.invocation.has("yes") { return true }
    guard run.streams.isConversation else {
      guard takesConsent else { return true }
      throw Failure(
        .failed,
        "nothing was done: a sentence that interrupts or loses something, or that a model read, needs your consent",
        hint: "add --yes, or give the commands: " + plan.commandLines.joined(separator: "; "))
    }
    let guarded = plan.steps.filter {
      if case .ready(let dry) = $0.preview { dry.production && dry.destructive } else { false }
    }
    // Many names are not typed but their number: who types it has counted.
    let word = guarded.count == 1 ? guarded[0].jobName : guarded.isEmpty ? nil : "\(guarded.count) jobs"
    return Consent(run, link).answer(word)
  }
}
