import FoundationEssentials
import Jobs
import Screen

/// What the jobs of one runner add up to.
struct RunnerPulse: Sendable {
  var jobs = 0
  var states: [JobState: Int] = [:]
  var grades: [Grade: Int] = [:]
  /// Nil where no job tells.
  var recordsIn: Double?
  var recordsOut: Double?
  /// Of the last hour.
  var exceptions = 0
  var restarts = 0
  var failedCheckpoints = 0
  /// For each action why its jobs, where they do, refuse it: the reason that most of them give.
  private var refusals: [JobAction: [String: Int]] = [:]

  /// Of every runner, in one walk through the jobs.
  static func all(_ state: State) -> [String: RunnerPulse] {
    var pulses: [String: RunnerPulse] = [:]
    for slot in state.jobs.slotOfID.values {
      pulses[state.jobs.slots[slot].runner, default: RunnerPulse()].add(state.jobs.slots[slot])
    }
    for entry in state.timeline.entries where state.timeline.job == nil {
      guard let runner = entry.runner, pulses[runner] != nil else { continue }
      switch entry.kind {
      case .exception: pulses[runner]?.exceptions += Failure.times(entry.text)
      case .restart: pulses[runner]?.restarts += restarts(entry.text)
      case .checkpoint where entry.severity >= .warn: pulses[runner]?.failedCheckpoints += 1
      default: break
      }
    }
    return pulses
  }

  /// `2 restarts, 17 in all` are two, `restart 17` is one.
  private static func restarts(_ text: String) -> Int {
    let words = text.prefix(24).split(separator: " ", maxSplits: 2)
    guard words.count > 1, words[1].hasPrefix("restarts") else { return 1 }
    return Int(words[0]).map { max(1, min($0, 1_000_000)) } ?? 1
  }

  private mutating func add(_ job: Job) {
    jobs += 1
    states[job.state, default: 0] += 1
    grades[Grade(job), default: 0] += 1
    if !job.stale, !job.state.isTerminal {
      if let rate = job.metrics.recordsInPerSecond { recordsIn = (recordsIn ?? 0) + rate }
      if let rate = job.metrics.recordsOutPerSecond { recordsOut = (recordsOut ?? 0) + rate }
    }
    // The first hundred speak for the rest: what a runner cannot do it cannot do for any.
    guard jobs <= 100, !job.state.isTerminal else { return }
    for (action, reason) in job.actions.refusals where reason.utf8.count < 400 {
      refusals[action, default: [:]][reason, default: 0] += 1
    }
  }

  var hasLiveJobs: Bool { states.keys.contains { !$0.isTerminal } }

  func refusal(_ action: JobAction) -> String? {
    refusals[action]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// It has never answered: whether it has jobs nobody knows.
  func isUnknown(of runner: RunnerStatus) -> Bool { jobs == 0 && runner.observedAt == nil && runner.isDown }

  func jobs(of runner: RunnerStatus) -> Span {
    isUnknown(of: runner) ? Span(String(Glyphs.none), .dim) : Span(String(jobs))
  }

  func troubled(of runner: RunnerStatus) -> Span {
    isUnknown(of: runner)
      ? Span(String(Glyphs.none), .dim) : Span(String(troubled), troubled > 0 ? .stateWarn : .dim)
  }

  var troubled: Int { Grade.problems.reduce(0) { $0 + (grades[$1] ?? 0) } }

  /// `9 running, 1 restarting`, what needs a hand first.
  var stateWords: String {
    let order: [JobState] = [
      .failed, .restarting, .unknown, .pending, .cancelling, .draining, .running, .canceled, .finished,
    ]
    return order.compactMap { state in
      states[state].map { "\($0) \(state.rawValue.lowercased())" }
    }.joined(separator: ", ")
  }

  /// What went wrong in the last hour; nil where nothing did.
  ///
  /// - Parameter since: since when it was watched, where exceptions are told of the time before too. Restarts and failed
  ///   checkpoints are not: an engine tells them as a number without a time.
  func failureWords(since: String?) -> String? {
    func words(_ counts: [(Int, String)]) -> String {
      counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
    }
    let told = words([(exceptions, "exception")])
    let watched = words([(failedCheckpoints, "failed checkpoint"), (restarts, "restart")])
    let all = [told, watched].filter { !$0.isEmpty }
    if all.isEmpty { return nil }
    guard !watched.isEmpty, let since else {
      return all.joined(separator: ", ") + (restarts > 0 ? " as we watched" : "")
    }
    return (told.isEmpty ? "" : told + "; ") + "since \(since) " + watched
  }
}
