/// Keeps what the fleet knows of one runner fresh. Two loops that do not wait for each other: the surveys, one after the
/// other, and the details of the jobs that are due.
package struct Poller: Sendable {
  let runner: any Runner
  let fleet: Fleet
  let pace: Pace
  let clock: PollClock
  private let luck: @Sendable () -> Double

  package init(
    runner: any Runner, fleet: Fleet, pace: Pace = Pace(), clock: PollClock = .continuous,
    luck: @escaping @Sendable () -> Double = { Double.random(in: 0...1) }
  ) {
    self.runner = runner
    self.fleet = fleet
    self.pace = pace
    self.clock = clock
    self.luck = luck
  }

  /// The lifetime of the polling: returns when its task is cancelled.
  package func run() async {
    await withTaskGroup { group in
      group.addTask { await surveys() }
      group.addTask { await details() }
    }
  }

  private func surveys() async {
    var failures = 0
    var quickUntil = Duration.zero
    while !Task.isCancelled {
      let began = clock.elapsed()
      failures = await survey() ? 0 : failures + 1
      let ended = clock.elapsed()
      let pause = pace.pause(
        after: ended - began, failures: failures, isQuick: ended < quickUntil, luck: failures > 0 ? luck() : 1)
      if await wait(pause, or: .survey) { quickUntil = clock.elapsed() + pace.quickFor }
    }
  }

  /// True where the runner answered.
  private func survey() async -> Bool {
    let began = clock.elapsed()
    let answer = await surveyInTime()
    guard !Task.isCancelled else { return true }
    switch answer {
    case .success(let survey):
      let took = (clock.elapsed() - began) / .seconds(1)
      await fleet.apply(survey, from: runner.name, at: fleet.now(), took: took)
      return true
    case .failure(let error):
      await fleet.failed(runner.name, error, at: fleet.now())
      return false
    }
  }

  private func surveyInTime() async -> Result<Survey, RunnerError> {
    await Urgency.$current.withValue(.survey) { await patientSurvey() }
  }

  private func patientSurvey() async -> Result<Survey, RunnerError> {
    await withTaskGroup(of: Result<Survey, RunnerError>?.self) { group in
      // At once and not by way of a queue: each task that is queued wakes a thread for it.
      group.addImmediateTask {
        do throws(RunnerError) { return .success(try await runner.survey()) } catch { return .failure(error) }
      }
      group.addImmediateTask {
        guard (try? await clock.sleep(pace.patience)) != nil else { return nil }
        let silence = RunnerError.unreachable("no answer within \(Words.duration(pace.patience / .seconds(1)))")
        // Said here, since a runner that is busy cannot be interrupted: the group waits for it all the same.
        await fleet.failed(runner.name, silence, at: fleet.now())
        return .failure(silence)
      }
      group.addImmediateTask {
        let began = clock.elapsed()
        while (try? await clock.sleep(pace.overdue)) != nil {
          await fleet.overdue(runner.name, after: (clock.elapsed() - began) / .seconds(1))
        }
        return nil
      }
      defer { group.cancelAll() }
      for await result in group { if let result { return result } }
      return .failure(.unreachable("the question was withdrawn"))
    }
  }

  /// Waits for `pause`, or less where the bell rings; true where it rang.
  func wait(_ pause: Duration, or bell: PollerBells.Bell) async -> Bool {
    let bells = await fleet.bell(bell, of: runner.name)
    return await withTaskGroup(of: Bool.self) { group in
      group.addImmediateTask {
        try? await clock.sleep(pause)
        return false
      }
      group.addImmediateTask {
        for await _ in bells {}
        return !Task.isCancelled
      }
      defer { group.cancelAll() }
      return await group.next() ?? false
    }
  }
}
