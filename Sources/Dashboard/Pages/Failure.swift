import FoundationEssentials
import Jobs
import Screen

/// The same failure wherever it happened: exceptions whose words differ in numbers, names in quotes and ids alone.
struct Failure: Sendable {
  /// As the newest of them says it, without how often.
  var words: String
  /// How often it was thrown in the last hour, as far as the timeline tells.
  var times = 0
  var first: Date
  var last: Date
  /// By id, the one that failed last first.
  var jobs: [String]
  let key: String
  /// The newest of them, where the engine tells it.
  var thrown: JobFailure?

  /// Of the fleet's exceptions; those that more jobs share first, then the most frequent.
  /// Of jobs that fail now the reason counts too.
  static func groups(_ entries: [TimelineEntry], _ failing: [Job]) -> [Failure] {
    var groups: [String: Failure] = [:]
    for entry in entries where entry.kind == .exception {
      let words = plain(entry.text)
      let key = fingerprint(words)
      var failure =
        groups[key] ?? Failure(words: words, first: entry.time, last: entry.time, jobs: [], key: key)
      failure.times += times(entry.text)
      failure.first = min(failure.first, entry.time)
      if entry.time >= failure.last { (failure.last, failure.words) = (entry.time, words) }
      if let job = entry.jobID {
        failure.jobs.removeAll { $0 == job }
        failure.jobs.insert(job, at: 0)
      }
      groups[key] = failure
    }
    for job in failing {
      guard let words = cause(job) else { continue }
      let key = fingerprint(words)
      var failure =
        groups[key] ?? Failure(words: words, first: job.observedAt, last: job.observedAt, jobs: [], key: key)
      if !failure.jobs.contains(job.id) { failure.jobs.append(job.id) }
      groups[key] = failure
    }
    return groups.values.sorted { ($0.jobs.count, $0.times, $0.last) > ($1.jobs.count, $1.times, $1.last) }
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
    let when = times == 0 ? "now" : begin == end ? end : "\(begin)–\(end)"
    return "\(often)\(place)   \(when)"
  }

  /// `(×14)` at the end of an entry: so often it was thrown since the reading before.
  static func times(_ text: String) -> Int {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return 1 }
    let inside = text[text.index(after: open)...].dropLast()
    guard inside.first == "×", let number = Int(inside.dropFirst()), number > 0 else { return 1 }
    return min(number, 1_000_000)
  }

  private static func plain(_ text: String) -> String {
    let line = Cut.line(text)
    guard times(line) > 1, let open = line.lastIndex(of: "(") else { return line }
    return String(line[..<open].reversed().drop { $0 == " " }.reversed())
  }

  /// The words with what differs from throw to throw taken out: digits, hexadecimal ids, and what stands in quotes.
  static func fingerprint(_ words: String) -> String {
    var result = ""
    var quote: Character?
    for glyph in Cut.short(words, 300) {
      if let open = quote {
        if glyph == open { quote = nil }
      } else if glyph == "'" || glyph == "\"" {
        quote = glyph
        result.append("'")
      } else if glyph.isNumber {
        if result.last != "#" { result.append("#") }
      } else if glyph.isHexDigit, result.last == "#" {
        continue
      } else {
        result.append(glyph)
      }
    }
    return result
  }
}
