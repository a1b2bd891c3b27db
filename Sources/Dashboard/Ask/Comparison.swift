import FoundationEssentials
import Jobs
import Screen

/// What `:compare` lays beside what: two jobs, or two moments of one.
struct Comparison: Sendable, Hashable {
  /// The job whose figures are shown; nil is the one that is looked at.
  var job: String?
  var other: MetricsView.Other
  /// The later of two moments; nil is the present.
  var moment: Date?
}

extension CommandParser {
  /// `off`; `B`, `A B`; `1h`, `11:50`, `11:50 12:10`, and the same behind a job.
  func comparison(_ words: [String]) throws(CommandError) -> Comparison? {
    guard let first = words.first, words.count <= 3 else { throw CommandError(Verb.compare.usage) }
    if words == ["off"] { return nil }
    if try ago(first) != nil { return try moments(words, of: nil) }
    let name = try job(first)
    guard words.count > 1 else { return Comparison(other: .job(name)) }
    if try ago(words[1]) != nil { return try moments(Array(words.dropFirst()), of: name) }
    guard words.count == 2 else { throw CommandError(Verb.compare.usage) }
    let other = try job(words[1])
    if other == name { throw CommandError("a job beside itself tells nothing; name another one, or a time: 1h") }
    return Comparison(job: name, other: .job(other))
  }

  private func moments(_ words: [String], of job: String?) throws(CommandError) -> Comparison {
    guard words.count <= 2 else { throw CommandError(Verb.compare.usage) }
    var agos: [Double] = []
    for word in words {
      guard let ago = try ago(word) else {
        throw CommandError("the job comes first: \(Verb.compare.usage)")
      }
      agos.append(ago)
    }
    let (earlier, later) = (agos.max() ?? 0, agos.count > 1 ? agos.min() ?? 0 : 0)
    guard later >= 0 else { throw CommandError("what is to come cannot be compared") }
    guard earlier < MetricsView.longest else { throw CommandError("the server keeps a day of history") }
    guard earlier - later >= 1 else { throw CommandError("these are the same moment") }
    return Comparison(
      job: job, other: .before(earlier - later), moment: later > 0 ? state.now.addingTimeInterval(-later) : nil)
  }

  /// Seconds since a moment, `11:50`, `-5m`, `1h`, a whole date; nil where the word means to be none.
  private func ago(_ word: String) throws(CommandError) -> Double? {
    if let seconds = Words.seconds(word) { return seconds }
    if let date = state.clock.instant(word, before: state.now) { return state.now.timeIntervalSince(date).rounded() }
    let isMeant = word.contains(":") && word.first?.isNumber == true
    if isMeant {
      throw CommandError("\(Cut.short(word, 40)) is no moment; write 11:50, -5m, 1h or 2026-11-23T11:58")
    }
    return nil
  }
}

extension State {
  mutating func compare(_ comparison: Comparison?) -> [Effect] {
    guard let comparison else { return compare(with: nil) }
    if let job = comparison.job, job != watchedJob {
      if openJob != nil { openPage(of: job) } else { show(job) }
    }
    // What is laid over goes with the job that it was asked for.
    if let job = watchedJob, metrics.job != job {
      metrics.reset(to: job)
      schedule.drop(.metrics)
    }
    let effects = compare(with: comparison.other)
    guard metrics.other == comparison.other else { return effects }
    if let moment = comparison.moment { read(moment) }
    showCharts()
    return effects
  }

  /// Charts that have no room to say what they are beside get the whole screen; Esc gives it back.
  private mutating func showCharts() {
    guard openJob == nil else { return }
    let isRoomy = page == .main && (Layout(self).metrics?.width ?? 0) >= MetricsPane.labelled
    if isRoomy { return }
    if page == .main { leavePane() } else { go(.main) }
    if (Layout(self).metrics?.width ?? 0) < MetricsPane.labelled { (focus, isZoomed) = (.metrics, true) }
    arrived()
  }

  /// Reads a moment, in a window that has it.
  private mutating func read(_ moment: Date) {
    let ago = now.timeIntervalSince(moment)
    if ago >= MetricsPane.window(self) {
      metrics.zoom(to: MetricsView.windows.first { $0 > ago * 1.05 } ?? MetricsView.longest)
      windowChanged()
    }
    metrics.cursor = moment
  }
}
