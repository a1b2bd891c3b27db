import Jobs

extension DemoJob {
  /// Ends the task that is due, and says how it went.
  mutating func finishTask(_ tick: DemoTick, free: inout Int) -> (ticket: Int, outcome: DemoTask.Outcome)? {
    guard let task else { return nil }
    if isEnded { return settle(task, .failed("the job ended (\(nativeState)) before it was done")) }
    if case .rescale(let from, let wish) = task.kind { return finishRescale(task, from, wish, tick) }
    guard tick.step >= task.due else { return nil }
    if let path = task.savepoint, let problem = takeSavepoint(path, task, tick) {
      return settle(task, .failed(problem))
    }
    switch task.kind {
    case .savepoint: break
    case .drain: end(.finished, tick, free: &free)
    default: end(.canceled, tick, free: &free)
    }
    return settle(task, .done(path: task.savepoint))
  }

  private mutating func settle(_ task: DemoTask, _ outcome: DemoTask.Outcome) -> (Int, DemoTask.Outcome) {
    self.task = nil
    return (task.ticket, outcome)
  }

  private mutating func end(_ state: JobState, _ tick: DemoTick, free: inout Int) {
    if profile.site == .flink { free += workers }
    enter(.ended(state), tick.step)
  }

  /// The words of the failure; nil where the savepoint is complete.
  private mutating func takeSavepoint(_ path: String, _ task: DemoTask, _ tick: DemoTick) -> String? {
    guard isWorking, !barriersAreStuck else {
      let words = isWorking ? DemoTask.expiredWords : DemoTask.notRunningWords
      note(.savepointFailed, tick.step)
      if phase == .draining || phase == .cancelling { enter(.running, tick.step) }
      return words
    }
    let id = checkpointing.nextID
    checkpointing.nextID += 1
    checkpointing.keep(
      DemoCheckpointing.Past(
        id: id, since: task.since, seconds: Double(tick.step - task.since) * DemoTick.seconds,
        bytes: profile.stateBytes, pressure: flow.pressure, path: path, isSavepoint: true))
    savepoints = savepoints.suffix(99) + [path]
    note(.savepoint(path: path), tick.step)
    return nil
  }

  /// A rescale is done once the job runs with other workers, or runs again with those that there are.
  private mutating func finishRescale(
    _ task: DemoTask, _ from: Int, _ wish: Int, _ tick: DemoTick
  ) -> (ticket: Int, outcome: DemoTask.Outcome)? {
    if profile.site == .dataflow { return finishWorkerBounds(task, from, wish, tick) }
    if isRunning, since <= task.since, tick.step >= task.due - 3 { restart(tick, seconds: 1.5) }
    guard isRunning, since > task.since else { return nil }
    return settle(task, .scaled(from: from, to: workers))
  }

  private mutating func finishWorkerBounds(
    _ task: DemoTask, _ from: Int, _ wish: Int, _ tick: DemoTick
  ) -> (ticket: Int, outcome: DemoTask.Outcome)? {
    guard tick.step >= task.due, isRunning else { return nil }
    workers = wish
    note(.rescaled(from: from, to: wish), tick.step)
    return settle(task, .scaled(from: from, to: wish))
  }
}
