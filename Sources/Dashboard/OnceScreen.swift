package import BeamMCPClient
package import FoundationEssentials
package import Jobs
package import Screen

extension Once {
  /// The whole screen as the console would open it, with its panes, and what the fleet is like.
  package struct Picture: Sendable {
    package var canvas: Canvas
    package var jobs: [Job]
    package var runners: [RunnerStatus]
    /// What is wrong with a command that was to be followed.
    package var problem: String?
    /// It is the table of jobs, and nothing else was asked for.
    package var isTable: Bool
  }

  /// Asks for all that the screen shows, once.
  ///
  /// - Parameters:
  ///   - height: Nil for as many rows as the page has lines.
  ///   - commands: What leads to the page, as the command bar takes it.
  package static func screen(
    _ client: any BeamClient, width: Int, height: Int?, commands: [String] = [], clock: Clock, serverName: String,
    configurationFile: String, now: Date
  ) async throws(ClientError) -> Picture {
    var state = State(width: width, height: height ?? usualHeight, now: now, clock: clock, serverName: serverName)
    state.configurationFile = configurationFile
    state.opening = Opening(commands, onlyLooks: true)
    var open = update(&state, .tick(now))[...]
    while let effect = open.popFirst() {
      switch effect {
      case .fetch(let fetch, let request):
        let answer = await client.answer(fetch)
        if case .failure(let error) = answer, fetch.lane == .jobs || fetch.lane == .runners { throw error }
        open += update(&state, .fetched(fetch, request, answer, at: now))
      case .scan(let scan): open += update(&state, .scanned(scan.pieceDone(), at: now))
      default: break
      }
    }
    // A pane that was asked for has the screen.
    if !commands.isEmpty, state.page == .main, state.focus != .table { state.isZoomed = true }
    if height == nil { state.height = state.fittingHeight }
    var canvas = Canvas(width: width, height: state.height)
    render(state, into: &canvas)
    return Picture(
      canvas: canvas, jobs: state.jobs.all, runners: state.runners, problem: state.opening.problem,
      isTable: state.page == .main && state.focus == .table && !state.isZoomed)
  }

  static let usualHeight = 40
}

extension State {
  /// With which the page shows all of its lines: a page tells more where there is room.
  var fittingHeight: Int {
    var tall = self
    tall.height = 2000
    let page = Layout(tall).page
    let lines: Int
    switch self.page {
    case .job(let id):
      guard let job = jobs[id] else { return height }
      lines = JobPageView.lines(job, tall, width: page.width - 4).count + 2
    case .main, .graph: return height
    case .overview, .runners, .audit, .messages, .exceptions:
      guard let content = tall.listContent else { return height }
      lines = content.rows.count + (content.head == nil ? 2 : 3)
    }
    return min(max(Layout.framedHeight, tall.height - page.height + lines), tall.height)
  }
}
