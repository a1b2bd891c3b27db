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
      rows += TimelineRows.rows(entries[part], isFolded: state.timeline.isFolded, choice, state.clock).reversed()
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
  private static func rows(
    _ entries: ArraySlice<TimelineEntry>, isFolded: Bool, _ choice: Int, _ clock: Clock
  ) -> [(place: Int, entry: TimelineEntry)] {
    guard isFolded else { return entries.indices.map { ($0, entries[$0]) } }
    var rows = FoldedEntries.lines(Array(entries)).map { line in
      (place: entries.startIndex + line.place, entry: FoldedEntries.told(line, clock))
    }
    if entries.indices.contains(choice), !rows.contains(where: { $0.place == choice }) {
      rows.append((choice, entries[choice]))
    }
    return rows.sorted { $0.place < $1.place }
  }
}
