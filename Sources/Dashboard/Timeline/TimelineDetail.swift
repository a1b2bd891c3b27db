import FoundationEssentials
import Jobs
import Screen

/// The chosen entry of the whole timeline: all that is known of it, what the figures were then, and what stood around it.
enum TimelineDetail {
  static func lines(_ entry: TimelineEntry, _ state: State, _ width: Int) -> [StyledLine] {
    head(entry, state, width) + figures(entry, state, width) + log(entry, state, width) + others(entry, state, width)
  }

  private static func head(_ entry: TimelineEntry, _ state: State, _ width: Int) -> [StyledLine] {
    let age = Compact.uptime(max(0, state.now.timeIntervalSince(entry.time)))
    var lines = [
      StyledLine([
        Span("\(TimelineChart.mark(entry)) ", entry.severity.role), Span(entry.kind.rawValue, .title),
        Span("  \(state.clock.time(entry.time)), \(age) ago", .dim),
      ])
    ]
    let fields = [
      ("job", entry.jobName ?? entry.jobID), ("runner", entry.runner), ("by", entry.actor),
      ("trace", entry.fingerprint),
    ]
    for (label, text) in fields {
      guard let text, !text.isEmpty else { continue }
      lines.append(StyledLine([Span(label.padded(8), .dim), Span(Cut.fit(Cut.line(text), max(8, width - 8)))]))
    }
    return lines + StyledLine.wrapped(Cut.line(entry.text), width: width, role: entry.severity.role, limit: 16)
  }

  /// In the timeline of one job all is of that.
  private static func job(_ entry: TimelineEntry, _ state: State) -> String? { entry.jobID ?? state.timeline.job }

  /// Of the job whose figures are on the screen.
  private static func figures(_ entry: TimelineEntry, _ state: State, _ width: Int) -> [StyledLine] {
    let items = state.timelineFigures
    guard let job = job(entry, state), job == state.watchedJob, !items.isEmpty else { return [] }
    let rows = items.map { item -> StyledLine in
      let then = ChartWindow.value(item.series, at: entry.time).map(item.figure.text) ?? String(Glyphs.none)
      let now = item.value.map(item.figure.text) ?? String(Glyphs.none)
      return StyledLine([
        Span(Cut.fit(item.figure.label, 10).padded(12), .dim), Span(right(then, 8)), Span(right(now, 10), .dim),
      ])
    }
    let head = StyledLine("".padded(12) + right("THEN", 8) + right("NOW", 10), .header)
    return [StyledLine(), head] + rows
  }

  /// So many seconds around the entry, and so many lines of them.
  private static let (nearSeconds, nearLines) = (30.0, 12)

  /// What the log says around that instant, as far as it is here.
  private static func log(_ entry: TimelineEntry, _ state: State, _ width: Int) -> [StyledLine] {
    let store = state.log.store
    guard let job = job(entry, state), state.log.file == nil, state.log.job == job, store.count > 0 else { return [] }
    let middle = first(after: entry.time, in: store)
    let range = max(store.ids.lowerBound, middle - nearLines / 2)..<min(store.ids.upperBound, middle + nearLines / 2)
    let lines = range.compactMap { id -> StyledLine? in
      guard let time = store.time(id), abs(time.timeIntervalSince(entry.time)) <= nearSeconds else { return nil }
      let level = store.level(id)
      let head = "\(state.clock.time(time)) "
      let room = max(8, width - head.columns - 6)
      return StyledLine([
        Span(head, .logTime), Span(level.rawValue.padded(6), level.role),
        Span(Cut.fit(Cut.line(store.text(id, limit: 1000)), room), level >= .warn ? level.role : .text),
      ])
    }
    let key = state.keymap.key(for: .toLog, in: .timeline)
    return lines.isEmpty ? [] : [StyledLine(), .section("Log", note: "\(key) goes there")] + lines
  }

  /// The lines of a job's log are in the order of their times.
  private static func first(after time: Date, in store: LogStore) -> Int {
    var (low, high) = (store.ids.lowerBound, store.ids.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if store.time(middle).map({ $0 > time }) == true { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// In the timeline of all jobs: what else happened to this one.
  private static func others(_ entry: TimelineEntry, _ state: State, _ width: Int) -> [StyledLine] {
    guard state.timeline.job == nil, let job = entry.jobID else { return [] }
    let same = state.timeline.entries.reversed().filter { $0.jobID == job && $0.id != entry.id }.prefix(12)
    guard !same.isEmpty else { return [] }
    return [StyledLine(), .section("Also of this job")]
      + same.map { TimelinePane.line($0, state, isFleet: false) }
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.columns)) + Cut.fit(text, width)
  }
}
