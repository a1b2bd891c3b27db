import BeamMCPClient
import JSON
import Jobs
import Screen

/// What a line that is typed would come to as it stands, in one line: nothing of it is asked of an engine.
enum Glance {
  /// At the most so many jobs by name; the others are counted.
  private static let named = 3

  static func line(_ calls: [ToolCall], _ state: State) -> StyledLine {
    var spans = [Span("\(Glyphs.arrowRight) ", .key)]
    for (at, group) in grouped(calls).enumerated() {
      if at > 0 { spans.append(Span("; ", .dim)) }
      spans.append(Span(text(group, state), isWriting(group[0]) ? .text : .dim))
    }
    if let refusal = refusal(calls, state) {
      spans.append(Span("   \(Glyphs.failed) \(refusal)", .danger))
    } else if let slots = slots(calls, state) {
      spans.append(slots)
    }
    return StyledLine(spans)
  }

  static func line(_ meaning: Interpretation, _ state: State) -> StyledLine? {
    if !meaning.calls.isEmpty { return line(meaning.calls, state) }
    let words = meaning.clarify.map { "? " + $0 } ?? meaning.refuse ?? meaning.message
    return words.map { StyledLine([Span(Cut.line($0), .dim)]) }
  }

  private static func isWriting(_ call: ToolCall) -> Bool { !ToolCall.isReading(call.tool) }

  /// What is done alike to several jobs, in a row.
  private static func grouped(_ calls: [ToolCall]) -> [[ToolCall]] {
    calls.reduce(into: []) { groups, call in
      guard let last = groups.last?.last, alike(last, call) else { return groups.append([call]) }
      groups[groups.count - 1].append(call)
    }
  }

  private static func alike(_ one: ToolCall, _ other: ToolCall) -> Bool {
    one.tool == other.tool && one.jobID != nil && other.jobID != nil
      && one.arguments.filter { $0.key != "job_id" } == other.arguments.filter { $0.key != "job_id" }
  }

  private static func text(_ group: [ToolCall], _ state: State) -> String {
    let call = group[0]
    let isDry = call.arguments["dry_run"] == .bool(true) ? "only to see: " : ""
    guard isWriting(call), call.jobID != nil else { return isDry + Cut.line(CommandLine.text(of: call)) }
    return isDry + Outcome.verb(call) + " " + names(group, state) + details(call, group, state)
  }

  private static func names(_ group: [ToolCall], _ state: State) -> String {
    let names = group.prefix(named).compactMap { call in
      call.jobID.map { Cut.short(state.jobs[$0]?.name ?? $0, 40) }
    }
    let rest = group.count - names.count
    return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private static func details(_ call: ToolCall, _ group: [ToolCall], _ state: State) -> String {
    let wanted = call.arguments["parallelism"]?.int
    switch call.tool {
    case "scale_job":
      let from = Set(group.compactMap { $0.jobID.flatMap { state.jobs[$0]?.parallelism } })
      let now = from.count == 1 ? "\(from.first ?? 0) " : ""
      return " \(now)\(Glyphs.arrowRight) \(wanted.map(String.init) ?? "?")"
    case "cancel_job":
      return call.arguments["with_savepoint"] == .bool(true) ? " with a savepoint" : ", without a savepoint"
    case "restart_job":
      let origin = call.arguments["from_savepoint"]?.string.map { " from \(Cut.middle($0, 30))" } ?? ""
      return origin + (wanted.map { " with \($0)" } ?? "")
    case "note_job": return ": " + Cut.short(call.arguments["text"]?.string ?? "", 40)
    case "acknowledge_job":
      if call.arguments["withdraw"] == .bool(true) { return ": no longer" }
      return call.arguments["duration_seconds"]?.double.map { " for " + Compact.duration($0) } ?? ""
    default: return ""
    }
  }

  /// Why the first of them would be refused, as far as it is known here.
  private static func refusal(_ calls: [ToolCall], _ state: State) -> String? {
    if state.readOnly, calls.contains(where: isWriting) { return "this console is read-only" }
    for call in calls {
      guard let job = call.jobID.flatMap({ state.jobs[$0] }), let action = action(call) else { continue }
      if state.runners.contains(where: { $0.runner == job.runner && $0.isDown }) {
        return "\(Cut.short(job.runner, 40)) does not answer"
      }
      if let reason = job.actions.refusals[action] { return "\(Cut.short(job.name, 40)): \(Cut.line(reason))" }
    }
    return nil
  }

  private static func action(_ call: ToolCall) -> JobAction? {
    switch call.tool {
    case "scale_job": .scale
    case "create_savepoint": .savepoint
    case "cancel_job": .cancel
    case "drain_job": .drain
    case "restart_job": .restart
    default: nil
    }
  }

  /// Where the slots that are free do not suffice.
  private static func slots(_ calls: [ToolCall], _ state: State) -> Span? {
    let checks = state.slotChecks(calls.map { ($0, $0.arguments["runner"]?.string) })
    return checks.first { $0.missing > 0 }.map { short in
      Span("   \(short.wanted) more slots than now; \(short.runner) has \(short.free) free", .stateWarn)
    }
  }
}

extension State {
  /// What the line comes to as it stands: a command at once, a sentence a moment later.
  mutating func glance() -> [Effect] {
    guard let bar, bar.kind == .ask, bar.waiting == nil else { return [] }
    self.bar?.glance = nil
    self.bar?.glances = bar.glances + 1
    guard bar.line.text.contains(where: \.isLetter) else { return [.stop(.glance)] }
    return [.glance(utterance(bar.line.text), jobs.all, runners, bar.glances + 1)]
  }

  mutating func takeGlance(_ number: Int, _ meaning: Interpretation) {
    guard let bar, bar.kind == .ask, bar.glances == number, bar.waiting == nil else { return }
    let line = Glance.line(meaning, self)
    self.bar?.glance = line
  }
}
