import FoundationEssentials
import Jobs

/// The rows of the timeline's list, the newest first: what came again and again stands once, where it came last. The
/// chosen entry stands always.
struct TimelineRows {
  /// A row for each: the entry's place among all, and what is told there.
  let rows: [(place: Int, entry: TimelineEntry)]
  /// The row of the chosen entry.
  let chosen: Int

  init(_ state: State) {
    let entries = state.timeline.entries
    let choice = entries.count - 1 - state.timeline.offset
    var rows: [(place: Int, entry: TimelineEntry)] = []
    for part in TimelineRows.parts(state).reversed() {
      rows += TimelineRows.rows(part, choice, state).reversed()
    }
    self.rows = rows
    chosen = rows.firstIndex { $0.place <= choice } ?? 0
  }

  /// Entries of the time that is shown are folded among themselves: where the window ends amid a restart loop, what was
  /// before stands in it.
  private static func parts(_ state: State) -> [Range<Int>] {
    let entries = state.timeline.entries
    guard state.isTimelineWhole else { return [entries.indices] }
    let (window, now) = (state.timelineWindow, state.now)
    let first = entries.firstIndex { $0.time >= window.first(now) } ?? entries.count
    let end = entries[first...].firstIndex { $0.time > window.last(now) } ?? entries.count
    return [0..<first, first..<end, end..<entries.count]
  }

  /// Oldest first.
  private static func rows(_ part: Range<Int>, _ choice: Int, _ state: State) -> [(place: Int, entry: TimelineEntry)] {
    let entries = state.timeline.entries
    guard state.timeline.isFolded else { return part.map { ($0, entries[$0]) } }
    var rows = FoldedEntries.lines(entries[part], keys: state.timeline.keys[part]).map { line in
      (place: line.place, entry: FoldedEntries.told(line, state.clock))
    }
    if part.contains(choice), !rows.contains(where: { $0.place == choice }) { rows.append((choice, entries[choice])) }
    return rows.sorted { $0.place < $1.place }
  }
}
