package import Screen

/// Where everything stands on a screen of this size. A pane that has no room is nil. Frames share their edges.
package struct Layout: Sendable, Hashable {
  package private(set) var header: Rect
  package private(set) var hint: Rect
  package private(set) var bar: Rect
  /// The page between header and hints.
  package private(set) var page: Rect
  package private(set) var tableFrame: Rect?
  /// Where there is no frame to say it on: a line that says filter and marks, while there are any.
  package private(set) var caption: Rect?
  package private(set) var head = Rect(x: 0, y: 0, width: 0, height: 0)
  package private(set) var body = Rect(x: 0, y: 0, width: 0, height: 0)
  package private(set) var metricsFrame: Rect?
  package private(set) var logFrame: Rect?
  package private(set) var timelineFrame: Rect?
  package private(set) var hasPanes = false

  package var rows: Int { body.height }
  package var metrics: Rect? { metricsFrame?.inset() }
  package var log: Rect? { logFrame?.inset() }
  package var timeline: Rect? { timelineFrame?.inset() }

  /// From so many rows on the page has frames, and a line of its own for input and messages.
  static let framedHeight = 18
  /// From so many columns on metrics and log stand side by side.
  static let sideBySide = 76
  /// Beyond these a chart shows no more, and a log line has better use for the columns.
  static let widestMetrics = 140
  /// Rows of the timeline that a short list of jobs leaves to it; the rest is for charts and log.
  static let longTimeline = 8

  package init(_ state: State, ignoringZoom: Bool = false) {
    let screen = Rect(x: 0, y: 0, width: state.width, height: state.height)
    let isSmall = state.height < Layout.framedHeight
    let (header, below) = screen.splitTop(state.height > 3 ? 1 : 0)
    self.header = header
    let (upper, bar) = below.splitBottom(1)
    self.bar = bar
    if state.isPrinted {
      // Neither hints nor a line to type in.
      (page, hint) = (below, Rect(x: 0, y: below.bottom, width: below.width, height: 0))
      self.bar = hint
    } else if isSmall {
      // One line at the bottom: what is typed or said stands in the place of the hints.
      hint = bar
      page = upper
    } else {
      (page, hint) = upper.splitBottom(1)
    }
    let zoom = state.isZoomed && !ignoringZoom ? state.focus : nil
    if isSmall {
      placeSmall(zoom, isNarrowed: !state.jobs.filter.text.isEmpty || !state.marks.isEmpty)
    } else {
      place(zoom, jobs: state.log.file == nil ? state.jobs.count : 1, state.panes)
    }
  }

  private mutating func placeSmall(_ zoom: State.Pane?, isNarrowed: Bool) {
    switch zoom {
    case .log: logFrame = page
    case .timeline: timelineFrame = page
    case .metrics: metricsFrame = page
    case .table, nil:
      var rest = page
      if isNarrowed, page.height > 3 { (caption, rest) = page.splitTop(1) }
      (head, body) = rest.splitTop(rest.height > 2 ? 1 : 0)
    }
  }

  private mutating func place(_ zoom: State.Pane?, jobs: Int, _ sizes: PaneSizes) {
    // Without jobs there is nothing to explain: the page is for what to do next.
    hasPanes = page.height >= 16 && jobs > 0
    switch zoom {
    case .log where jobs > 0: logFrame = page
    case .timeline where jobs > 0: timelineFrame = page
    case .metrics where jobs > 0: metricsFrame = page
    case nil where hasPanes: placePanes(jobs: jobs, sizes)
    default: placeTable(page)
    }
  }

  private mutating func placeTable(_ frame: Rect) {
    tableFrame = frame
    (head, body) = frame.inset().splitTop(1)
  }

  private mutating func placePanes(jobs: Int, _ sizes: PaneSizes) {
    // Three inner edges, the top one and the column titles take five rows.
    let room = page.height - 5
    var timeline = room < 16 ? 1 : room < 34 ? 2 : room < 70 ? 4 : 6
    // On a high screen every figure has a chart of two rows.
    var panes = min(max(4, room / 3), room < 70 ? 16 : 2 * Figure.all.count)
    let spare = room - panes - timeline - max(5, jobs)
    if spare > 0 {
      // A short list leaves its room to what explains it.
      let more = min(spare - spare * 3 / 4, max(0, Layout.longTimeline - timeline))
      timeline += more
      panes += spare - more
    }
    // Three rows of the table, two of charts and log, and one of the timeline stay, whatever was wished for.
    panes = min(max(2, panes + sizes.rows), room - timeline - 3)
    timeline = min(max(1, timeline + sizes.timeline), room - panes - 3)
    let rows = room - panes - timeline
    placeTable(Rect(x: page.x, y: page.y, width: page.width, height: rows + 3))
    let middle = Rect(x: page.x, y: page.y + rows + 2, width: page.width, height: panes + 2)
    if page.width >= Layout.sideBySide {
      let share = min(page.width * 46 / 100, Layout.widestMetrics)
      let left = min(max(24, share + sizes.columns), page.width - 30)
      metricsFrame = Rect(x: middle.x, y: middle.y, width: left + 1, height: middle.height)
      logFrame = Rect(x: middle.x + left, y: middle.y, width: middle.width - left, height: middle.height)
    } else {
      logFrame = middle
    }
    timelineFrame = Rect(x: page.x, y: middle.bottom - 1, width: page.width, height: timeline + 2)
  }
}
