import FoundationEssentials
import Jobs
import Screen

/// The engines, as they answer: what they run, in which processes, what room they have, what they can do and why not.
enum RunnersPage {
  static func content(_ state: State, _ area: Rect) -> ListPage.Content {
    let page = pages(state, area)
    let area = Rect(x: area.x, y: area.y, width: page.widths[0] + 4, height: area.height)
    let pulses = RunnerPulse.all(state)
    let columns = columns(state, page.widths[0])
    let chosen = chosen(state)
    func all(_ isOpen: (RunnerStatus) -> Bool) -> [ListPage.Row] {
      // Whoever goes through the processes of one has no other in the way.
      state.runners.filter { !state.engine.isOpen || $0.runner == chosen }.flatMap { runner in
        rows(runner, pulses[runner.runner] ?? RunnerPulse(), columns, state, area, isOpen: isOpen(runner))
      }
    }
    // Everything of every runner where there is room for it, else of the one that is chosen.
    let full = all { _ in true }
    let shown = full.count <= area.height - 3 || state.engine.isOpen ? full : all { $0.runner == chosen }
    let took = state.schedule[.runners].answeredAt == nil ? "" : "the server took \(took(state))"
    let age = MainView.age(state, .runners)
    let content = ListPage.Content(
      title: "runners", note: age.isEmpty ? took : age, head: columns.head,
      rows: shown.isEmpty ? [ListPage.Row(StyledLine("no runner is configured; docs/configuration.md", .dim))] : shown)
    return page.count > 1 ? ProcessRows.divided(content, page.count) : content
  }

  /// Processes that are gone through stand in several columns, where one has no room for them.
  private static func pages(_ state: State, _ area: Rect) -> PageColumns {
    let width = max(10, area.width - 4)
    guard state.engine.isOpen, let detail = state.engine.detail else { return PageColumns(width, most: 1) }
    return ProcessRows.page(detail.processes, state, width, room: min(state.engine.shown.count, area.height - 7))
  }

  /// The runner that is chosen, or one of whose processes is.
  static func chosen(_ state: State) -> String? {
    guard let chosen = state.chosen[.runners] else { return state.runners.first?.runner }
    if let runner = state.runners.first(where: { key($0.runner) == chosen }) { return runner.runner }
    return state.engine.isOpen ? state.engine.runner : state.runners.first?.runner
  }

  private static func took(_ state: State) -> String { Compact.duration(state.schedule[.runners].took) }

  private static func columns(_ state: State, _ width: Int) -> ListColumns {
    let name = min(24, max(10, state.runners.map { Cut.short($0.runner, 64).columns }.max() ?? 10))
    return ListColumns(
      [
        .init(title: "  RUNNER", width: name + 2), .init(title: "TYPE", width: 8, from: 70),
        .init(title: "STATE", width: 11), .init(title: "VERSION", width: 9, from: versionFrom),
        .init(title: "SLOTS FREE", width: slotsWidth(state, 10), isRight: true, from: 50),
        .init(title: "JOBS", width: 4, isRight: true),
        .init(title: "TROUBLED", width: 8, isRight: true, from: 96),
        .init(title: "IN/s", width: 6, isRight: true, from: 106),
        .init(title: "LATENCY", width: 7, isRight: true, from: latencyFrom),
        .init(title: "P95", width: 6, isRight: true, from: percentileFrom),
        .init(title: "ANSWERED", width: 9, isRight: true), .init(title: "ADDRESS", width: 12, from: addressFrom),
      ], width: width)
  }

  /// What has no column stands beneath its runner.
  private static let (latencyFrom, versionFrom, percentileFrom, addressFrom) = (70, 86, 114, 136)

  /// The free ones of all, never cut: `50 of 24.8k`.
  static func slots(_ runner: RunnerStatus) -> String {
    func count(_ slots: Int) -> String { slots < 10_000 ? String(slots) : Compact.number(Double(slots)) }
    return runner.slots.map { "\(count($0.free)) of \(count($0.total))" } ?? String(Glyphs.none)
  }

  static func slotsWidth(_ state: State, _ least: Int) -> Int {
    state.runners.map { slots($0).columns }.max().map { max($0, least) } ?? least
  }

  /// When it last answered.
  static func answered(_ runner: RunnerStatus, _ state: State) -> String {
    if state.isLive, runner.state == .ok { return "live" }
    guard let at = runner.observedAt else { return "never" }
    let age = max(0, state.now.timeIntervalSince(at))
    return age < 1 ? "now" : Compact.uptime(age) + " ago"
  }

  static func key(_ runner: String) -> String { "runner " + runner }

