import FoundationEssentials
import Jobs
import Screen

/// The same failure wherever it happened: exceptions that came from the same frames whatever their messages, and where no trace
/// is known those whose words differ in numbers, names in quotes and ids alone.
struct Failure: Sendable {
  /// As the newest of them says it, without how often.
  var words: String
  /// How often it was thrown in the last hour, as far as the timeline tells.
  var times = 0
  var first: Date
  var last: Date
  /// By id, the one that failed last first.
  var jobs: [String] = []
  let key: String
  /// Its messages, without what differs from throw to throw.
  var messages: Set<String> = []
  /// The newest of them, where the engine tells it.
  var thrown: JobFailure?

  init(_ words: String, at time: Date, key: String) {
    (self.words, first, last, self.key) = (words, time, time, key)
  }

  /// Of the fleet's exceptions; those that more jobs share first, then the most frequent.
  /// Of jobs that fail now the reason counts too.
  static func groups(
    _ entries: [TimelineEntry], _ failing: [Job], knowing known: FailureKinds = FailureKinds()
  ) -> [Failure] {
    let thrown = entries.filter { $0.kind == .exception }.map { (entry: $0, kind: FailureKind($0)) }
    var kinds = known
    for (_, kind) in thrown { kinds.know(kind) }
    var groups: [String: Failure] = [:]
    for (entry, kind) in thrown {
      let key = kinds.key(of: kind)
      groups[key, default: Failure(plain(entry.text), at: entry.time, key: key)].take(entry, kind)
    }
    let seen = failing.isEmpty ? [:] : lastSeen(entries)
    for job in failing { take(job, kinds, seen, into: &groups) }
    return groups.values.sorted { ($0.jobs.count, $0.times, $0.last) > ($1.jobs.count, $1.times, $1.last) }
  }

  private mutating func take(_ entry: TimelineEntry, _ kind: FailureKind) {
    times += Failure.times(entry.text)
    first = min(first, entry.time)
    if entry.time >= last { (last, words) = (entry.time, Failure.plain(entry.text)) }
    messages.insert(kind.words)
    guard let job = entry.jobID else { return }
    jobs.removeAll { $0 == job }
    jobs.insert(job, at: 0)
  }

  /// A reason names no trace: it is the one that the job is known to throw, or the only one in these words.
  private static func take(
    _ job: Job, _ kinds: FailureKinds, _ seen: [String: Date], into groups: inout [String: Failure]
  ) {
    guard let words = cause(job) else { return }
    let kind = FailureKind(words: words)
    if kinds.keys(of: kind.words).contains(where: { groups[$0]?.jobs.contains(job.id) == true }) { return }
    // Processes of two clusters are two, whatever their names.
    let key = isOfEngine(words) ? "\(job.runner) \(words)" : kinds.key(of: kind)
    // As its timeline tells, or else its end; when it was last told of where nobody knows.
    let time = seen[job.id] ?? job.endTime ?? job.observedAt
    var failure = groups[key] ?? Failure(words, at: time, key: key)
    if failure.times == 0 { (failure.first, failure.last) = (min(failure.first, time), max(failure.last, time)) }
    failure.messages.insert(kind.words)
    if !failure.jobs.contains(job.id) { failure.jobs.append(job.id) }
    groups[key] = failure
  }

  private static func isOfEngine(_ words: String) -> Bool {
    ["TaskManager ", "a TaskManager ", "too few slots"].contains { words.hasPrefix($0) }
  }

  /// When jobs were last seen to fail, by id.
  private static func lastSeen(_ entries: [TimelineEntry]) -> [String: Date] {
    entries.reduce(into: [:]) { seen, entry in
      guard let job = entry.jobID, entry.kind == .exception || entry.kind == .restart else { return }
      seen[job] = max(seen[job] ?? entry.time, entry.time)
    }
  }

  /// What a job fails of, out of `restart loop: NullPointerException: …`.
  private static func cause(_ job: Job) -> String? {
    guard [.failed, .restarts].contains(TroubleKind(diagnostics: job.diagnostics)) else { return nil }
    let line = Cut.line(job.diagnostics)
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let words = line[line.index(after: colon)...].drop { $0 == " " }
    return words.isEmpty ? nil : String(words)
  }

  /// ` ×14 in 3 jobs   11:58–12:04`
  func measure(_ clock: Clock) -> String {
    let often = times > 1 ? " \(Glyphs.times)\(times)" : ""
    let place = jobs.isEmpty ? "" : " in \(jobs.count) job\(jobs.count == 1 ? "" : "s")"
    let (begin, end) = (clock.minute(first), clock.minute(last))
    let when = begin == end ? end : "\(begin)–\(end)"
    return "\(often)\(place)   \(when)"
  }

  /// That it is one although its messages differ, in words.
  var variety: String? { messages.count > 1 ? "one trace, \(messages.count) messages" : nil }

  /// `(×14)` at the end of an entry: so often it was thrown since the reading before.
  static func times(_ text: String) -> Int {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return 1 }
    let inside = text[text.index(after: open)...].dropLast()
    guard inside.first == "×", let number = Int(inside.dropFirst()), number > 0 else { return 1 }
    return min(number, 1_000_000)
  }

  static func plain(_ text: String) -> String {
    let line = Cut.line(text)
    guard times(line) > 1, let open = line.lastIndex(of: "(") else { return line }
    return String(line[..<open].reversed().drop { $0 == " " }.reversed())
  }
}
