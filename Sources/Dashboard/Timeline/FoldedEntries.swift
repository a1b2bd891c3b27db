import FoundationEssentials
import Jobs
import Screen

/// What happened, with what came again and again in one line: a restart loop tells the same three things in every round.
struct FoldedEntries {
  struct Line {
    var last: TimelineEntry
    /// Where `last` stands in what was folded.
    var place: Int
    var first: Date
    var times = 1
    /// What was said differs in its numbers.
    var isVaried = false
  }

  /// What came often, as it came last, with how often and since when.
  static func told(_ line: Line, _ clock: Clock) -> TimelineEntry {
    guard line.times > 1 else { return line.last }
    var entry = line.last
    entry.text = "\(Glyphs.times)\(line.times) \(entry.text) · since \(clock.minute(line.first))"
    return entry
  }

  struct Key: Sendable, Hashable {
    var kind: TimelineEntry.Kind
    var job: String?
    var text: String
  }

  /// Fewer are told one by one.
  private static let least = 3

  /// In the order of their first times.
  static func lines(_ entries: [TimelineEntry]) -> [Line] { lines(entries[...], keys: entries.map(key)[...]) }

  /// - Parameter keys: What tells each entry from the others, which whoever folds with every frame has kept.
  static func lines(_ entries: ArraySlice<TimelineEntry>, keys: ArraySlice<Key?>) -> [Line] {
    let counts = keys.reduce(into: [Key: Int]()) { counts, key in
      if let key { counts[key, default: 0] += 1 }
    }
    var (lines, places): ([Line], [Key: Int]) = ([], [:])
    for index in entries.indices {
      let entry = entries[index]
      let line = Line(last: entry, place: index, first: entry.time)
      guard let key = keys[index], counts[key, default: 0] >= least else {
        lines.append(line)
        continue
      }
      if let place = places[key] {
        lines[place].isVaried = lines[place].isVaried || lines[place].last.text != entry.text
        (lines[place].last, lines[place].place) = (entry, index)
        lines[place].times += 1
      } else {
        places[key] = lines.count
        lines.append(line)
      }
    }
    return lines
  }

  /// Nil for what somebody did or said: each of it is told. Numbers tell none apart from another.
  static func key(_ entry: TimelineEntry) -> Key? {
    guard !entry.isSomebodys, entry.kind != .note else { return nil }
    var (text, wasDigit) = ("", false)
    for scalar in Cut.short(entry.text, 400).unicodeScalars {
      let isDigit = (0x30...0x39).contains(scalar.value)
      if !isDigit { text.unicodeScalars.append(scalar) } else if !wasDigit { text += "#" }
      wasDigit = isDigit
    }
    return Key(kind: entry.kind, job: entry.jobID, text: text)
  }
}
