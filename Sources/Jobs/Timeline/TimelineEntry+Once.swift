import FoundationEssentials

extension Sequence<TimelineEntry> {
  /// Each scaling once. That somebody scaled a job is told when it is done, and that its width changed when that is seen:
  /// where both say the same, the deed stays, with that it is in effect. An array that was told once stays as it is.
  package var toldOnce: [TimelineEntry] {
    var entries = Array(self)
    let seen = entries.indices.filter { entries[$0].kind == .rescale }
    guard !seen.isEmpty else { return entries }
    var dropped: Set<Int> = []
    for index in entries.indices where entries[index].kind == .action {
      guard let deed = Rescaling(deed: entries[index]) else { continue }
      let same = seen.filter { other in
        !dropped.contains(other) && entries[other].jobID == entries[index].jobID
          && Rescaling(seen: entries[other]).map(deed.isTold) == true
          && Rescaling.isNear(entries[other].time, entries[index].time)
      }
      func distance(_ other: Int) -> Double { abs(entries[other].time.timeIntervalSince(entries[index].time)) }
      guard let nearest = same.min(by: { distance($0) < distance($1) }) else { continue }
      dropped.insert(nearest)
      if deed.isWhole { entries[index].text += Rescaling.tail }
    }
    return entries.indices.filter { !dropped.contains($0) }.map { entries[$0] }
  }
}

/// The widths that an entry of the timeline speaks of.
private struct Rescaling {
  /// Nil where the deed does not tell it.
  var from: Int?
  var to: Int
  /// It runs with all that was asked for, and nothing is said of that yet.
  var isWhole = false

  static let tail = ", in effect"

  /// A deed is told when its call ends: the width may be seen minutes before that, or with the next look at the engine.
  static func isNear(_ seen: Date, _ deed: Date) -> Bool {
    (-300...60).contains(seen.timeIntervalSince(deed))
  }

  func isTold(by other: Rescaling) -> Bool { to == other.to && (from == nil || from == other.from) }

  init?(deed entry: TimelineEntry) {
    guard let found = entry.scaling.map(Rescaling.init) ?? Rescaling(deed: entry.text) else { return nil }
    self = found
    if entry.scaling != nil { isWhole = entry.severity == .ok && !entry.text.hasSuffix(Rescaling.tail) }
  }

  init?(seen entry: TimelineEntry) {
    guard let found = entry.scaling.map(Rescaling.init) ?? Rescaling(seen: entry.text) else { return nil }
    self = found
  }

  private init(_ scaling: TimelineEntry.Scaling) { (from, to) = (scaling.from, scaling.to) }

  // Words are read of what was told before entries had the member: records, and what a server kept from before.

  /// `scaled from 8 to 12`, `scale from 8 to 120 in effect in part: runs with 58 until slots come free`
  private init?(deed text: String) {
    let isTold = text.hasSuffix(Rescaling.tail)
    let words = (isTold ? text.dropLast(Rescaling.tail.count) : text[...]).split(separator: " ", maxSplits: 12)
    guard let verb = words.first, let wanted = Rescaling.number(after: "to", words) else { return nil }
    from = Rescaling.number(after: "from", words)
    switch verb {
    case "scaled": (to, isWhole) = (wanted, !isTold)
    case "scale" where text.contains(TimelineEntry.inPart):
      guard let runs = Rescaling.number(after: "with", words) else { return nil }
      to = runs
    default: return nil
    }
  }

  /// `parallelism 8 → 12`
  private init?(seen text: String) {
    let words = text.split(separator: " ")
    guard words.count == 4, words[0] == "parallelism", let old = Int(words[1]), let new = Int(words[3]) else {
      return nil
    }
    (from, to) = (old, new)
  }

  private static func number(after word: Substring, _ words: [Substring]) -> Int? {
    guard let place = words.firstIndex(of: word), words.indices.contains(place + 1) else { return nil }
    return Int(words[place + 1].prefix { $0.isNumber })
  }
}

extension TimelineEntry {
  /// Between a scaling that came short and why: `scale from 8 to 120 in effect in part: runs with 58 until slots come free`.
  package static let inPart = " in effect in part: "
  /// Where it may still come.
  package static let notYet = " not in effect: "
  /// Where it will not.
  package static let inVain = " without effect: "
}

extension TimelineEntry {
  /// A scaling that its engine has, and that is not wholly in effect.
  package var isAwaited: Bool {
    kind == .action && [TimelineEntry.inPart, TimelineEntry.notYet].contains(where: text.contains)
  }

  /// Somebody did it, or wrote it; not what an engine told.
  package var isSomebodys: Bool { kind == .action || actor != nil }

  /// Its time as a file keeps it: ISO 8601 without fractions. What is told again after a restart is compared by that.
  package var second: Int { Int(time.timeIntervalSince1970.rounded(.down)) }
}
