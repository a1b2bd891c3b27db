package import FoundationEssentials

/// What happened, the newest `limit` entries, oldest first.
///
/// The texts stand one behind the other in one array of bytes. Once there is a twelfth of what it holds at the most, it takes
/// the room for all of that: it fills for hours, and what the program needs is seen in its first one.
package struct Timeline: Sendable {
  /// Their texts are in `texts`.
  private var entries: [TimelineEntry] = []
  private var texts: [UInt8] = []
  /// Where each entry's text ends.
  private var ends: [Int] = []
  private var next = 1
  private let limit: Int

  package init(limit: Int = 5000) { self.limit = limit }

  /// A fifth at a time is dropped, so that it costs nothing per entry.
  private var most: Int { limit + limit / 5 }

  /// Gives the entry its number.
  @discardableResult
  package mutating func add(_ entry: TimelineEntry) -> TimelineEntry {
    var numbered = entry
    numbered.id = next
    next += 1
    append(numbered)
    if entries.count == most / 12 { takeRoom() }
    if entries.count > most { dropOldest(entries.count - limit) }
    return numbered
  }

  /// Puts the newest of what an earlier run told before all that this one has, with numbers that end at 0: who asks for
  /// what is new hears nothing of it.
  package mutating func recall(_ former: [TimelineEntry]) {
    let own = entries.indices.map(entry(at:))
    // An engine may have told of some of it already.
    let told = Set(own.map(Mark.init))
    let kept = former.filter { !told.contains(Mark($0)) }.suffix(max(0, limit - own.count))
    (entries, texts, ends) = ([], [], [])
    for (index, entry) in kept.enumerated() {
      var entry = entry
      entry.id = index + 1 - kept.count
      append(entry)
    }
    for entry in own { append(entry) }
    if entries.count >= most / 12 { takeRoom() }
  }

  /// The number of the newest entry; 0 before the first.
  package var lastID: Int { next - 1 }

  /// Entries with higher numbers, oldest first.
  package func entries(after id: Int) -> [TimelineEntry] {
    entries.indices.suffix(min(limit, max(0, lastID - id))).map(entry(at:))
  }

  /// Entries of a job (of all and of the runners where nil) that happened at or after `since`, by their time: engines tell of
  /// what happened when they are asked.
  ///
  /// - Parameter stay: The runner that the job is on, and since when: what happens to it happens to the job.
  package func entries(
    of jobID: String?, on stay: (runner: String, since: Date)? = nil, since: Date?
  ) -> [TimelineEntry] {
    let found = entries.indices.suffix(limit).filter { index in
      let entry = entries[index]
      guard since.map({ entry.time >= $0 }) ?? true else { return false }
      if jobID == nil || entry.jobID == jobID { return true }
      guard let stay, entry.kind == .runner, entry.jobID == nil else { return false }
      return entry.runner == stay.runner && entry.time >= stay.since
    }
    let isInOrder = zip(found, found.dropFirst()).allSatisfy { entries[$0].time <= entries[$1].time }
    return (isInOrder ? found : found.sorted { (entries[$0].time, $0) < (entries[$1].time, $1) }).map(entry(at:))
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

  /// Whether an earlier run told this, by the second, which is the finest that is kept.
  func recalls(_ entry: TimelineEntry) -> Bool {
    entries.lazy.prefix { $0.id <= 0 }.contains {
      $0.kind == entry.kind && $0.jobID == entry.jobID && $0.second == entry.second
        && $0.fingerprint == entry.fingerprint
    }
  }

  private func entry(at index: Int) -> TimelineEntry {
    var entry = entries[index]
    entry.text = String(decoding: texts[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
    return entry
  }

  private mutating func append(_ entry: TimelineEntry) {
    texts.append(contentsOf: entry.text.utf8)
    ends.append(texts.count)
    entries.append(entry)
    entries[entries.count - 1].text = ""
  }

  private mutating func dropOldest(_ count: Int) {
    let bytes = ends[count - 1]
    entries.removeFirst(count)
    texts.removeFirst(bytes)
    ends.removeFirst(count)
    for index in ends.indices { ends[index] -= bytes }
  }

  /// For texts a quarter longer than those so far.
  private mutating func takeRoom() {
    guard !entries.isEmpty else { return }
    entries.reserveCapacity(most + 1)
    ends.reserveCapacity(most + 1)
    texts.reserveCapacity((most + 1) * (texts.count / entries.count + 1) * 5 / 4)
  }

  /// What happened, whatever the words.
  private struct Mark: Hashable {
    let kind: TimelineEntry.Kind
    let job: String?
    let second: Int

    init(_ entry: TimelineEntry) { (kind, job, second) = (entry.kind, entry.jobID, entry.second) }
  }
}
