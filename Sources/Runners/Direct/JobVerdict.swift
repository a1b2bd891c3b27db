package import Jobs

/// What a job's state is, from what was asked of it and what can be seen of its run. Pure.
package struct JobVerdict: Sendable, Hashable {
  package var state: JobState
  package var native: String
  /// Set where the job has ended: seconds since 1970.
  package var endedAt: Double?
  /// In words, where something is not as it should be.
  package var reason: String?

  /// A keeper has so many seconds to appear after it was ordered, and a scaling to stop one run and begin the next.
  package static let patience = 60.0

  /// `now`: seconds since 1970. `lastWords` is asked for where the run ended badly.
  package init(_ job: DirectJob, _ condition: RunCondition, now: Double, lastWords: () -> String?) {
    switch condition {
    case .starting: self.init(state: .pending, native: "starting")
    case .orphaned: self.init(state: .running, native: "running")
    case .running(_, let isKept): self.init(running: job, isKept: isKept)
    case .neverStarted: self.init(unstarted: job, now: now)
    case .ended(let exit, _): self.init(job, exit, now: now, lastWords: lastWords)
    case .lost(let start): self.init(job, lost: start, now: now)
    }
  }

  private init(state: JobState, native: String, endedAt: Double? = nil, reason: String? = nil) {
    self.state = state
    self.native = native
    self.endedAt = endedAt
    self.reason = reason
  }

  private init(running job: DirectJob, isKept: Bool) {
    state = job.scaling != nil ? .restarting : job.cancelledAt != nil ? .cancelling : .running
    native = "running"
    reason = isKept ? nil : "nothing keeps its output at the moment: its keeper was killed"
  }

  private init(unstarted job: DirectJob, now: Double) {
    if now - job.orderedAt < JobVerdict.patience {
      self.init(state: job.cancelledAt == nil ? .pending : .cancelling, native: "ordered")
    } else if job.cancelledAt != nil {
      self.init(state: .canceled, native: "not started", endedAt: job.orderedAt)
    } else {
      self.init(
        state: .failed, native: "not started", endedAt: job.orderedAt,
        reason: "it was never started: the program that was to start it ended first")
    }
  }

  private init(_ job: DirectJob, _ exit: ExitRecord, now: Double, lastWords: () -> String?) {
    let native = exit.status?.text ?? (exit.neverStarted ? "not started" : "ended")
    if job.cancelledAt != nil {
      self.init(state: .canceled, native: native, endedAt: exit.at)
    } else if let scaling = job.scaling {
      self.init(scaling: scaling, native: native, endedAt: exit.at, now: now)
    } else if exit.neverStarted {
      self.init(state: .failed, native: native, endedAt: exit.at, reason: exit.note ?? "it could not be started")
    } else if let status = exit.status {
      let reason = status.isSuccess ? nil : JobVerdict.reason(status, lastWords())
      self.init(state: status.isSuccess ? .finished : .failed, native: native, endedAt: exit.at, reason: reason)
    } else {
      self.init(state: .unknown, native: native, endedAt: exit.at, reason: exit.note ?? "its exit code is not known")
    }
  }

  private init(_ job: DirectJob, lost start: StartRecord, now: Double) {
    if job.cancelledAt != nil {
      self.init(state: .canceled, native: "ended", endedAt: now)
    } else if let scaling = job.scaling {
      self.init(scaling: scaling, native: "ended", endedAt: now, now: now)
    } else {
      let isReboot = start.process.boot != ProcessIdentity.currentBoot
      let reason =
        isReboot
        ? "it ended when this machine was restarted" : "it ended, and what would have recorded how was killed"
      self.init(state: .unknown, native: "ended", endedAt: now, reason: reason)
    }
  }

  private init(scaling: DirectJob.Scaling, native: String, endedAt: Double, now: Double) {
    if now - scaling.at < JobVerdict.patience {
      self.init(state: .restarting, native: native)
    } else {
      self.init(
        state: .failed, native: native, endedAt: endedAt,
        reason: "it was stopped to be started again with \(scaling.to) workers, and the program that did so ended; "
          + "restart it")
    }
  }

  private static func reason(_ status: ProcessExit, _ lastWords: String?) -> String {
    if status == .signaled(9) {
      return "\(status.text): by someone on this machine, or by the kernel when memory ran out"
    }
    return lastWords ?? status.text
  }
}
