package import FoundationEssentials

/// What happened, the newest `limit` entries, oldest first.
package struct Timeline: Sendable {
  private var entries: [TimelineEntry] = []
  private var next = 1
  private let limit: Int

  package init(limit: Int = 5000) { self.limit = limit }

  /// Gives the entry its number.
  @discardableResult
  package mutating func add(_ entry: TimelineEntry) -> TimelineEntry {
    var numbered = entry
    numbered.id = next
    next += 1
    entries.append(numbered)
    // A fifth at a time, so that it costs nothing per entry.
    if entries.count > limit + limit / 5 { entries.removeFirst(entries.count - limit) }
    return numbered
  }

  /// Puts the newest of what an earlier run told before all that this one has, with numbers that end at 0: who asks for
  /// what is new hears nothing of it.
  package mutating func recall(_ former: [TimelineEntry]) {
    // An engine may have told of some of it already.
    let told = Set(entries.map(Mark.init))
    let kept = former.filter { !told.contains(Mark($0)) }.suffix(max(0, limit - entries.count))
    let numbered = kept.enumerated().map { index, entry in
      var entry = entry
      entry.id = index + 1 - kept.count
      return entry
    }
    entries.insert(contentsOf: numbered, at: 0)
  }

  /// The number of the newest entry; 0 before the first.
  package var lastID: Int { next - 1 }

  /// Entries with higher numbers, oldest first.
  package func entries(after id: Int) -> ArraySlice<TimelineEntry> {
    entries.suffix(min(limit, max(0, lastID - id)))
  }

  /// Entries of a job (of all and of the runners where nil) that happened at or after `since`, by their time: engines tell of
  /// what happened when they are asked.
  package func entries(of jobID: String?, since: Date?) -> [TimelineEntry] {
    let found = entries.suffix(limit).filter { entry in
      (jobID == nil || entry.jobID == jobID) && since.map { entry.time >= $0 } ?? true
    }
    if zip(found, found.dropFirst()).allSatisfy({ $0.time <= $1.time }) { return found }
    return found.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
  }

  /// The time of the newest of a kind that happened to a job before `end`.
  func newest(_ kind: TimelineEntry.Kind, of jobID: String, before end: Date) -> Date? {
    entries.lazy.filter { $0.kind == kind && $0.jobID == jobID && $0.time < end }.map(\.time).max()
  }

  /// Whether this is told already. Its words may have been masked since.
  func holds(_ entry: TimelineEntry, within seconds: Double = 1) -> Bool {
    entries.contains { known in
      known.kind == entry.kind && known.jobID == entry.jobID
        && abs(known.time.timeIntervalSince(entry.time)) < seconds
    }
  }

  /// What happened, whatever the words.
  private struct Mark: Hashable {
    let kind: TimelineEntry.Kind
    let job: String?
    let milliseconds: Double

    init(_ entry: TimelineEntry) {
      (kind, job) = (entry.kind, entry.jobID)
      milliseconds = (entry.time.timeIntervalSince1970 * 1000).rounded()
    }
  }
}
