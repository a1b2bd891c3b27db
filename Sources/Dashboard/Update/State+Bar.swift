import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen

extension State {
  mutating func openFilter() {
    var bar = Bar(.filter, jobs.filter.text)
    bar.before = jobs.filter.text
    self.bar = bar
    home()
  }

  mutating func setFilter(_ text: String) {
    jobs.setFilter(TableFilter(text, after: jobs.filter), now: now)
    let before = displaced ?? selected
    // What half a filter left for a moment is nobody's choice.
    if let displaced { selected = displaced }
    // A job that is filtered away has no neighbours among those that are shown: the first one is looked at.
    keepSelection(near: 0)
    displaced = selected == before ? nil : before
    keepInSight()
  }

  mutating func typeInBar(_ key: Key) -> [Effect] {
    let intent = keymap.intent(for: key, in: .bar)
    switch intent {
    case .accept: return acceptBar()
    case .back: return leaveBar()
    case .complete:
      complete()
      return askForThemes()
    case .earlier, .later:
      let before = bar?.line.text
      recall(intent == .earlier)
      return bar?.line.text == before ? [] : barChanged()
    case .redraw, .suspend, .quit: return intent.map { perform($0) } ?? []
    default:
      // Backspace on an empty line leaves it, as in vi and less.
      if key == .backspace, bar?.line.isEmpty == true { return leaveBar() }
      guard bar?.line.edit(key) == true else { return [] }
      // What is edited is what is looked for next.
      bar?.recalled = nil
      return barChanged()
    }
  }

  /// What follows from the line as it stands now.
  mutating func barChanged() -> [Effect] {
    guard var bar else { return [] }
    let before = bar.submission
    bar.completion = nil
    bar.problem = nil
    self.bar = bar
    switch bar.kind {
    case .filter: setFilter(bar.line.text)
    case .processes: engine.filter = bar.line.text
    case .command: commandChanged(bar.line.text)
    case .scale:
      let problem = scaleProblem(bar.line.text, bar.targets)
      let glance = problem == nil ? Glance.scaling(bar.line.text, bar.targets, self) : nil
      self.bar?.problem = problem
      self.bar?.glance = glance
    case .log(let kind):
      let problem = previewLog(kind, bar.line.text)
      self.bar?.problem = problem
    case .ask: if replay != nil { self.bar?.problem = State.replayRefusal }
    case .refused: self.bar?.problem = State.replayRefusal
    }
    return bar.kind == .command ? askForThemes() + foresee(before) : glance()
  }

  private mutating func leaveBar() -> [Effect] {
    guard let bar else { return [] }
    self.bar = nil
    if bar.kind == .filter { setFilter(bar.before) }
    if bar.kind == .processes { engine.filter = bar.before }
    if case .log(let kind) = bar.kind { leaveLogBar(bar, kind) }
    return bar.kind == .ask || bar.submission != nil ? [.stop(.glance)] : []
  }

  private mutating func acceptBar() -> [Effect] {
    guard let bar, now >= bar.acceptsFrom else { return [] }
    let text = bar.line.text
    remember(text, bar.kind)
    switch bar.kind {
    case .filter:
      if jobs.filter.error != nil { return [] }
      self.bar = nil
      return []
    case .processes:
      self.bar = nil
      return []
    case .command:
      // What was said before is none of this command's.
      leave { $0.isByTheWay || $0.isAnswer }
      return runCommand(text)
    case .log:
      if bar.problem == nil { self.bar = nil }
      return []
    case .ask where replay != nil, .refused:
      self.bar = nil
      say(State.replayRefusal, .info)
      return []
    case .ask: return askFor(text)
    case .scale: return acceptScale(text, bar.targets)
    }
  }

  private mutating func remember(_ text: String, _ kind: Bar.Kind) {
    guard kind != .scale, !kind.isRefused, text.contains(where: { $0 != " " }) else { return }
    var lines = histories[kind] ?? []
    lines.removeAll { $0 == text }
    lines.append(text)
    histories[kind] = Array(lines.suffix(Session.longestHistory))
  }

  private mutating func recall(_ earlier: Bool) {
    guard var bar, let lines = histories[bar.kind], !lines.isEmpty else { return }
    if bar.recalled == nil { bar.draft = bar.line.text }
    let found = bar.earlier(lines)
    let next = (bar.recalled ?? -1) + (earlier ? 1 : -1)
    guard next < found.count else { return }
    bar.recalled = next < 0 ? nil : next
    bar.line.set(next < 0 ? bar.draft : found[next])
    self.bar = bar
  }

  private mutating func complete() {
    guard var bar, bar.kind == .command || bar.kind == .filter else { return }
    let text = bar.line.textBeforeCursor
    var completion = bar.completion ?? (bar.kind == .filter ? Completion(filter: text, self) : Completion(text, self))
    guard !completion.candidates.isEmpty else {
      if bar.kind == .command, Completion.isOfPath(text) {
        self.bar?.problem = "Tab completes no paths: what is submitted lies on the server's host"
      }
      return
    }
    // The only candidate stands there already: what may follow it is next.
    if completion.candidates.count == 1, completion.index != nil {
      let on = bar.kind == .filter ? Completion(filter: text, self) : Completion(following: text, self)
      guard !on.candidates.isEmpty else { return }
      completion = on
    }
    completion.next()
    bar.line.set(completion.line)
    bar.completion = completion
    self.bar = bar
    if bar.kind == .filter { setFilter(bar.line.text) } else { commandChanged(bar.line.text) }
  }

  /// What is wrong with a command as it stands, or what it would come to.
  mutating func commandChanged(_ text: String) {
    var (problem, found, planned): (String?, String?, [ToolCall]) = (nil, nil, [])
    // Once its first word is complete, or no other word is needed.
    if text.contains(" ") || Verb(alone: text) != nil && !targets.isEmpty {
      switch CommandParser(state: self, looksForNearMiss: false).parse(text) {
      case .failure(let error): problem = error.text
      case .success(.mark(let filter, _)): found = "\(self.found(by: filter).count) of \(jobs.count)"
      case .success(.calls) where replay != nil, .success(.remarks) where replay != nil:
        problem = State.replayRefusal
      case .success(.remarks(let calls)): found = whom(calls)
      case .success(.calls(let calls)): planned = calls
      case .success: break
      }
    } else if !text.isEmpty, !CommandHead.isBegun(text) {
      if case .failure(let error) = CommandParser(state: self).parse(text) { problem = error.text }
    }
    let glance = planned.isEmpty ? nil : Glance.line(planned, self)
    self.bar?.glance = glance
    self.bar?.problem = problem
    self.bar?.found = found
    self.bar?.submission = planned.count == 1 && planned[0].tool == "submit_job" ? planned[0] : nil
  }

  /// Of whom something is said: a note that begins with a job's name is on that job.
  private func whom(_ calls: [ToolCall]) -> String {
    guard calls.count == 1, let id = calls[0].jobID else { return "on \(calls.count) jobs" }
    let until = calls[0].tool == "acknowledge_job" ? calls[0].arguments["duration_seconds"]?.double : nil
    let known = until.map { ", known until \(clock.dayMinute(now.addingTimeInterval($0), now: now))" } ?? ""
    return "on \(Cut.middle(jobs[id]?.name ?? id, 40))\(known)"
  }
}
