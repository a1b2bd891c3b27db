package import BeamMCPClient
package import FoundationEssentials
package import JSON
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
    /// What its JSON is made of; nil where it has none.
    package var parts: [OncePart]?
    /// That JSON, of a record, which has its answers.
    package var recorded: JSONValue?
    /// What a question was answered with, on paper: it stands beneath the page, and covers none of it.
    package var answer = ""
  }

  /// Asks for all that the screen shows, once.
  ///
  /// - Parameters:
  ///   - height: Nil for as many rows as the page has lines.
  ///   - isPrinted: As text, for whoever reads it: nothing in it speaks of keys.
  ///   - commands: What leads to the page, as the command bar takes it.
  ///   - views: Those that a command may show by their names.
  ///   - keymap: The keys that the help tells of.
  package static func screen(
    _ client: any BeamClient, width: Int, height: Int?, isPrinted: Bool = true, commands: [String] = [],
    views: NamedViews = NamedViews(), clock: Clock, serverName: String, configurationFile: String, now: Date,
    keymap: Keymap = .standard
  ) async throws(ClientError) -> Picture {
    var state = State(
      width: width, height: height ?? usualHeight, now: now, clock: clock, keymap: keymap, serverName: serverName)
    state.configurationFile = configurationFile
    (state.isPrinted, state.views) = (isPrinted, views)
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
    // A log on paper cannot be scrolled to the right.
    if height == nil { state.log.wraps = true }
    if height == nil { state.height = state.fittingHeight }
    let answer = isPrinted ? state.takeAnswer() : ""
    var canvas = Canvas(width: width, height: state.height)
    render(state, into: &canvas)
    return Picture(
      canvas: canvas, jobs: state.jobs.all, runners: state.runners, problem: state.opening.problem,
      isTable: state.page == .main && state.focus == .table && !state.isZoomed && state.help == nil
        && state.dialog == nil && answer.isEmpty,
      parts: OncePart.all(state), answer: answer)
  }

  static let usualHeight = 40
}

extension State {
  /// A text over the page, taken from it.
  fileprivate mutating func takeAnswer() -> String {
    guard case .text(_, let text, _)? = dialog else { return "" }
    dialog = nil
    // It names what engines say.
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { Visible.text(String($0)) }
      .joined(separator: "\n")
  }

  /// With which the page shows all of its lines: a page tells more where there is room.
  var fittingHeight: Int {
    var tall = self
    tall.height = tallest
    let page = Layout(tall).page
    let lines: Int
    if help != nil { return fit(HelpPage.printed(self, width: page.width - 3).count + 2, tall) }
    switch self.page {
    case .job(let id):
      guard let job = jobs[id] else { return height }
      lines = JobPageView.lines(job, tall, width: page.width - 4).count + 2
    case .main where focus == .log && isZoomed: lines = LogPane.height(tall, width: page.width - 2) + 2
    case .main where isTimelineWhole: lines = TimelineChart.fullHeight(tall, width: page.width - 2) + 2
    case .main, .graph: return height
    case .overview, .runners, .audit, .messages, .exceptions:
      guard let content = tall.listContent else { return height }
      lines = content.rows.count + (content.head == nil ? 2 : 3)
    }
    return fit(lines, tall)
  }

  private func fit(_ lines: Int, _ tall: State) -> Int {
    min(max(Layout.framedHeight, tall.height - Layout(tall).page.height + lines), tall.height)
  }

  /// A log of more rows shows its newest.
  private var tallest: Int { 5000 }
}
