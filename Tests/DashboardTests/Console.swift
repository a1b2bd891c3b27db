import BeamMCPClient
import FoundationEssentials
import JSON
import Jobs
import Screen

@testable import Dashboard

/// A console under test: its state, a clock that is set by hand, and a server that answers when it is told to.
struct Console {
  var state: State
  var now = Sample.now
  /// Everything that was asked for and not answered.
  var asked: [Effect] = []

  init(width: Int = 120, height: Int = 30, readOnly: Bool = false) {
    state = State(width: width, height: height, now: Sample.now, serverName: "prod", readOnly: readOnly)
  }

  /// With the sample fleet on the screen.
  static func running(width: Int = 120, height: Int = 30, jobs: [Job] = Sample.jobs, readOnly: Bool = false) -> Console
  {
    var console = Console(width: width, height: height, readOnly: readOnly)
    console.pass(0)
    console.answerAll(jobs: jobs)
    return console
  }

  @discardableResult
  mutating func send(_ event: Event) -> [Effect] {
    let effects = update(&state, event)
    asked += effects
    return effects
  }

  /// Presses keys, a second apart, as a person does.
  @discardableResult
  mutating func press(_ keys: Key..., after seconds: Double = 1) -> [Effect] {
    keys.flatMap { key in
      now.addTimeInterval(seconds)
      return send(.input(.key(key), at: now))
    }
  }

  /// To the log's pane, wherever it stands.
  mutating func goToLog() { for step in 0..<4 where state.focus != .log { press(.tab, after: step == 0 ? 1 : 0) } }

  @discardableResult
  mutating func type(_ text: String) -> [Effect] {
    text.flatMap { press(.character($0), after: 0.1) }
  }

  @discardableResult
  mutating func pass(_ seconds: Double) -> [Effect] {
    var (left, effects) = (seconds, [Effect]())
    // While a write is held back the clock is looked at each second.
    while state.pending != nil, left > 1 {
      now.addTimeInterval(1)
      left -= 1
      effects += send(.tick(now))
    }
    now.addTimeInterval(left)
    return effects + send(.tick(now))
  }

  /// Answers every question that is open, again and again until none is.
  mutating func answerAll(jobs: [Job] = Sample.jobs, runners: [RunnerStatus] = Sample.runners) {
    for _ in 0..<4 {
      let open = asked
      asked = []
      for case .fetch(let fetch, let request) in open {
        send(.fetched(fetch, request, .success(Console.answer(fetch, jobs, runners)), at: now))
      }
    }
  }

  static func answer(_ fetch: Fetch, _ jobs: [Job], _ runners: [RunnerStatus]) -> Answer {
    switch fetch {
    case .jobs(let since): .jobs(JobPage(jobs: since == nil ? jobs : [], removed: [], revision: 7, nextCursor: nil))
    case .runners: .runners(runners)
    case .runner(let name): .runner(Sample.engine(name, runners))
    case .timeline: .timeline(Sample.timeline)
    case .metrics: .metrics(Sample.series)
    case .comparison: .comparison(Sample.series)
    case .audit: .audit(Sample.actions)
    case .logs(_, let cursor): .logs(LogPage(lines: cursor == nil ? Sample.log : [], cursor: "c1", truncated: false))
    case .logFile: .logFile(LogFilePiece())
    case .graph: .graph(Sample.graph)
    case .diagnosis: .diagnosis(Sample.diagnosis)
    case .exceptions: .exceptions(Sample.exceptions)
    case .checkpoints: .checkpoints(Sample.checkpoints)
    case .savepoints(let job): .savepoints([Savepoint(jobID: job, path: "s3://sp/orders/sp-71", createdAt: Sample.now)])
    case .configuration:
      .configuration(
        JobConfiguration(submitted: .null, engine: ["checkpointing": ["interval": "60 s", "mode": "exactly once"]]))
    }
  }

  /// Answers the newest dry run that was asked for.
  mutating func answerPlan(production: Bool = false, refused: Set<String> = []) throws {
    for case .plan(let calls, let words, let request) in asked.reversed() {
      let plan = try Sample.plan(calls, request: words, production: production, refused: refused)
      send(.planned(request, .success(plan), at: now))
      return
    }
  }

  mutating func changed(_ jobs: [Job], removed: [String] = [], revision: Int = 8) {
    pass(1)
    for case .fetch(.jobs(let since), let request) in asked.suffix(20) {
      let page = JobPage(jobs: jobs, removed: removed, revision: revision, nextCursor: nil)
      send(.fetched(.jobs(since: since), request, .success(.jobs(page)), at: now))
    }
  }

  var canvas: Canvas {
    var canvas = Canvas(width: state.width, height: state.height)
    render(state, into: &canvas)
    return canvas
  }

  var screen: String { canvas.plainText }
  var lastPlan: [ToolCall]? { asked.compactMap { if case .plan(let calls, _, _) = $0 { calls } else { nil } }.last }
  var performed: [ToolCall] { asked.compactMap { if case .perform(let call, _, _) = $0 { call } else { nil } } }
}