  private static func rows(
    _ runner: RunnerStatus, _ pulse: RunnerPulse, _ columns: ListColumns, _ state: State, _ area: Rect, isOpen: Bool
  ) -> [ListPage.Row] {
    let width = max(10, area.width - 4)
    let cells = [
      Span("\(state.mark(of: runner)) \(Cut.middle(runner.runner, 24))", state.role(of: runner)),
      Span(runner.runnerType.rawValue),
      Span(runner.state.rawValue, runner.role), Span(runner.version ?? String(Glyphs.none)),
      Span(slots(runner)), pulse.jobs(of: runner), pulse.troubled(of: runner),
      Span(pulse.recordsIn.map(Compact.number) ?? String(Glyphs.none)),
      Span(runner.latency.map { Compact.duration($0.last) } ?? String(Glyphs.none)),
      Span(runner.latency.map { Compact.duration($0.p95) } ?? String(Glyphs.none), .dim),
      Span(answered(runner, state), .dim), Span(Cut.short(runner.url), .dim),
    ]
    let first = ListPage.Row(
      columns.line(cells), key: key(runner.runner), leads: .jobs("runner:\(runner.runner)"))
    guard isOpen else { return [first] + error(runner, width).map { ListPage.Row($0) } }
    let isChosen = state.engine.runner == runner.runner
    if isChosen, state.engine.isOpen {
      return [first] + ProcessRows.all(runner, state, width) + [ListPage.Row(StyledLine())]
    }
    let processes = isChosen ? ProcessRows.some(runner, state, width, room: max(2, (area.height - 18) / 2)) : []
    let below = below(runner, pulse, state, width) + error(runner, width)
    return [first] + below.map { ListPage.Row($0) } + processes + [ListPage.Row(StyledLine())]
  }

  private static func below(_ runner: RunnerStatus, _ pulse: RunnerPulse, _ state: State, _ width: Int) -> [StyledLine]
  {
    var lines: [StyledLine] = []
    func add(_ label: String, _ text: String, _ role: Role = .dim, limit: Int = 3) {
      lines += StyledLine.wrapped(text, width: width, role: role, prefix: "    \(label):".padded(22), limit: limit)
    }
    let tags = [
      runner.demo ? "a simulation" : nil, runner.production ? "production: actions ask for the job's name" : nil,
      runner.readOnly ? "read-only in the configuration" : nil,
    ].compactMap(\.self)
    if !tags.isEmpty { add("is", tags.joined(separator: "; "), runner.production ? .stateWarn : .dim) }
    if width < addressFrom, !runner.url.isEmpty { add("at", runner.url) }
    if width < versionFrom, let version = runner.version { add("version", version) }
    if let latency = runner.latency, width < percentileFrom {
      let most = "; of the last \(latency.samples) answers 95% within \(Compact.duration(latency.p95))"
      add("answers in", Compact.duration(latency.last) + (latency.samples > 1 ? most : ""))
    }
    if pulse.jobs > 0 { add("jobs", pulse.stateWords) }
    if let words = pulse.failureWords(since: state.partlyWatchedSince) {
      // What the engine told of before we watched is counted too.
      let since =
        state.keptSince.map(state.clock.time) ?? (state.reachesBack ? nil : state.watchedSince.map(state.clock.minute))
      add(since.map { "since \($0)" } ?? "last hour", words, .stateWarn)
    }
    if let slots = runner.slots, slots.total > 0 { lines.append(meter(slots, min(30, max(8, width - 46)))) }
    let can = runner.capabilities.map(\.rawValue)
    if runner.isDown {
      add("can", "nothing while it does not answer")
      return lines
    }
    add("can", can.isEmpty ? "nothing" : can.joined(separator: ", "))
    for action in JobAction.allCases where !runner.capabilities.contains(action) {
      add("cannot \(action.rawValue)", reason(action, runner, pulse))
    }
    return lines
  }

  private static func error(_ runner: RunnerStatus, _ width: Int) -> [StyledLine] {
    guard let error = runner.lastError else { return [] }
    return StyledLine.wrapped(
      error, width: width, role: .stateFailed, prefix: "    last error: ".padded(22), limit: 3)
  }

  /// A runner tells what it can do and not why it cannot do the rest; its jobs say so for themselves.
  private static func reason(_ action: JobAction, _ runner: RunnerStatus, _ pulse: RunnerPulse) -> String {
    if runner.readOnly { return "it is read-only in the configuration" }
    if let refusal = pulse.refusal(action) { return refusal }
    return pulse.hasLiveJobs
      ? "\(runner.runnerType.rawValue) has no such operation here" : "why, its jobs say; none runs"
  }

  private static func meter(_ slots: RunnerStatus.Slots, _ width: Int) -> StyledLine {
    let used = max(0, slots.total - slots.free)
    let filled = min(width, used * width / max(1, slots.total))
    let share = Double(used) / Double(slots.total)
    let role: Role = share >= 0.95 ? .chartHigh : share >= 0.8 ? .chartMid : .chartLow
    return StyledLine([
      Span("    slots:".padded(22), .dim), Span(String(repeating: Glyphs.bars[7], count: filled), role),
      Span(String(repeating: Glyphs.track, count: width - filled), .border),
      Span("  \(used) of \(slots.total) taken" + (slots.free == 0 ? "; a scaling up would wait" : ""), .dim),
    ])
  }
}
