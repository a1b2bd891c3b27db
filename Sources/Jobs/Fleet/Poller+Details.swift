extension Poller {
  /// Reads the details that are due, a few at once and so many a second at the most. Each is a task of its own, so that
  /// one job whose detail hangs keeps nobody waiting.
  func details() async {
    await withDiscardingTaskGroup { group in
      var budget = Budget(perSecond: pace.details, now: clock.elapsed())
      while !Task.isCancelled {
        let room = budget.room(at: clock.elapsed())
        let due = room > 0 ? await fleet.due(runner.name, limit: room) : []
        budget.spend(due.count)
        for job in due { group.addImmediateTask { await detail(of: job) } }
        // A survey that brings news rings, so that nobody waits out the whole pause.
        let rest = await fleet.rest(runner.name)
        _ = await wait(max(.milliseconds(125), .seconds(rest)), or: .detail)
      }
    }
  }

  private func detail(of job: JobTarget) async {
    do throws(RunnerError) {
      let detail = try await runner.detail(of: job)
      await fleet.apply(detail, to: job.jobID, at: fleet.now())
    } catch {
      await fleet.detailFailed(job.jobID, error, at: fleet.now())
    }
  }
}

/// So many a second, saved for one second at the most.
struct Budget: Sendable {
  private let perSecond: Double
  private var left: Double
  private var filled: Duration

  init(perSecond: Int, now: Duration) {
    self.perSecond = Double(perSecond)
    left = Double(perSecond)
    filled = now
  }

  mutating func room(at now: Duration) -> Int {
    left = min(perSecond, left + perSecond * ((now - filled) / .seconds(1)))
    filled = now
    return Int(left)
  }

  mutating func spend(_ count: Int) { left -= Double(count) }
}
