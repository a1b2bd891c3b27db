import Jobs
import Screen

/// A place that Esc comes back to: the page, and what was chosen and scrolled on it.
struct Place: Sendable {
  var page: State.Page
  var focus: State.Pane
  var isZoomed: Bool
  var selected: String?
  var top: Int
  var filter: String
  var pageTop: Int
  var wanted: JobSection?
  var vertex: String?
  /// The vertex whose figures the metrics showed.
  var charted: MetricsView.Vertex?
  /// What was chosen on a page that is a list, and the processes that were open on the runners' one.
  var chosen: String?
  var engine: EngineView?
  /// Pane and zoom as they were when one came to the place that is left for the next.
  var arrival: Arrival?

  struct Arrival: Sendable, Hashable {
    var focus: State.Pane
    var isZoomed: Bool
  }
}

extension State {
  /// Turns to another page; Esc comes back to this one as it is now.
  mutating func go(_ next: Page) {
    guard next != page else { return }
    leavePane()
    page = next
    if next == .main { isZoomed = false }
    arrived()
  }

  /// A job's page, from its top.
  mutating func openPage(of id: String) {
    let next = Page.job(id)
    guard next != page else { return }
    go(next)
    details.leave()
  }

  /// To the table, where a search begins anew: there is nothing to come back to.
  mutating func home() {
    page = .main
    trail = []
  }

  /// The pane that had the keys is come back to, where another one takes the whole of the same page.
  mutating func leavePane() {
    // Thousands of processes are held for the last place alone, which is the next that is come back to.
    for index in trail.indices { trail[index].engine?.detail = nil }
    trail.append(place)
    if trail.count > 50 { trail.removeFirst() }
  }

  /// What Esc undoes before it goes back is what was done since.
  mutating func arrived() {
    guard !trail.isEmpty else { return }
    trail[trail.count - 1].arrival = Place.Arrival(focus: focus, isZoomed: isZoomed)
  }

  /// The table was come to from another page, and no pane was turned to since.
  var isAsArrived: Bool { trail.last?.arrival == Place.Arrival(focus: focus, isZoomed: isZoomed) }

  mutating func goBack() {
    guard let last = trail.popLast() else {
      page = .main
      return keepInSight()
    }
    page = last.page
    (focus, isZoomed) = (last.focus, last.isZoomed)
    (details.top, details.wanted, details.vertex) = (last.pageTop, last.wanted, last.vertex)
    turnMetrics(to: last.charted)
    if let chosen = last.chosen { self.chosen[page] = chosen }
    if let engine = last.engine { self.engine = engine }
    if jobs.filter.text != last.filter { setFilter(last.filter) }
    if let selected = last.selected, jobs.row(of: selected) != nil { select(selected) }
    top = last.top
    keepInSight()
  }

  private var place: Place {
    Place(
      page: page, focus: focus, isZoomed: isZoomed, selected: selected, top: top, filter: jobs.filter.text,
      pageTop: details.top, wanted: details.wanted, vertex: details.vertex, charted: metrics.vertex,
      chosen: chosen[page],
      engine: page == .runners && engine.isOpen ? engine : nil)
  }
}
