import FoundationEssentials
import Jobs
import Screen

/// All that is known of one job, on one page that scrolls; Tab goes from section to section. On a wide screen the sections
/// stand in columns: their numbers go down the first column and on in the next.
enum JobPageView {
  static func draw(_ state: State, _ id: String, in area: Rect, into canvas: inout Canvas) {
    guard let job = state.jobs[id] else {
      canvas.box(area, title: id, role: .borderFocus)
      canvas.write("the job is gone from its runner; Esc goes back", x: area.x + 2, y: area.y + 1, role: .dim)
      return
    }
    let title = "\(Cut.fit(Cut.line(Name.shown(job.name)), max(10, area.width - 50))) · \(id)"
    let age = MainView.age(state, .diagnosis, room: area.width - 7 - min(title.columns, area.width / 2))
    let room = area.width - 4 - (age.isEmpty ? 0 : age.columns + 3)
    canvas.box(area, title: Cut.fit(title, room), right: age, role: .borderFocus)
    let inner = Rect(x: area.x + 2, y: area.y + 1, width: area.width - 4, height: area.height - 2)
    let lines = lines(job, state, width: inner.width)
    let first = Scroll.clamped(top(state, lines), lines: lines.count, room: inner.height)
    canvas.draw(lines, top: first, in: inner)
    canvas.offer(lines, top: first, in: inner)
    DialogView.edges(area, above: first, below: lines.count - first - inner.height, state.keymap, &canvas)
  }

  static func lines(_ job: Job, _ state: State, width: Int) -> [StyledLine] {
    let details = state.details.job == job.id ? state.details : JobDetails()
    let columns = PageColumns(width)
    let sections = zip(parts(columns.count), columns.widths).map { parts, width in
      parts.flatMap { $0(job, details, state, width) }.map { numbered(dated($0, state, width), state) }
    }
    return overview(job, state, width) + columns.merged(sections)
  }

  private typealias Part = (Job, JobDetails, State, Int) -> [StyledLine]

  /// Which sections a column has: always the same, so that none jumps to another as it grows.
  private static func parts(_ columns: Int) -> [[Part]] {
    let found: [Part] = [
      { DiagnosisLines.lines($1, $2, $3) }, { job, _, state, width in FigureLines.lines(job, state, width) },
    ]
    let graph: [Part] = [{ GraphLines.lines($1, $2, $3) }, { SubtaskLines.section($1, $2, $3) }]
    let kept: [Part] = [
      { CheckpointLines.lines($1, $2, $3) }, { _, _, state, width in exceptions(state, width) },
      { _, _, state, width in history(state, width) }, { ConfigurationLines.lines($1, $2, $3) },
    ]
    switch columns {
    case 1: return [found + graph + kept]
    case 2: return [found + graph, kept]
    default: return [found, graph, kept]
    }
  }

  /// The question whose answer a section shows, where the age of the page is not its own.
  private static func lane(_ section: JobSection) -> Lane? {
    switch section {
    case .diagnosis, .figures: nil
    case .graph, .subtasks: .graph
    case .checkpoints: .checkpoints
    case .savepoints: .savepoints
    case .exceptions: .exceptions
    case .timeline: .timeline
    case .configuration: .configuration
    }
  }

  /// A section whose answer is older than it should be says so: each is asked for by itself, and what is replayed has of some
  /// what was seen a while before.
  private static func dated(_ line: StyledLine, _ state: State, _ width: Int) -> StyledLine {
    guard line.isSection, !state.isPrinted, let title = line.spans.first?.text,
      let lane = JobSection.allCases.first(where: { $0.title == title }).flatMap(lane),
      state.schedule[lane].answeredAt != nil,
      case let age = MainView.age(state, lane, room: width - line.spans.map(\.text).joined().columns - 6), !age.isEmpty
    else { return line }
    var line = line
    line.spans.append(Span("  " + age, .stale))
    return line
  }

  /// A section has before its title the digit that leads to it; that of the one that was asked for stands out, since near
  /// the page's end it is not at the top.
  private static func numbered(_ line: StyledLine, _ state: State) -> StyledLine {
    guard line.isSection, let title = line.spans.first?.text,
      let index = JobSection.allCases.firstIndex(where: { $0.title == title })
    else { return line }
    var line = line
    let isWanted = state.details.wanted == JobSection.allCases[index] && !state.isPrinted
    line.spans.insert(contentsOf: [Span("\(index + 1)", isWanted ? .match : .key), Span(" ", .key)], at: 0)
    return line
  }

