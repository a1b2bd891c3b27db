import FoundationEssentials
import Jobs

/// What happened, with what came again and again in one line: a restart loop tells the same three things in every round.
struct FoldedEntries {
  struct Line {
    var last: TimelineEntry
    var first: Date
    var times = 1
    /// What was said differs in its numbers.
    var isVaried = false
  }

  private struct Key: Hashable {
    var kind: TimelineEntry.Kind
    var job: String?
    var text: String
  }

  /// Fewer are told one by one.
  private static let least = 3

  /// In the order of their first times.
  static func lines(_ entries: [TimelineEntry]) -> [Line] {
    let counts = entries.reduce(into: [Key: Int]()) { counts, entry in
      if let key = key(entry) { counts[key, default: 0] += 1 }
    }
    var (lines, places): ([Line], [Key: Int]) = ([], [:])
    for entry in entries {
      guard let key = key(entry), counts[key, default: 0] >= least else {
        lines.append(Line(last: entry, first: entry.time))
        continue
      }
      if let place = places[key] {
        lines[place].isVaried = lines[place].isVaried || lines[place].last.text != entry.text
        (lines[place].last, lines[place].times) = (entry, lines[place].times + 1)
      } else {
        places[key] = lines.count
        lines.append(Line(last: entry, first: entry.time))
      }
    }
    return lines
  }

  /// Nil for what somebody did or said: each of it is told. Numbers tell none apart from another.
  private static func key(_ entry: TimelineEntry) -> Key? {
    guard entry.actor == nil, entry.kind != .action, entry.kind != .note else { return nil }
    var (text, wasDigit) = ("", false)
    for scalar in Cut.short(entry.text, 400).unicodeScalars {
      let isDigit = (0x30...0x39).contains(scalar.value)
      if !isDigit { text.unicodeScalars.append(scalar) } else if !wasDigit { text += "#" }
      wasDigit = isDigit
    }
    return Key(kind: entry.kind, job: entry.jobID, text: text)
  }
}
