import Jobs
import Screen

extension State {
  /// Moves in whatever has the keys.
  mutating func scroll(_ intent: Intent) {
    let layout = Layout(self)
    switch context {
    case .jobs: scrollTable(intent, page: max(1, layout.rows - 1))
    case .log:
      scrollLog(intent)
    case .timeline:
      turnTimeline(State.distance(intent, page: max(1, (layout.timeline?.height ?? 2) - 1), end: Scroll.end))
    case .metrics: scrollMetrics(intent)
    case .overview, .runners, .audit, .messages, .exceptions: scrollList(intent, page: max(1, height - 6))
    case .graph: scrollGraph(intent)
    case .job:
      let end = JobPageView.end(self, layout)
      details.top = JobPageView.top(self)
      details.wanted = nil
      details.top = min(State.scrolled(min(details.top, end), intent, page: max(1, height - 4)), end)
    case .help: scrollHelp(intent, page: max(1, height - 8))
    case .plan, .results, .text, .trace: scrollDialog(intent)
    case .bar, .themes, .columns, .replay: break
    }
  }

  private mutating func scrollTable(_ intent: Intent, page: Int) {
    byHand { state in
      switch intent {
      case .first: state.select(row: 0)
      case .last: state.select(row: state.jobs.shownCount - 1)
      default: state.move(by: State.distance(intent, page: page, end: 0))
      }
    }
  }

  private mutating func scrollDialog(_ intent: Intent) {
    let (end, page, _) = DialogView.reach(self, Layout(self))
    func scrolled(_ top: Int) -> Int { min(State.scrolled(min(top, end), intent, page: page), end) }
    switch dialog {
    case .plan(let plan): scrollPlan(plan, intent, page: page, end: end)
    case .results(let batch, let top): dialog = .results(batch: batch, top: scrolled(top))
    case .text(let title, let text, let top): dialog = .text(title: title, text: text, top: scrolled(top))
    case .line(var line):
      line.top = scrolled(line.top)
      dialog = .line(line)
    case .trace(var trace):
      trace.top = scrolled(trace.top)
      dialog = .trace(trace)
    case .quit, .themes, .columns, nil: break
    }
  }

  /// Rows that a key moves by, down is positive.
  static func distance(_ intent: Intent, page: Int, end: Int) -> Int {
    switch intent {
    case .up: -1
    case .down: 1
    case .pageUp: -page
    case .pageDown: page
    case .first: -end
    default: end
    }
  }

  /// A first line on the screen after a key; the end is the view's to say.
  static func scrolled(_ top: Int, _ intent: Intent, page: Int) -> Int {
    intent == .first ? 0 : max(0, top + distance(intent, page: page, end: Scroll.end))
  }

  /// Goes to the next pane that is on the screen; on a page, to the next section.
  mutating func turnPane(_ step: Int) {
    if case .job = page {
      details.top = JobPageView.section(after: JobPageView.top(self), step: step, self)
      details.wanted = nil
      return
    }
    let layout = Layout(self, ignoringZoom: true)
    guard layout.hasPanes || jobs.count == 0 else { return turnScreen(step) }
    let panes = Pane.allCases.filter { pane in
      switch pane {
      case .table: true
      case .log: layout.log != nil
      case .timeline: layout.timeline != nil
      case .metrics: layout.metrics != nil
      }
    }
    let index = panes.firstIndex(of: focus) ?? 0
    focus = panes[(index + step + panes.count) % panes.count]
  }
}

extension State {
  /// Where there is no room for panes each of them takes the screen in turn.
  private mutating func turnScreen(_ step: Int) {
    // They stand nowhere, so what is read most comes first.
    let panes = [Pane.table, .log, .timeline, .metrics]
    let index = panes.firstIndex(of: isZoomed ? focus : .table) ?? 0
    focus = panes[(index + step + panes.count) % panes.count]
    isZoomed = focus != .table
    keepInSight()
  }
}

/// How a list is scrolled whose length only its view knows.
enum Scroll {
  /// Past every end.
  static let end = 1_000_000

  static func clamped(_ top: Int, lines: Int, room: Int) -> Int { min(max(0, top), max(0, lines - room)) }
}
