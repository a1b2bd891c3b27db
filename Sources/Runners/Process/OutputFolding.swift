import FoundationEssentials
import Jobs

/// Makes entries of lines: a trace, Python's or Java's, stays with the line that it follows.
struct OutputFolding {
  struct Entry {
    var line: LogLine
    var lastTime: Date
    var lines = 1
    /// The line itself bore a level.
    var hasLevel: Bool
  }

  /// Where one stream stands in a trace.
  private enum Place { case outside, frames, afterException, afterLink, afterHeader }

  private struct Stream {
    var place = Place.outside
    var entry: Int?
  }

  /// More lines than this make a new entry, so that none grows without end.
  private static let longest = 2000
  private var entries: [Entry] = []
  private var streams: [Character: Stream] = [:]

  static func fold(_ lines: [StampedLine]) -> [Entry] {
    var folding = OutputFolding()
    for line in lines { folding.add(line) }
    return folding.entries
  }

  private mutating func add(_ line: StampedLine) {
    var stream = streams[line.source] ?? Stream()
    let (isMore, place) = meaning(of: line, in: stream)
    if isMore, let entry = stream.entry, entries[entry].lines < OutputFolding.longest {
      extend(entry, by: line, place: stream.place)
    } else {
      let level = isMore ? stream.entry.map { entries[$0].line.level } : nil
      stream.entry = begin(line, level: level)
    }
    stream.place = place
    streams[line.source] = stream
  }

  /// Whether the line belongs to the entry before, and where the stream stands after it.
  private func meaning(of line: StampedLine, in stream: Stream) -> (isMore: Bool, Place) {
    let text = line.text
    if text.hasPrefix("Traceback (most recent call last)") {
      return (stream.place == .afterLink || follows(line, stream), .frames)
    }
    if text.hasPrefix("Caused by: ") || text.hasPrefix("\t") || text.hasPrefix(" ") { return (true, stream.place) }
    switch stream.place {
    case .frames:
      // Beam passes a worker's trace on as the message of another: `RuntimeError: Traceback (most recent call last):`.
      let goesOn = text.isEmpty || text.hasSuffix("Traceback (most recent call last):")
      return (true, goesOn ? .frames : .afterException)
    case .afterException, .afterLink:
      let isLink = text.hasPrefix("During handling of the above") || text.hasPrefix("The above exception was")
      if isLink { return (true, .afterLink) }
      return text.isEmpty ? (true, stream.place) : (false, .outside)
    case .afterHeader: return (LevelGuess.level(of: text) != nil, .outside)
    case .outside: return (false, OutputFolding.isHeader(text) ? .afterHeader : .outside)
    }
  }

  /// A traceback follows the error that was logged with it, not any line that happens to stand before.
  private func follows(_ line: StampedLine, _ stream: Stream) -> Bool {
    guard stream.place == .outside, let entry = stream.entry.map({ entries[$0] }) else { return false }
    return entry.line.level == .error && line.time.timeIntervalSince(entry.lastTime) < 1
  }

  private mutating func extend(_ index: Int, by line: StampedLine, place: Place) {
    entries[index].line.message += "\n" + line.text
    entries[index].lastTime = line.time
    entries[index].lines += 1
    if place == .afterHeader, let level = LevelGuess.level(of: line.text) {
      entries[index].line.level = level
      entries[index].hasLevel = true
    } else if !entries[index].hasLevel, line.text.hasPrefix("\tat ") || line.text.hasPrefix("Caused by: ") {
      entries[index].line.level = .error
    }
  }

  private mutating func begin(_ line: StampedLine, level known: LogLine.Level?) -> Int {
    let isTrace = line.text.hasPrefix("Traceback (most recent call last)")
    let level = known ?? (isTrace ? .error : line.source == "K" ? .warn : LevelGuess.level(of: line.text))
    let source = line.source == "O" ? "stdout" : line.source == "E" ? "stderr" : "beamtop"
    let entry = LogLine(time: line.time, level: level ?? .info, source: source, message: line.text)
    entries.append(Entry(line: entry, lastTime: line.time, hasLevel: level != nil))
    return entries.count - 1
  }

  /// The first of `java.util.logging`'s two lines: `Nov 23, 2026 12:04:31 PM org.example.Job run`.
  private static func isHeader(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 5)
    return words.count > 5 && words[0].count == 3 && words[1].hasSuffix(",") && Int(words[2]) != nil
      && words[3].contains(":") && (words[4] == "AM" || words[4] == "PM")
  }
}
