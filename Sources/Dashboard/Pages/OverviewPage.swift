import FoundationEssentials
import Jobs
import Screen

/// The fleet at a glance: the pulse of every runner, incidents worst first, failures that several jobs share, and what has just
/// happened.
enum OverviewPage {
  static func content(_ state: State, _ area: Rect) -> ListPage.Content {
    let columns = PageColumns(max(10, area.width - 4))
    let incidents = state.jobs.problems
    let failures = Failure.groups(state.timeline.job == nil ? state.timeline.entries : [], incidents)
    // Each in the column where it stands: the order is that of the page with one.
    func width(_ column: Int) -> Int { columns.widths[min(column, columns.count - 1)] }
    let middle = columns.count == 3 ? 1 : 0
    // Columns have room for whole sentences, and for more of them.
    let room = columns.count > 1 ? area.height : 0
    let runners = runners(state, width(0), isWhole: columns.count > 1)
    // Within the frame, and beneath what stands in the same column.
    let left = columns.count > 1 ? area.height - 2 - (columns.count == 2 ? runners.count : 0) : 0
    let failed = self.failures(failures, state, width(middle + 1))
    let parts = [
      runners, self.incidents(incidents, state, width(middle), room: left), failed,
      news(state, width(middle + 1), room: room, beneath: failed.count),
    ]
    let begins = columns.count == 1 ? [] : columns.count == 2 ? [2] : [1, 2]
    let count = "\(state.runners.count) runner\(state.runners.count == 1 ? "" : "s"), \(state.jobs.count) jobs"
    return ListPage.Content(
      title: "overview · \(count)", note: MainView.age(state, .jobs), parts: parts, columnsAt: begins)
  }

  static func heading(_ title: String, _ note: String = "") -> ListPage.Row {
    ListPage.Row(.section(title, note: note))
  }

  // MARK: - Runners

  private static func runners(_ state: State, _ width: Int, isWhole: Bool) -> [ListPage.Row] {
    let pulses = RunnerPulse.all(state)
    let name = min(24, max(10, state.runners.map { Cut.short($0.runner, 64).columns }.max() ?? 10))
    // The pulse has what the others leave, and goes where that tells nothing.
    let slots = RunnersPage.slotsWidth(state, 9)
    let bars = min(24, width - name - 62 - slots)
    let columns = ListColumns(
      [
        .init(title: "  RUNNER", width: name + 2), .init(title: "STATE", width: 11, from: 60),
        .init(title: "JOBS", width: 4, isRight: true), .init(title: "TROUBLED", width: 8, isRight: true),
        .init(title: "IN/s", width: 6, isRight: true), .init(title: "OUT/s", width: 6, isRight: true, from: 76),
        .init(title: "PULSE", width: bars, from: bars >= 8 ? 90 : .max),
        .init(title: "FREE", width: slots, isRight: true, from: 90),
        .init(title: "ANSWERED", width: 9, isRight: true),
      ], width: width)
    var rows = [heading("Runners"), ListPage.Row(columns.head)]
    for runner in state.runners {
      let pulse = pulses[runner.runner] ?? RunnerPulse()
      rows.append(
        ListPage.Row(
          columns.line(cells(runner, pulse, state, bars)), key: "runner " + runner.runner,
          leads: .jobs("runner:\(quoted(runner.runner))")))
      rows += below(runner, pulse, state, isWhole ? width : nil).map { ListPage.Row($0) }
    }
    if state.runners.isEmpty { rows.append(ListPage.Row(StyledLine("  none is configured", .dim))) }
    return rows
  }

  /// A filter's own words need none.
  private static func quoted(_ name: String) -> String {
    name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." } ? name : "\"\(name)\""
  }

  private static func cells(
    _ runner: RunnerStatus, _ pulse: RunnerPulse, _ state: State, _ room: Int
  ) -> [Span] {
    let bars = state.pulses.runners[runner.runner] ?? []
    let isDown = runner.isDown
    func rate(_ value: Double?) -> Span {
      Span(value.map(Compact.number) ?? String(Glyphs.none), isDown ? .stale : .text)
    }
    return [
      Span("\(state.mark(of: runner)) \(Cut.middle(runner.runner, 24))", state.role(of: runner)),
      Span(runner.state.rawValue, state.role(of: runner)),
      pulse.jobs(of: runner), pulse.troubled(of: runner),
      rate(pulse.recordsIn), rate(pulse.recordsOut), Span(spark(bars, max(0, room)), .chartLow),
      Span(RunnersPage.slots(runner)),
      Span(RunnersPage.answered(runner, state), .dim),
    ]
  }

