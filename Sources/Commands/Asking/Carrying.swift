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
    if meaning.source == .model, !meaning.calls.contains(where: \.isChange), run.streams.errorIsTerminal {
      run.streams.error(reader(meaning))
    }
    guard let calls = try await consented(meaning, text) else { return .failed }
    if run.invocation.has("dry-run") { return .done }
    for call in calls {
      let answer = try await done(call)
      if calls.count > 1 {
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
      guard let calls = try await consented(meaning, text) else { return .failed }
      if calls != meaning.calls {
        var done = meaning
        done.calls = calls
        answer["calls"] = done.json["calls"]
      }
      for call in calls { results.append(try await done(call)) }
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
  /// Shows what would be changed, and asks where that would interrupt or lose something, or a model read it. What is left out
  /// or typed anew makes another plan, which is shown and asked about too.
  ///
  /// - Returns: The calls to be made; nil where the answer was no.
  private func consented(_ meaning: Interpretation, _ text: String) async throws(Failure) -> [ToolCall]? {
    var steps = meaning.calls.enumerated().filter(\.element.isChange).map { (place: $0.offset, call: $0.element) }
    var isAsRead = true
    while !steps.isEmpty {
      let verdict = try await verdict(steps.map(\.call), meaning, text, isAsRead: isAsRead)
      isAsRead = false
      switch verdict {
      case .none: return nil
      case .only(let chosen): steps = chosen.map { steps[$0] }
      case .edit:
        guard let edited = try await Editing(run, link).edited(steps.map(\.call)) else {
          run.note("nothing was done")
          return nil
        }
        steps = zip(steps, edited).compactMap { step, call in call.map { (step.place, $0) } }
        if steps.isEmpty {
          run.note("nothing was done")
          return nil
        }
      case .all:
        let done = Dictionary(steps.map { ($0.place, $0.call) }) { first, _ in first }
        return meaning.calls.enumerated().compactMap { $0.element.isChange ? done[$0.offset] : $0.element }
      }
    }
    return meaning.calls
  }

  /// - Parameter isAsRead: The operator has changed nothing of it yet.
  private func verdict(
    _ changes: [ToolCall], _ meaning: Interpretation, _ text: String, isAsRead: Bool
  ) async throws(Failure) -> Deciding.Verdict {
    var plan: Plan
    do { plan = try await link.client.plan(changes, request: text) } catch { throw Failure(error) }
    plan.sources = isAsRead ? meaning.sources : []
    // What a model took for wanted nobody has said in so many words.
    let takesConsent = meaning.source == .model || changes.contains(where: \.isDestructive)
    let isShown = run.invocation.has("dry-run") || run.streams.isConversation || takesConsent
    if isShown, !run.invocation.isJSON { show(plan, by: isAsRead ? meaning : nil) }
    for step in plan.steps {
      if case .refused(let reason) = step.preview {
        throw Failure(.failed, "nothing was done, since \(CommandLine.text(of: step.call)) would be refused: \(reason)")
      }
    }
    return try agreed(plan, takesConsent)
  }

  private func show(_ plan: Plan, by meaning: Interpretation?) {
    let isDry = run.invocation.has("dry-run")
    let tell = isDry ? run.streams.out : run.streams.error
    if let meaning, meaning.source == .model { tell(reader(meaning)) }
    for source in plan.sources { tell(remark(source)) }
    // Numbers where somebody can answer with them.
    let isNumbered = plan.steps.count > 1 && run.streams.isConversation && !isDry
    for (place, step) in plan.steps.enumerated() {
      let number = isNumbered ? "\(place + 1) " : ""
      let line = Tone.quiet.painted("\(number)$ " + Shown.text(CommandLine.text(of: step.call)), on: run.paper) + "\n"
      guard case .ready(let dry) = step.preview else { continue }
      tell(line + PlanPage.text(dry, run.paper))
    }
  }

  /// Which model read the sentence, what that cost, and what it said beside its calls.
  private func reader(_ meaning: Interpretation) -> String {
    let cost = meaning.cost.map { "read by " + $0.text } ?? "read by a model"
    return remark(cost) + (meaning.words.map { remark("the model says: " + $0) } ?? "")
  }

  private func remark(_ text: String) -> String { Prose.text(text, run.paper, mark: "# ", .quiet) }

  private func agreed(_ plan: Plan, _ takesConsent: Bool) throws(Failure) -> Deciding.Verdict {
    if run.invocation.has("dry-run") || run.invocation.has("yes") { return .all }
    guard run.streams.isConversation else {
      guard takesConsent else { return .all }
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
    return Deciding(run).verdict(count: plan.steps.count, word: word)
  }
}
