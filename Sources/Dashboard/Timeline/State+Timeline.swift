import FoundationEssentials
import Jobs
import Screen

extension State {
  /// The timeline has the whole screen, with a figure above it.
  var isTimelineWhole: Bool { page == .main && focus == .timeline && isZoomed }

  /// To the whole timeline, of what is looked at; from there back to where one came from.
  mutating func openTimeline() -> [Effect] {
    if isTimelineWhole { return perform(.back) }
    let (from, job) = (page, openJob)
    if page != .main { go(.main) } else { leavePane() }
    if let job { show(job) }
    if from != .main { timeline.isFleet = job == nil }
    (focus, isZoomed) = (.timeline, true)
    arrived()
    return []
  }

  /// As it is shown: where nobody has chosen its length, as long as what is known.
  var timelineWindow: TimelineWindow {
    var window = timeline.window
    guard window.isFitted else { return window }
    let times = [timeline.entries.first?.time] + metrics.series.map(\.times.first)
    let age = times.compactMap(\.self).min().map { now.timeIntervalSince($0) } ?? 3600
    window.seconds = TimelineWindow.spans.first { $0 >= max(300, min(age, 3600)) } ?? 3600
    return window
  }

  mutating func changeWindow(_ change: (inout TimelineWindow) -> Void) {
    let before = timelineWindow
    timeline.window = before
    change(&timeline.window)
    timeline.window.isFitted = before.isFitted && timeline.window == before
    guard timeline.window.reach(now) > before.reach(now) else {
      // A shorter one has its figure more finely.
      if timeline.window.seconds < before.seconds { schedule.want(.metrics, at: now) }
      return
    }
    // What was not asked for yet is asked for at once.
    for lane in [Lane.timeline, .metrics] where schedule[lane].answeredAt != nil || schedule[lane].request != nil {
      schedule.drop(lane)
      schedule.want(lane, at: now)
    }
  }

  mutating func zoomTimeline(_ step: Int) {
    isZoomed = true
    let time = timeline.chosen?.time
    changeWindow { [now] in $0.zoom(step, around: time, now) }
    keepChosenInWindow()
  }

  mutating func moveTimeline(_ step: Int) {
    changeWindow { [now] in $0.move(step, now) }
    keepChosenInWindow()
  }

  /// After the window has moved, the newest entry in it is chosen, unless the chosen one is still in it.
  private mutating func keepChosenInWindow() {
    if let chosen = timeline.chosen, timelineWindow.contains(chosen.time, now) { return }
    let entries = timeline.entries
    guard let index = entries.lastIndex(where: { timelineWindow.contains($0.time, now) }) else { return }
    timeline.offset = entries.count - 1 - index
  }

  /// To the next mark on the axis: entries of one column are one.
  mutating func turnMark(_ step: Int) {
    let (entries, columns) = (timeline.entries, TimelineChart.columns(self))
    guard let chosen = timeline.chosen, columns > 0 else { return }
    let least = timelineWindow.seconds / Double(columns)
    var index = entries.count - 1 - timeline.offset
    let from = chosen.time
    while entries.indices.contains(index + step) {
      index += step
      if abs(entries[index].time.timeIntervalSince(from)) >= least { break }
    }
    timeline.offset = entries.count - 1 - index
    showChosen()
  }

  /// Down its list by so many rows.
  ///
  /// - Parameter scrolls: The rows move, and the choice with them, as beneath a wheel.
  mutating func turnTimeline(_ step: Int, scrolls: Bool = false) {
    let rows = TimelineRows(self)
    guard !rows.rows.isEmpty else { return }
    choose(min(max(0, rows.chosen + step), rows.rows.count - 1), of: rows, isStep: abs(step) == 1 && !scrolls)
  }

  /// The entry of that place among all.
  mutating func chooseInTimeline(_ place: Int) {
    let rows = TimelineRows(self)
    if let row = rows.rows.firstIndex(where: { $0.place == place }) { choose(row, of: rows, isStep: true) }
  }

  /// By a step the choice moves among the rows that stand; else they move beneath it.
  private mutating func choose(_ row: Int, of rows: TimelineRows, isStep: Bool) {
    timeline.offset = timeline.entries.count - 1 - rows.rows[row].place
    if isStep { timeline.above = max(0, timeline.above + row - rows.chosen) }
    if let area = Layout(self).timeline { timeline.above = TimelinePane.above(TimelineRows(self), self, area) }
    showChosen()
  }

  mutating func foldTimeline() {
    timeline.isFolded.toggle()
    say(timeline.isFolded ? "what came again and again stands once, where it came last" : "each is shown", .info)
  }

  /// The window follows the chosen entry.
  mutating func showChosen() {
    guard isTimelineWhole, let time = timeline.chosen?.time else { return }
    changeWindow { [now] in $0.show(time, now) }
  }

  mutating func nextFigure() {
    let all = timelineFigures.map(\.figure.name)
    guard !all.isEmpty else {
      return say(watchedJob.flatMap { jobs[$0] }.map { MetricsPane.missing($0, self) } ?? "no job is selected", .info)
    }
    let index = all.firstIndex(of: timelineFigure?.figure.name ?? "") ?? -1
    timeline.window.figure = all[(index + 1) % all.count]
  }

  var timelineFigures: [MetricsPane.Item] {
    guard let job = watchedJob.flatMap({ jobs[$0] }) else { return [] }
    return MetricsPane.figures(self, job).filter(\.isDrawn)
  }

  /// The chosen one, else the first that is beyond its limit, else the first.
  var timelineFigure: MetricsPane.Item? {
    let all = timelineFigures
    if let name = timeline.window.figure, let item = all.first(where: { $0.figure.name == name }) { return item }
    return all.first { item in
      guard let limit = item.figure.threshold, let value = item.value else { return false }
      return value > limit
    } ?? all.first
  }

  /// The one that was chosen, and the others behind it in their order.
  var figuresInTurn: [MetricsPane.Item] {
    guard let first = timelineFigure else { return [] }
    return [first] + timelineFigures.filter { $0.figure.name != first.figure.name }
  }
}
