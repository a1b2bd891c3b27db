import FoundationEssentials
import Jobs
import Screen

extension State {
  /// The page of what is looked at threw.
  mutating func openExceptions() {
    guard let job = watchedJob else { return }
    go(.exceptions(job))
  }

  mutating func openTrace(of job: String, _ key: String) {
    guard jobs.contains(job) else { return say("the job is gone from its runner", .info) }
    if openJob != job || page != .exceptions(job) { go(.exceptions(job)) }
    chosen[page] = key
    guard let failure = failures(of: job).first(where: { $0.key == key }), details.job == job,
      details.exceptions != nil || schedule[.exceptions].error != nil
    else { return }
    dialog = .trace(TraceDialog(job: job, failure: failure))
  }

  mutating func performInTrace(_ intent: Intent) -> [Effect] {
    guard case .trace(let trace)? = dialog else { return [] }
    switch intent {
    case .copy: return copyTrace(trace)
    case .save: bar = Bar(.command, "save-trace ")
    case .toLog: goToLog(of: trace)
    case .nextHit: turnToNext(from: trace)
    default: break
    }
    return []
  }

  private mutating func copyTrace(_ trace: TraceDialog) -> [Effect] {
    guard let text = trace.text else {
      say("the engine keeps no trace of it", .info)
      return []
    }
    let harmless = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Visible.text(String($0).replacing("\t", with: "    ")) }.joined(separator: "\n")
    let isWhole = harmless.utf8.count <= LogLineText.clipboard
    say("copied \(isWhole ? "the trace" : "the beginning of the trace") to \(clipboard)", .info)
    return [.terminal(.copy(isWhole ? harmless : LogLineText.cut(harmless)))]
  }

  mutating func saveTrace(_ path: String, overwrites: Bool) -> [Effect] {
    guard case .trace(let trace)? = dialog, let text = trace.text else {
      say("no trace is open; \(keymap.key(for: .exceptions, in: .jobs)) shows what the job threw", .info)
      return []
    }
    var save = LogSave(request: request(), path: path, overwrites: overwrites, store: log.store, lines: [])
    save.text = text
    return [.save(save)]
  }

  /// As from the timeline: the log is held where it was thrown, and Esc comes back.
  private mutating func goToLog(of trace: TraceDialog) {
    dialog = nil
    show(logsOf: trace.job)
    logErrorWithin = 2
    if log.job == trace.job, log.store.count > 0 {
      goInLog(to: trace.failure.last)
      landOnError(of: trace.failure.last)
    } else {
      logInstant = trace.failure.last
    }
  }

  /// What was thrown is said by an error in the same seconds; lines about it may stand before.
  mutating func landOnError(of instant: Date) {
    guard let seconds = logErrorWithin else { return }
    logErrorWithin = nil
    // It may be folded into a row further on.
    guard let error = log.store.error(from: log.store.firstLine(at: instant) - 1, step: 1),
      let time = log.store.time(error), time.timeIntervalSince(instant) < seconds,
      log.rows.holds(error)
    else { return }
    let times = log.reveal(error)
    if times > 1 { say("one of \(Glyphs.times)\(times), unfolded for now", .info) }
    keepLogInSight()
  }

  private mutating func turnToNext(from trace: TraceDialog) {
    let others = sharing(trace.failure, with: trace.job)
    guard !others.isEmpty else { return say("no other job throws the same", .info) }
    let all = (others + [trace.job]).sorted()
    let index = all.firstIndex(of: trace.job) ?? 0
    let next = all[(index + 1) % all.count]
    dialog = nil
    page = .exceptions(next)
    chosen[page] = trace.failure.key
    if jobs.row(of: next) != nil { select(next) }
  }
}

extension TraceDialog {
  /// What is copied and saved.
  fileprivate var text: String? {
    guard let trace = failure.thrown?.trace, !trace.isEmpty else { return nil }
    return trace.hasSuffix("\n") ? trace : trace + "\n"
  }
}
