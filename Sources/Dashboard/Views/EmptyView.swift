import BeamMCPClient
import Jobs
import Screen

/// What stands where there are no jobs to show: why, and what to do next.
enum EmptyView {
  static func draw(_ state: State, in area: Rect, into canvas: inout Canvas) {
    let lines = lines(state)
    let first = area.height > lines.count + 2 ? 1 : 0
    for (row, line) in lines.prefix(area.height - first).enumerated() {
      canvas.draw(line, x: area.x + 2, y: area.y + first + row, width: area.width - 3)
    }
  }

  private static func lines(_ state: State) -> [StyledLine] {
    if state.jobs.count > 0 {
      let told = StyledLine("No job passes the filter.", .text)
      if state.isPrinted { return [told] }
      return [
        told,
        StyledLine("\(state.keymap.key(for: .back)) clears it; \(state.keymap.key(for: .filter)) changes it.", .hint),
      ]
    }
    let slot = state.schedule[.jobs]
    if slot.answeredAt == nil {
      guard let error = slot.error else { return [StyledLine("Waiting for the server's first answer …", .dim)] }
      let again = "It is asked again, less and less often; \(state.keymap.key(for: .refresh)) asks now."
      let way = error.hint.map(Cut.line) ?? (state.isPrinted ? nil : again)
      return [StyledLine([Span(refusal(error), .stateFailed), Span(Cut.line(error.message), .text)])]
        + [way].compactMap(\.self).map { StyledLine($0, .hint) }
    }
    let isKnown = state.schedule[.runners].answeredAt != nil
    return isKnown && state.runners.isEmpty ? noRunners(state) : noJobs(state)
  }

  /// Whoever answers does answer, if only that it is something else.
  private static func refusal(_ error: ClientError) -> String {
    switch error.code {
    case .malformed: "That is no beamtop server: "
    case .denied: "The server refuses us: "
    case .refused: "The server cannot answer: "
    default: "The server does not answer: "
    }
  }

  private static func noRunners(_ state: State) -> [StyledLine] {
    [
      StyledLine("No runner is configured, so there are no jobs to show.", .text),
      StyledLine(),
      StyledLine("Name your engines in \(state.configurationFile):", .hint),
      StyledLine("  { runners: [ { name: \"flink\", type: \"flink\", url: \"http://127.0.0.1:8081\" },", .input),
      StyledLine("               { name: \"direct\", type: \"direct\", python: \"python3\" } ] }", .input),
      StyledLine(),
      StyledLine("Or look around first, in a simulated fleet:  beamtop --demo", .hint),
    ]
  }

  private static func noJobs(_ state: State) -> [StyledLine] {
    let down = state.runners.filter(\.isDown)
    var lines = down.prefix(4).map { runner in
      StyledLine([
        Span("\(Cut.short(runner.runner)) is \(runner.state.rawValue): ", .stateFailed),
        Span(runner.lastError.map(Cut.line) ?? "it did not answer", .text),
      ])
    }
    if state.isBlind { return lines + unreached(state) }
    if let damage = state.damage {
      return [
        StyledLine("The record tells of no jobs up to here, but \(damage): there may have been some.", .stateWarn)
      ]
    }
    lines.append(StyledLine(quiet(state), .text))
    lines += [StyledLine()] + start(state) + [lookAround, StyledLine()]
    lines += [
      StyledLine("Other engines go into \(state.configurationFile):", .hint),
      StyledLine("{ runners: [ { name: \"flink\", type: \"flink\", url: \"http://HOST:8081\" } ] }", .input),
    ]
    return lines
  }

  /// How a job is started: by keys, or, where the page is printed, by the command line.
  private static func start(_ state: State) -> [StyledLine] {
    let able = state.runners.first { $0.state == .ok } ?? state.runners.first { !$0.isDown }
    let runner = Cut.short(able?.runner ?? "NAME", 30)
    let title = Span("Start one:      ", .hint)
    if state.isPrinted {
      return [StyledLine([title, Span("mcp job submit --runner \(runner) --code pipeline.py", .input)])]
    }
    let command = state.keymap.key(for: .command)
    return [
      StyledLine([title, Span("\(command)submit pipeline.py --runner \(runner)", .input)]),
      StyledLine([
        Span("or say it:      ", .hint), Span("\(state.keymap.key(for: .ask))", .input),
        Span(" and then ", .hint), Span("submit pipeline.py on \(runner)", .input),
      ]),
    ]
  }

  private static let lookAround = StyledLine([
    Span("or look around: ", .hint), Span("beamtop --demo", .input), Span("  a simulated fleet", .hint),
  ])

  /// Whether there are jobs nobody knows; what to look at, and that nobody has to ask again.
  private static func unreached(_ state: State) -> [StyledLine] {
    let again = StyledLine([
      Span("They are asked again all the time; ", .hint), Span(state.keymap.key(for: .refresh), .key),
      Span(" asks now, ", .hint), Span(state.keymap.key(for: .runners), .key),
      Span(" says since when they are silent.", .hint),
    ])
    return [
      StyledLine("No runner answers, so that it is not known whether there are jobs.", .text), StyledLine(),
    ] + (state.isPrinted ? [] : [again]) + [
      StyledLine("Where one is configured wrongly: its address stands in \(state.configurationFile).", .hint),
      lookAround,
    ]
  }

  /// Who was asked, so that one knows who was not.
  private static func quiet(_ state: State) -> String {
    let names = state.runners.filter { !$0.isDown }.prefix(6).map {
      Cut.short($0.runner, 30)
    }
    return "No jobs yet. Asked: " + names.joined(separator: ", ") + "."
  }
}