  /// The engine's own word for the state, where it is another one.
  private static func engineState(_ job: Job) -> String {
    let word = Cut.short(job.nativeState, 40)
    return word.isEmpty || word.uppercased() == job.state.rawValue ? "" : "  (\(word))"
  }

  /// When one that has ended did so.
  private static func ended(_ job: Job, _ state: State) -> String {
    guard job.state.isTerminal, let end = job.endTime else { return "" }
    return "  ended \(state.clock.time(end)), \(Compact.uptime(max(0, state.now.timeIntervalSince(end)))) ago"
  }

  private static func overview(_ job: Job, _ state: State, _ width: Int) -> [StyledLine] {
    let role = job.stale || state.isUnheard ? Role.stale : job.role
    let native = job.nativeID.map { "   native id \(Cut.short($0, 64))" } ?? ""
    var lines = [
      StyledLine([
        Span("\(state.mark(of: job)) \(job.state.rawValue)", role),
        Span(engineState(job) + ended(job, state) + "   ", .dim),
        Span("\(job.runner) · \(job.runnerType.rawValue) · \(job.type.rawValue)", .runner), Span(native, .dim),
      ])
    ]
    let figures = ColumnSet.standard.shown.filter { $0.isNumeric }.compactMap { column in
      column.text(job, now: state.now).map { "\(column.title.lowercased()) \($0)" }
    }
    lines += StyledLine.wrapped(figures.joined(separator: "   "), width: width, limit: 3)
    for item in state.unsettled where item.job == job.id {
      lines += StyledLine.wrapped(item.words(state.clock), width: width, role: .stateBusy, limit: 3)
    }
    if let known = job.known(at: state.now) {
      lines += StyledLine.wrapped(known, width: width, role: .stateUnknown, prefix: "\(Glyphs.idle) ", limit: 3)
    }
    if job.stale {
      let age = Compact.uptime(MainView.silence(of: job, state))
      lines.append(StyledLine("the engine is silent: all this is \(age) old", .stale))
    }
    return lines
  }

  /// Each once, as often as it was thrown: a restart loop throws the same again and again.
  private static func exceptions(_ state: State, _ width: Int) -> [StyledLine] {
    let failures = state.openJob.map(state.failures) ?? []
    var lines = [StyledLine(), StyledLine.section("Exceptions", note: exceptionsNote(failures, state))]
    if failures.isEmpty {
      let isKnown = state.details.exceptions != nil && state.schedule[.exceptions].answeredAt != nil
      lines.append(isKnown ? StyledLine("  none", .dim) : DiagnosisLines.missing(.exceptions, state))
    }
    for failure in failures.prefix(10) {
      let since = failure.tried ?? "since \(state.clock.time(failure.first))"
      let times = failure.times > 1 ? " \(Glyphs.times)\(failure.times) \(since)" : failure.tried.map { " " + $0 } ?? ""
      let words = StyledLine.wrapped(
        failure.words, width: width, role: .stateFailed, prefix: "  \(state.clock.time(failure.last)) ", limit: 8)
      lines += words.dropLast()
      lines += words.suffix(1).map { StyledLine($0.spans + [Span(times, .stateWarn)]) }
      let under = [failure.place, failure.frame].compactMap(\.self).joined(separator: ", ")
      if !under.isEmpty { lines.append(StyledLine("           " + Cut.fit(under, max(10, width - 11)), .dim)) }
    }
    return lines
  }

  private static func exceptionsNote(_ failures: [Failure], _ state: State) -> String {
    if failures.isEmpty { return "" }
    let some = failures.count > 10 ? "the newest 10 of \(failures.count); " : ""
    if state.isPrinted { return failures.count > 10 ? "the newest 10 of \(failures.count)" : "" }
    return some + "\(state.keymap.key(for: .exceptions, in: .job)) opens them, with whole traces"
  }

  private static func history(_ state: State, _ width: Int) -> [StyledLine] {
    let entries = TimelineRows(state).rows.prefix(20).map(\.entry)
    var lines = [StyledLine(), StyledLine.section("Timeline", note: state.pastHour("of") + ", newest first")]
    if entries.isEmpty {
      let isKnown = state.schedule[.timeline].answeredAt != nil
      lines.append(isKnown ? StyledLine("  nothing has happened", .dim) : DiagnosisLines.missing(.timeline, state))
    }
    return lines
      + entries.map { entry in
        StyledLine([Span("  ", .dim)] + TimelinePane.line(entry, state, isFleet: false).spans)
      }
  }
}