  /// In one line; where there are columns, and a line of one is too short for it, in several.
  private static func below(
    _ runner: RunnerStatus, _ pulse: RunnerPulse, _ state: State, _ width: Int?
  ) -> [StyledLine] {
    var spans = [
      Span(pulse.isUnknown(of: runner) ? "jobs not known" : pulse.jobs == 0 ? "no jobs" : pulse.stateWords, .dim)
    ]
    if let words = pulse.failureWords(since: state.partlyWatchedSince) {
      spans.append(Span("\(state.pastHour("in", isShort: true)) \(words)", .dim))
    }
    if let error = runner.lastError {
      spans.append(Span(Cut.end(Cut.line(error), width == nil ? 120 : 400), .stateFailed))
    }
    let length = spans.reduce(2) { $0 + $1.text.columns + 2 }
    if let width, length > width {
      return spans.flatMap { span in
        StyledLine.wrapped(span.text, width: width, role: span.role, prefix: "    ", limit: 3)
      }
    }
    let first = Span("    " + spans[0].text, .dim)
    return [StyledLine([first] + spans.dropFirst().map { Span("; " + $0.text, $0.role) })]
  }

  static func spark(_ values: [Double], _ width: Int) -> String {
    let shown = Array(values.suffix(width))
    let scale = ChartScale.fitting(shown)
    let bars = String(shown.map { value in scale.fraction(value).map { Glyphs.bars[min(7, Int($0 * 8))] } ?? " " })
    return String(repeating: " ", count: width - shown.count) + bars
  }

  // MARK: - Incidents

  private static func incidents(_ jobs: [Job], _ state: State, _ width: Int, room: Int) -> [ListPage.Row] {
    let name = min(28, max(12, jobs.prefix(20).map { Cut.line(Cut.short($0.name, 64)).columns }.max() ?? 12))
    // Beside other columns the reason has the room of what the job's page says.
    let others = room > 0 ? 120 : 90
    let columns = ListColumns(
      [
        .init(title: "  JOB", width: name + 2), .init(title: "RUNNER", width: 12, from: others),
        .init(title: "STATE", width: 10, from: 70), .init(title: "UP", width: 6, isRight: true, from: others),
        .init(title: "WHY", width: 20),
      ], width: width)
    let silences = state.silences
    let isCalm = jobs.isEmpty && silences.isEmpty
    var rows = [ListPage.Row(StyledLine()), heading("Incidents", isCalm ? "" : "worst first")]
    guard !isCalm else {
      let damaged = state.damage.map { StyledLine("  none is told; of the record \($0)", .stateWarn) }
      return rows + [ListPage.Row(damaged ?? StyledLine("  none: no job fails or is slow", .stateOK))]
    }
    rows += silences.map { silence($0, state, width) }
    let (losses, jobs) = LossGroup.split(jobs)
    rows += losses.map { loss($0, width) }
    if jobs.isEmpty, !losses.isEmpty { return rows }
    if jobs.isEmpty {
      return rows + [ListPage.Row(StyledLine("  no job was known to fail or to be slow before", .dim))]
    }
    rows.append(ListPage.Row(columns.head))
    var told = 0
    for job in jobs.prefix(room > 0 ? jobs.count : 20) {
      let role = job.stale ? Role.stale : job.role
      let cells = [
        Span("\(state.mark(of: job)) \(Cut.middle(Name.shown(job.name), 28))", role), Span(job.runner, .runner),
        Span(job.state.rawValue.lowercased(), role),
        Span(job.duration(at: state.now).map(Compact.uptime) ?? String(Glyphs.none), .dim),
        Span(Column.why.text(job, now: state.now) ?? job.diagnostics),
      ]
      let lines = room > 0 ? columns.lines(cells, most: 3) : [columns.line(cells)]
      // The last line tells how many more there are.
      if told >= 20, rows.count + lines.count > room { break }
      told += 1
      rows.append(ListPage.Row(lines[0], key: "job " + job.id, leads: .job(job.id, .diagnosis)))
      rows += lines.dropFirst().map { ListPage.Row($0) }
    }
    let all = (Grade.problems + [.known]).reduce(0) { $0 + state.jobs.count($1) }
    if all > told { rows.append(ListPage.Row(StyledLine("  \(all - told) more are in the table", .dim))) }
    return rows
  }

