import BeamMCPClient
import JSON

/// Shows what would be changed, and asks where that would interrupt or lose something, or a model read it.
struct Agreeing: Sendable {
  private let run: Run
  private let link: Link

  init(_ run: Run, _ link: Link) {
    self.run = run
    self.link = link
  }

  private var isDry: Bool { run.invocation.has("dry-run") }

  private struct Step {
    /// Where it stands among the calls of the sentence.
    var place: Int
    var call: ToolCall
  }

  /// Comes to the calls that are to be made. What is left out or typed anew makes another plan, which is shown and asked
  /// about too. Throws where nothing may be done.
  func agree(on course: inout Course, _ text: String) async throws(Failure) {
    let all = course.meaning.calls
    var steps = all.enumerated().filter(\.element.isChange).map { Step(place: $0.offset, call: $0.element) }
    var isAsRead = true
    if !steps.isEmpty { course.consent = isDry ? .dryRun : run.invocation.has("yes") ? .given : .needless }
    while !steps.isEmpty {
      let plan = try await plan(steps.map(\.call), isAsRead ? course.meaning.sources : [], text)
      course.take(plan, at: steps.map(\.place), among: all)
      // What a model took for wanted nobody has said in so many words.
      course.needsConsent = course.meaning.source == .model || plan.steps.contains(where: \.call.isDestructive)
      show(plan, by: isAsRead ? course.meaning : nil, course.needsConsent)
      isAsRead = false
      if let failure = plan.hindrance(isDry: isDry) { throw failure }
      let ready = plan.steps.indices.filter { !plan.barred.contains($0) }
      switch try verdict(plan, ready, &course) {
      case .all: return
      case .none: return course.leave()
      case .only(let chosen): steps = chosen.map { steps[ready[$0]] }
      case .edit:
        let kept = ready.map { steps[$0] }
        let edited = try await Editing(run, link).edited(kept.map(\.call))
        steps = zip(kept, edited ?? []).compactMap { step, call in call.map { Step(place: step.place, call: $0) } }
        guard !steps.isEmpty else {
          run.note("nothing was done")
          return course.leave()
        }
      }
    }
  }

  private func plan(_ calls: [ToolCall], _ sources: [String], _ text: String) async throws(Failure) -> Plan {
    var plan: Plan
    do { plan = try await link.client.plan(calls, request: text) } catch { throw Failure(error) }
    plan.sources = sources
    return plan
  }

  /// - Parameter meaning: Nil where the operator has changed something of it.
  private func show(_ plan: Plan, by meaning: Interpretation?, _ needsConsent: Bool) {
    // Who is asked at a terminal sees what about, whatever standard output is for.
    guard !run.invocation.isJSON || run.streams.isConversation && !isDry else { return }
    let tell = isDry ? run.streams.out : run.streams.error
    let sheet = PlanSheet(plan: plan, isNumbered: run.streams.isConversation && !isDry)
    if isDry || run.streams.isConversation || needsConsent {
      if let meaning, meaning.source == .model { tell(PlanSheet.reader(meaning, run.paper)) }
      tell(sheet.text(run.paper))
    }
    tell(sheet.refusals(run.paper))
  }

  private func verdict(_ plan: Plan, _ ready: [Int], _ course: inout Course) throws(Failure) -> Deciding.Verdict {
    if isDry || run.invocation.has("yes") { return .all }
    guard run.streams.isConversation else {
      guard course.needsConsent else { return .all }
      course.consent = .missing
      throw Failure(
        .failed,
        "nothing was done: a sentence that interrupts or loses something, or that a model read, needs your consent",
        hint: "add --yes, or give the commands: "
          + ready.map { CommandLine.text(of: plan.steps[$0].call) }.joined(separator: "; "))
    }
    let guarded = ready.filter { plan.steps[$0].dryRun.map { $0.production && $0.destructive } == true }
    // Many names are not typed but their number: who types it has counted.
    let word = guarded.count == 1 ? plan.steps[guarded[0]].jobName : guarded.isEmpty ? nil : "\(guarded.count) jobs"
    let verdict = Deciding(run).verdict(count: ready.count, of: plan.steps.count, word: word)
    course.consent = verdict == .all ? .yes : .no
    return verdict
  }
}
