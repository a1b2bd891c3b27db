import BeamMCPClient
import FoundationEssentials
import Jobs
import Screen

/// The first page: the table, and beneath it what explains the selected job.
enum MainView {
  static func draw(_ state: State, _ layout: Layout, into canvas: inout Canvas) {
    for frame in [layout.tableFrame, layout.metricsFrame, layout.logFrame, layout.timelineFrame] {
      if let frame { canvas.box(frame) }
    }
    if let frame = layout.tableFrame {
      let note = TableView.note(state)
      caption(state, .table, frame, TableView.title(state, room: room(frame, beside: note)), note, &canvas)
    }
    if let line = layout.caption { TableView.drawCaption(state, in: line, into: &canvas) }
    if layout.body.height > 0 { TableView.draw(state, head: layout.head, body: layout.body, into: &canvas) }
    if let frame = layout.metricsFrame {
      // Both titles can be said in few words.
      let age = age(state, .metrics, room: frame.width - 40)
      caption(state, .metrics, frame, MetricsPane.title(state, room: room(frame, beside: age)), age, &canvas)
      MetricsPane.draw(state, in: frame.inset(), into: &canvas)
    }
    if let frame = layout.logFrame {
      let age = age(state, .logs, room: frame.width - 40)
      caption(state, .log, frame, LogTitle.text(state, room: room(frame, beside: age)), age, &canvas)
      LogPane.draw(state, in: frame.inset(), into: &canvas)
    }
    if let frame = layout.timelineFrame {
      let title = TimelinePane.title(state)
      let age = age(state, .timeline, room: frame.width - 7 - title.columns)
      caption(state, .timeline, frame, title, age, &canvas)
      TimelinePane.draw(state, in: frame.inset(), into: &canvas)
    }
  }

  /// Columns for a title beside a note, within a frame.
  private static func room(_ frame: Rect, beside note: String) -> Int {
    max(8, frame.width - 4 - (note.isEmpty ? 0 : note.columns + 3))
  }

  private static func caption(
    _ state: State, _ pane: State.Pane, _ frame: Rect, _ title: String, _ note: String, _ canvas: inout Canvas
  ) {
    let hasKeys = state.focus == pane && layoutHasPanes(state)
    if hasKeys {
      for x in frame.x..<frame.right where x < canvas.width { canvas[x, frame.y].role = .borderFocus }
    }
    canvas.caption(top(frame), title, right: note, role: .title)
  }

  private static func layoutHasPanes(_ state: State) -> Bool { Layout(state, ignoringZoom: true).hasPanes }

  private static func top(_ frame: Rect) -> Rect { Rect(x: frame.x, y: frame.y, width: frame.width, height: 1) }

  /// How old a pane's data is, and why, once it is older than it should be; without the reason where that has no room. Of a
  /// job whose engine does not answer all is as old as the job, and of the fleet it is said which engine's part is old.
  static func age(_ state: State, _ lane: Lane, room: Int = 80) -> String {
    let slot = state.schedule[lane]
    let silent = silence(state, lane)
    if state.isLive, state.isTold(lane), slot.error == nil { return silent }
    guard let at = slot.answeredAt else {
      return slot.error.map { Cut.fit(Cut.line(Cut.short($0.message, 400)), max(8, room)) } ?? ""
    }
    var age = state.now.timeIntervalSince(at)
    let isOfJob = [Lane.metrics, .logs, .diagnosis].contains(lane) || lane == .timeline && state.timeline.job != nil
    let job = isOfJob ? state.watchedJob.flatMap { state.jobs[$0] } : nil
    if let job, job.stale { age = max(age, lane == .diagnosis ? silence(of: job, state) : told(job, state)) }
    guard age > max(5, state.pace(lane) * 3) || slot.error != nil || job?.stale == true else { return silent }
    let old = Compact.uptime(max(0, age)) + " old"
    let reason = slot.error.map { ": " + Cut.fit(Cut.line(Cut.short($0.message, 400)), 60) } ?? ""
    return old.columns + reason.columns <= room ? old + reason : old
  }

  private static func told(_ job: Job, _ state: State) -> Double { state.now.timeIntervalSince(job.observedAt) }

  /// How old what is shown of a job is whose engine is silent: as old as the oldest part of it that has no age of its own.
  static func silence(of job: Job, _ state: State) -> Double {
    let judged = state.details.job == job.id ? state.schedule[.diagnosis].answeredAt : nil
    return max(0, told(job, state), judged.map { state.now.timeIntervalSince($0) } ?? 0)
  }

  /// `lab 48s old`, of what all engines together tell.
  private static func silence(_ state: State, _ lane: Lane) -> String {
    let isOfFleet = [Lane.jobs, .runners].contains(lane) || lane == .timeline && state.timeline.job == nil
    let silences = isOfFleet ? state.silences.filter { $0.since != nil } : []
    guard let oldest = silences.min(by: { ($0.since ?? .distantFuture) < ($1.since ?? .distantFuture) }),
      let age = oldest.age(state.now)
    else { return "" }
    return silences.count == 1
      ? "\(Cut.short(oldest.runner.runner, 24)) \(age) old" : "\(silences.count) runners up to \(age) old"
  }
}
