import FoundationEssentials
import Jobs
import Screen

/// An engine that does not answer, or does not tell of all its jobs: what is shown of them is what was known last.
struct Silence: Sendable {
  var runner: RunnerStatus
  /// Jobs that it does not confirm, and those of them that were in trouble.
  var jobs: Int
  var troubled: Int
  /// When it last told; nil where it never did.
  var since: Date?

  func age(_ now: Date) -> String? { since.map { Compact.uptime(max(0, now.timeIntervalSince($0))) } }

  /// `lab does not answer`.
  var words: String {
    let what =
      switch runner.state {
      case .unreachable: "does not answer"
      case .denied: "refuses us"
      case .degraded where runner.observedAt == nil: "answers what cannot be used"
      case .degraded, .ok: "does not tell of \(jobs == 1 ? "a job" : "\(jobs) jobs")"
      }
    return Cut.short(runner.runner, 40) + " " + what
  }

  /// The engine's error behind a colon, in so many columns. Its middle gives way first, which is mostly an address.
  func error(_ room: Int) -> String {
    runner.lastError.map { ": " + Cut.middle(Cut.line(Cut.short($0, 400)), max(28, room - 2)) } ?? ""
  }
}

extension State {
  /// The silent engines, in the order of the runners.
  var silences: [Silence] { runners.compactMap { silence(of: $0) } }

  func silence(of runner: RunnerStatus) -> Silence? {
    let jobs = jobs.unconfirmed[runner.runner]
    guard runner.isDown || jobs != nil else { return nil }
    let since = [runner.isDown ? runner.observedAt : nil, jobs?.since].compactMap(\.self).min()
    return Silence(runner: runner, jobs: jobs?.jobs ?? 0, troubled: jobs?.troubled ?? 0, since: since)
  }

  func silence(of job: Job) -> Silence? {
    runners.first { $0.runner == job.runner }.flatMap { silence(of: $0) }
  }

  /// No runner answers and none ever told of a job: there may be many.
  var isBlind: Bool { jobs.count == 0 && !runners.isEmpty && runners.allSatisfy(\.isDown) }

  /// Why nothing is known to be wrong though something may be; empty where all engines tell.
  var unlessSilent: String {
    guard let first = silences.first else { return "" }
    let more = silences.count > 1 ? ", and \(silences.count - 1) more do not" : ""
    return "; but " + first.words + (first.age(now).map { " for \($0)" } ?? "") + more
  }
}