  /// An engine that is silent stands before all jobs: of its own nobody knows how they are.
  private static func silence(_ silence: Silence, _ state: State, _ width: Int) -> ListPage.Row {
    let runner = silence.runner
    let age = silence.age(state.now).map { " for \($0)" } ?? ""
    let jobs = silence.jobs == 0 ? "" : "; \(silence.jobs) job\(silence.jobs == 1 ? "" : "s") as last told"
    let troubled = silence.troubled == 0 ? "" : ", \(silence.troubled) in trouble"
    let head = "\(runner.mark) \(silence.words)\(age)"
    let error = silence.error(width - head.columns - jobs.columns - troubled.columns)
    return ListPage.Row(
      StyledLine([Span(head, runner.role), Span(jobs + troubled), Span(error, .stateFailed)]),
      key: "silence " + runner.runner, leads: .jobs("runner:\(quoted(runner.runner))"))
  }

  /// What an engine lost at once stands as one thing that happened.
  private static func loss(_ loss: LossGroup, _ width: Int) -> ListPage.Row {
    let head = "\(Glyphs.failed) \(loss.names.count) jobs \(Cut.short(loss.words, 120))"
    let names = loss.names.map { Cut.short(Name.shown($0), 40) }.joined(separator: ", ")
    return ListPage.Row(
      StyledLine([
        Span(head, .stateFailed), Span(Cut.fit(": " + names, max(0, width - head.columns))),
      ]), key: "loss \(loss.runner) \(loss.words)", leads: .jobs("runner:\(quoted(loss.runner)) state:failed"))
  }

  // MARK: - Failures

  private static func failures(_ all: [Failure], _ state: State, _ width: Int) -> [ListPage.Row] {
    var rows = [
      ListPage.Row(StyledLine()), heading("Failures", "\(state.pastHour("of")); the same in several jobs first"),
    ]
    guard !all.isEmpty else {
      let text =
        state.schedule[.timeline].answeredAt == nil
        ? "  asking …"
        : state.isBlind ? "  not known: no runner answers" : "  none: no job has thrown an exception"
      return rows + [ListPage.Row(StyledLine(text, .dim))]
    }
    for failure in all.prefix(12) {
      let count = failure.jobs.count
      let tail = failure.measure(state.clock)
      let words = Cut.fit(failure.words, max(16, width - tail.columns - 4))
      rows.append(
        ListPage.Row(
          StyledLine([Span("\(Glyphs.failed) ", .stateFailed), Span(words), Span(tail, count > 1 ? .stateWarn : .dim)]),
          key: "failure " + failure.key, leads: failure.jobs.first.map { .trace($0, failure.key) }))
      let names = failure.jobs.prefix(6).map { id in state.jobs.told(id, as: state.jobs[id]?.name ?? id, 40) }
      if !names.isEmpty {
        let more = count > 6 ? " and \(count - 6) more" : ""
        let variety = failure.variety.map { " · \($0)" } ?? ""
        let room = max(16, width - 4 - variety.columns)
        rows.append(
          ListPage.Row(StyledLine("    " + Cut.fit(names.joined(separator: ", ") + more, room) + variety, .dim)))
      }
    }
    return rows
  }

  // MARK: - News

  /// What came again and again stands once, where it came last, with how often and since when.
  private static func newest(_ state: State, _ count: Int) -> [TimelineEntry] {
    let folded = FoldedEntries.lines(state.timeline.entries).enumerated().sorted {
      ($0.element.last.time, $0.offset) < ($1.element.last.time, $1.offset)
    }
    return folded.suffix(count).reversed().map { FoldedEntries.told($0.element, state.clock) }
  }

  /// In whole sentences where all of it finds room so, else in a line each: what has happened is worth more than how it
  /// was said to the end.
  private static func news(_ state: State, _ width: Int, room: Int, beneath: Int) -> [ListPage.Row] {
    guard state.timeline.job == nil else { return [] }
    let entries = newest(state, max(15, room))
    let head = [ListPage.Row(StyledLine()), heading("Just happened", "newest first")]
    if entries.isEmpty { return head + [ListPage.Row(StyledLine("  nothing \(state.pastHour("in"))", .dim))] }
    let wrapped = room > 0 ? entries.map { TimelinePane.wrapped($0, state, width - 2) } : []
    let isWhole = room > 0 && beneath + head.count + wrapped.reduce(0) { $0 + $1.count } <= room - 2
    return head
      + zip(entries, isWhole ? wrapped : entries.map { [TimelinePane.line($0, state, isFleet: true)] })
      .flatMap { entry, all in
        let lines = all.map { StyledLine([Span("  ")] + $0.spans) }
        let leads = entry.jobID.map { ListPage.Lead.job($0, .timeline) }
        return [ListPage.Row(lines[0], key: "entry \(entry.id)", leads: leads)]
          + lines.dropFirst().map { ListPage.Row($0) }
      }
  }
}
