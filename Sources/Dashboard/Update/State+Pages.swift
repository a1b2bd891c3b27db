import BeamMCPClient
import Jobs
import Screen

extension State {
  /// The rows of the page that is a list; nil on any other.
  var listContent: ListPage.Content? {
    let area = Layout(self).page
    return switch page {
    case .overview: OverviewPage.content(self, area)
    case .runners: RunnersPage.content(self, area)
    case .audit: AuditPage.content(self, area)
    case .messages: MessagesPage.content(self, area)
    case .exceptions(let id): ExceptionsPage.content(self, id, area)
    case .main, .job, .graph: nil
    }
  }

  /// What the page was come to with: there it goes back.
  var ownIntent: Intent? {
    switch page {
    case .overview: .overview
    case .runners: .runners
    case .audit: .audit
    case .messages: .messages
    case .exceptions: .exceptions
    case .main, .job, .graph: nil
    }
  }

  mutating func scrollList(_ intent: Intent, page rows: Int) {
    guard let keys = listContent?.rows.compactMap(\.key), !keys.isEmpty else { return }
    let index = chosen[page].flatMap(keys.firstIndex) ?? 0
    let next = index + State.distance(intent, page: rows, end: keys.count)
    chosen[page] = keys[min(max(0, next), keys.count - 1)]
  }

  /// To the row at the same height in the next column of the page, or the nearest to it.
  private mutating func moveToColumn(_ step: Int) {
    guard let content = listContent, let chosen = content.chosenIndex(self) else { return }
    let columns = content.columns
    guard columns.count > 1 else { return say("here all stands in one column", .info) }
    guard let here = columns.firstIndex(where: { $0.contains(chosen) }), columns.indices.contains(here + step)
    else { return }
    let row = chosen - columns[here].lowerBound
    let next = columns[here + step].filter { content.rows[$0].key != nil }
    let nearest = next.min {
      abs($0 - columns[here + step].lowerBound - row) < abs($1 - columns[here + step].lowerBound - row)
    }
    if let nearest { self.chosen[page] = content.rows[nearest].key }
  }

  /// Goes to what the chosen row is about.
  mutating func openChosen() {
    guard let content = listContent, let row = content.chosen(self) else {
      return say("there is nothing to open here", .info)
    }
    switch row.leads {
    case .job(let id, let section):
      guard jobs.contains(id) else { return say("the job is gone from its runner", .info) }
      openPage(of: id)
      details.wanted = section
      if jobs.row(of: id) != nil { select(id) }
    case .jobs(let filter): openJobs(filter)
    case .runnersJobs(let runner, let words):
      openJobs("runner:\(runner)")
      say(words, .info)
    case .trace(let id, let key): openTrace(of: id, key)
    case .results(let batch): dialog = .results(batch: batch, top: 0)
    case nil: say("this leads nowhere", .info)
    }
  }

  private mutating func openJobs(_ filter: String) {
    go(.main)
    setFilter(filter)
    focus = .table
    arrived()
  }

  /// By the place of the pressed key among those of the sections; from the help, the first one.
  mutating func goToSection() {
    guard case .job = page else { return }
    let keys = keymap.bindings.first { $0.intent == .section }?.keys ?? []
    let index = keys.firstIndex { ($0.second ?? $0.first) == lastKey?.key } ?? 0
    let all = JobSection.allCases
    details.wanted = all[min(index, all.count - 1)]
  }

  /// To the metrics, and from there to the table.
  mutating func focusMetrics() {
    if focus == .metrics, metrics.vertex != nil { return turnMetrics(to: nil) }
    if focus == .metrics {
      focus = .table
      if isZoomed, Layout(self, ignoringZoom: true).metrics == nil { isZoomed = false }
    } else {
      focus = .metrics
      if isZoomed || Layout(self).metrics == nil { isZoomed = true }
    }
    keepInSight()
  }

  /// The figures of the vertex that is shown have the whole screen; Esc comes back.
  mutating func openVertexMetrics() {
    guard let job = openJob, let vertex = details.graph?.chosen(details.vertex) else { return }
    go(.main)
    show(job)
    metrics.reset(to: job)
    turnMetrics(to: MetricsView.Vertex(id: vertex.id, name: vertex.name))
    (focus, isZoomed) = (.metrics, true)
    arrived()
  }

  mutating func turnMetrics(to vertex: MetricsView.Vertex?) {
    guard metrics.vertex != vertex else { return }
    metrics.turn(to: vertex)
    for lane in [Lane.metrics, .comparison] { schedule.drop(lane) }
    news += 1
  }

  /// The log of what is looked at has the whole screen; from there back to where one came from.
  mutating func openLogs() {
    if page == .main, focus == .log, isZoomed { return goBack() }
    let job = watchedJob
    if page != .main { go(.main) } else { leavePane() }
    if let job { show(job) }
    (focus, isZoomed) = (.log, true)
    arrived()
  }

  mutating func sideways(_ step: Int) {
    switch context {
    case .metrics: moveCursor(step)
    case .timeline: turnMark(step)
    case .job: turnVertex(step)
    case .graph: moveInGraph(dx: step, dy: 0)
    case .runners: turnEngine(step)
    case .overview: moveToColumn(step)
    default: break
    }
  }
}
