import BeamMCPClient
import JSON
import Jobs
import Screen

/// What a line that is typed would come to as it stands, in one line: nothing of it is asked of an engine.
enum Glance {
  /// At the most so many jobs by name; the others are counted.
  private static let named = 3

  static func line(_ calls: [ToolCall], _ state: State) -> StyledLine {
    let hindrance = Hindrance(calls, state)
    var spans = hindrance.first.map { [$0, Span("   ")] } ?? []
    spans.append(Span("\(Glyphs.arrowRight) ", .key))
    for (at, group) in grouped(hindrance.shown, state).enumerated() {
      if at > 0 { spans.append(Span("; ", .dim)) }
      spans.append(Span(text(group, state), isWriting(group[0].call) ? .text : .dim))
    }
    return StyledLine(spans + (hindrance.last.map { [$0] } ?? []))
  }

  static func line(_ meaning: Interpretation, _ state: State) -> StyledLine? {
    if !meaning.calls.isEmpty { return line(state.planned(meaning), state) }
    let words = meaning.clarify.map { "? " + $0 } ?? meaning.refuse ?? meaning.message
    return words.map { StyledLine([Span(Cut.line(state.ownWords($0)), .dim)]) }
  }

  /// What a number comes to that is typed for these jobs; nil where it is none yet, or one that cannot be.
  static func scaling(_ text: String, _ targets: [String], _ state: State) -> StyledLine? {
    guard let scaling = Scaling(text), !targets.isEmpty else { return nil }
    var calls: [ToolCall] = []
    for id in targets {
      guard case .success(let wanted) = scaling.target(from: state.jobs[id]?.parallelism) else { return nil }
      calls.append(.scale(id, to: wanted))
    }
    let hindrance = Hindrance(calls, state)
    var spans = hindrance.first.map { [$0, Span("   ")] } ?? []
    spans.append(Span(widths(hindrance.shown, isOne: targets.count == 1, state)))
    if let last = hindrance.last { spans.append(last) }
    if hindrance.isFree, let slots = hindrance.slots { spans.append(Span(" \(Glyphs.separator) \(slots)", .dim)) }
    return StyledLine(spans)
  }

  private static func widths(_ calls: [ToolCall], isOne: Bool, _ state: State) -> String {
    let texts = calls.prefix(named).map { call in
      let job = call.jobID.flatMap { state.jobs[$0] }
      let (now, wanted) = (job?.parallelism, call.wantedWidth)
      let change = "\(now.map(String.init) ?? "?") \(Glyphs.arrowRight) \(wanted.map(String.init) ?? "?")"
      if isOne { return change + (now == wanted ? already : "") }
      return "\(Name.brief(job?.name ?? call.jobID ?? "")) \(change)"
    }
    let rest = calls.count - texts.count
    return texts.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private static let already = ": it has that already"

  private static func isWriting(_ call: ToolCall) -> Bool { !ToolCall.isReading(call.tool) }

  /// A call, and what its job is scaled from: what a call before it leaves.
  private typealias Step = (call: ToolCall, from: Int?)

  /// What is done alike to several jobs, in a row.
  private static func grouped(_ calls: [ToolCall], _ state: State) -> [[Step]] {
    var widths: [String: Int] = [:]
    return calls.reduce(into: []) { groups, call in
      let step = (call, call.jobID.flatMap { widths[$0] ?? state.jobs[$0]?.parallelism })
      if let job = call.jobID, let width = call.wantedWidth { widths[job] = width }
      guard let last = groups.last?.last, alike(last.call, call) else { return groups.append([step]) }
      groups[groups.count - 1].append(step)
    }
  }

  private static func alike(_ one: ToolCall, _ other: ToolCall) -> Bool {
    one.tool == other.tool && one.jobID != nil && other.jobID != nil && one.jobID != other.jobID
      && one.arguments.filter { $0.key != "job_id" } == other.arguments.filter { $0.key != "job_id" }
  }

  private static func text(_ group: [Step], _ state: State) -> String {
    let call = group[0].call
    let isDry = call.arguments["dry_run"] == .bool(true) ? "only to see: " : ""
    guard isWriting(call), call.jobID != nil else { return isDry + looking(call, state) }
    return isDry + Outcome.verb(call) + " " + names(group.map(\.call), state) + details(call, group, state)
  }

  /// A question as its command, with names where it has ids.
  private static func looking(_ call: ToolCall, _ state: State) -> String {
    var call = call
    func named(_ id: JSONValue) -> JSONValue { id.string.flatMap { state.jobs[$0]?.name }.map(JSONValue.string) ?? id }
    call.arguments["job_id"] = call.arguments["job_id"].map(named)
    call.arguments["job_ids"] = call.arguments["job_ids"]?.array.map { .array($0.map(named)) }
    let text = Cut.line(CommandLine.text(of: call))
    for shell in ["mcp job ", "mcp "] where text.hasPrefix(shell) && (call.jobID != nil || shell == "mcp ") {
      return String(text.dropFirst(shell.count))
    }
    return text
  }

  private static func names(_ group: [ToolCall], _ state: State) -> String {
    let names = group.prefix(named).compactMap { call in
      call.jobID.map { Name.brief(state.jobs[$0]?.name ?? $0) }
    }
    let rest = group.count - names.count
    return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private static func details(_ call: ToolCall, _ group: [Step], _ state: State) -> String {
    let wanted = call.arguments["parallelism"]?.int
    switch call.tool {
    case "scale_job":
      let from = Set(group.map(\.from))
      let now = from.count == 1 ? from.first??.description : nil
      let change = " \(now.map { $0 + " " } ?? "")\(Glyphs.arrowRight) \(wanted.map(String.init) ?? "?")"
      return change + (from == [wanted] ? already : "")
    case "cancel_job":
      return call.arguments["with_savepoint"] == .bool(true) ? ", a savepoint first" : ", without a savepoint"
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
}

extension State {
  /// What the line comes to as it stands: a command at once, a sentence a moment later.
  mutating func glance() -> [Effect] {
    guard let bar, bar.kind == .ask else { return [] }
    self.bar?.glance = nil
    self.bar?.glances = bar.glances + 1
    guard bar.line.text.contains(where: \.isLetter) else { return [.stop(.glance)] }
    if bar.question == nil, let command = OwnCommand.of(bar.line.text) {
      self.bar?.glance = StyledLine([Span("\(Glyphs.arrowRight) ", .key), Span("the command :\(command)")])
      return [.stop(.glance)]
    }
    return [.glance(utterance(bar.line.text), jobs.all, runners, bar.glances + 1)]
  }

  /// A submission is shown to the server while it is typed: which code there is it knows alone.
  mutating func foresee(_ before: ToolCall?) -> [Effect] {
    guard let bar, bar.submission != before else { return [] }
    self.bar?.glances = bar.glances + 1
    return [bar.submission.map { .foresee($0, bar.glances + 1) } ?? .stop(.glance)]
  }

  mutating func takeGlance(_ number: Int, _ meaning: Interpretation) {
    guard let bar, bar.kind == .ask || bar.submission != nil, bar.glances == number else { return }
    let refusal = bar.kind == .ask ? nil : meaning.refuse
    let refused = refusal.map { StyledLine([Span("\(Glyphs.failed) \(Cut.line(ownWords($0)))", .danger)]) }
    guard let line = refused ?? Glance.line(meaning, self) else { return }
    self.bar?.glance = line
  }
}
