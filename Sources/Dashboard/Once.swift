package import FoundationEssentials
package import JSON
package import Jobs
import Screen

/// The console without a terminal: one frame, or one JSON object, and an exit code by the fleet's health.
package enum Once {
  /// The header and the whole table, as text: every job has its row, however many there are. Without a width it is as wide as
  /// its longest texts, and nothing is cut but what has more than 512 columns.
  package static func plain(
    jobs: [Job], runners: [RunnerStatus], at now: Date, clock: Clock = Clock(), serverName: String = "",
    configurationFile: String, width: Int? = 160, commands: [String] = [], views: NamedViews = NamedViews(),
    isASCII: Bool = false
  ) -> String {
    var state = State(width: width ?? 160, height: 12, now: now, clock: clock, serverName: serverName)
    state.configurationFile = configurationFile
    (state.isPrinted, state.views) = (true, views)
    state.show(jobs: jobs, runners: runners)
    follow(commands, &state)
    if width == nil { state.width = widen(&state) }
    let count = state.jobs.shownCount
    var text = page(state, rows: count == 0 ? 10 : 0, isHead: true, isASCII)
    // By pages, since a canvas of a hundred thousand rows is a large one.
    for start in stride(from: 0, to: count, by: 500) {
      state.top = start
      text += page(state, rows: min(500, count - start), isHead: false, isASCII)
    }
    return text
  }

  /// What the commands leave of the table: filter, order, columns.
  private static func follow(_ commands: [String], _ state: inout State) {
    state.opening = Opening(commands, onlyLooks: true)
    _ = state.open()
  }

  /// The jobs that the commands leave, in their order: worst first, as the table, where they name none.
  package static func jobs(
    _ jobs: [Job], _ runners: [RunnerStatus], after commands: [String], views: NamedViews = NamedViews(), at now: Date
  ) -> [Job] {
    var state = State(width: 160, height: 12, now: now)
    state.views = views
    state.show(jobs: jobs, runners: runners)
    follow(commands, &state)
    return (0..<state.jobs.shownCount).compactMap { state.jobs.job(at: $0) }
  }

  private static func page(_ state: State, rows: Int, isHead: Bool, _ isASCII: Bool) -> String {
    var canvas = Canvas(width: state.width, height: rows + 2)
    let (header, below) = canvas.bounds.splitTop(1)
    let (head, body) = below.splitTop(1)
    HeaderView.draw(state, in: header, into: &canvas)
    TableView.draw(state, head: head, body: body, into: &canvas)
    let text = (isASCII ? canvas.asASCII() : canvas).plainText
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(isHead ? 0 : 2)
    let last = lines.lastIndex { !$0.isEmpty } ?? lines.startIndex
    return lines[...last].joined(separator: "\n") + "\n"
  }

  /// Gives every column the width of its longest text; returns that of the table.
  private static func widen(_ state: inout State) -> Int {
    var width = TableLayout.gutter
    for column in state.columns.byImportance {
      let longest =
        state.jobs.all.map { job in
          let name = column == .job && !state.jobs.isAlone(job) ? Name.ownColumns : 0
          return Visible.text(Cut.line(Cut.short(column.text(job, now: state.now) ?? ""))).columns + name
        }.max() ?? 0
      state.columns.widths[column] = max(column.minimum, min(longest, Cut.longest))
      width += max(column.minimum, min(longest, Cut.longest)) + 1
    }
    return max(160, width)
  }

  /// `{"jobs", "runners", "revision", "observed_at"}`.
  package static func json(jobs: [Job], runners: [RunnerStatus], revision: Int, at now: Date) -> JSONValue {
    .object([
      "jobs": .array(jobs.map { $0.json(at: now) }), "runners": .array(runners.map(json)), "revision": .int(revision),
      "observed_at": .optional(now),
    ])
  }

  private static func json(_ runner: RunnerStatus) -> JSONValue {
    let slots = runner.slots.map { ["total": .int($0.total), "free": .int($0.free)] as JSONValue }
    return .object([
      "runner": .string(runner.runner), "runner_type": .string(runner.runnerType.rawValue),
      "state": .string(runner.state.rawValue), "url": .string(runner.url), "version": .optional(runner.version),
      "slots": slots ?? .null, "capabilities": .array(runner.capabilities.map { .string($0.rawValue) }),
      "read_only": .bool(runner.readOnly), "production": .bool(runner.production), "demo": .bool(runner.demo),
      "last_error": .optional(runner.lastError), "observed_at": .optional(runner.observedAt),
    ])
  }

  /// 0: all is well; 1: a job has failed or is critical, as far as was last known, or a runner does not answer; 5: none does.
  /// Whatever the overview lists as an incident, but for what is merely slow.
  package static func exitCode(jobs: [Job], runners: [RunnerStatus]) -> Int32 {
    if !runners.isEmpty, runners.allSatisfy(\.isDown) { return 5 }
    // What somebody knows of is no less bad.
    if runners.contains(where: \.isDown) { return 1 }
    return jobs.contains { $0.state == .failed || !$0.state.isTerminal && $0.health == .critical } ? 1 : 0
  }
}
