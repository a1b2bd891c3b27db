import Jobs

extension DemoJob {
  /// Lets one step pass. `free` are the slots of its runner that nobody has; the outcome is that of a task that ended.
  mutating func step(_ tick: DemoTick, free: inout Int) -> (ticket: Int, outcome: DemoTask.Outcome)? {
    guard !isEnded else { return nil }
    switch phase {
    case .pending(let until) where tick.step >= until: place(tick, free: &free)
    case .waiting: place(tick, free: &free)
    case .restarting(let until) where tick.step >= until: resume(tick, free: &free)
    case .running, .draining, .cancelling: work(tick, free: &free)
    default: flow.wait(profile.type == .batch ? 0 : DemoTick.seconds)
    }
    return finishTask(tick, free: &free)
  }

  /// Takes slots, as many as its scheduler is content with.
  private mutating func place(_ tick: DemoTick, free: inout Int) {
    guard profile.site == .flink else { return begin(wanted, tick) }
    guard free >= wanted || (profile.adaptive && free > 0) else {
      if phase != .waiting { note(.noSlots(wanted: wanted, free: free), tick.step) }
      if phase != .waiting { enter(.waiting, tick.step) }
      return
    }
    let granted = min(wanted, free)
    free -= granted
    begin(granted, tick)
  }

  private mutating func begin(_ granted: Int, _ tick: DemoTick) {
    workers = granted
    enter(.running, tick.step)
    checkpointing.lastTrigger = tick.step
  }

  /// Comes back after a failure or a rescale, with what slots there are.
  private mutating func resume(_ tick: DemoTick, free: inout Int) {
    let granted = profile.site == .flink ? min(wanted, workers + free) : wanted
    if profile.site == .flink { free += workers - granted }
    if granted != workers { note(.rescaled(from: workers, to: granted), tick.step) }
    begin(granted, tick)
  }

  private mutating func work(_ tick: DemoTick, free: inout Int) {
    flow.offered = profile.offered(daily: tick.daily, step: tick.step)
    flow.capacity = max(1, profile.capacity(workers) * noise.between(0.985...1.015, tick.step / 6, 4))
    breathe(tick)
    suffer(tick)
    guard !isEnded else { return free += profile.site == .flink ? workers : 0 }
    guard isWorking else { return }
    profile.type == .batch ? advanceBatch(tick, free: &free) : flow.run(DemoTick.seconds)
    checkpoint(tick)
    grow(tick, free: free)
  }

  /// A heap that fills and is collected, as every healthy one.
  private mutating func breathe(_ tick: DemoTick) {
    let turn = 40 + profile.index % 23
    let saw = Double((tick.step + profile.index * 7) %% turn) / Double(turn)
    flow.heap = 0.34 + 0.22 * saw + 0.1 * min(1, profile.load)
    flow.delay = noise.between(0.2...1.6, tick.step / 10, 5)
    flow.collecting = noise.between(0.004...0.018, tick.step / 4, 3)
  }

  private mutating func advanceBatch(_ tick: DemoTick, free: inout Int) {
    flow.capacity = flow.offered / max(0.05, min(0.98, profile.load))
    flow.rate += (flow.offered - flow.rate) * 0.3
    flow.total += flow.rate * DemoTick.seconds
    progress += DemoTick.seconds / max(profile.length ?? 600, 1)
    guard progress >= 1 else { return }
    progress = 1
    if profile.site == .flink { free += workers }
    enter(.ended(.finished), tick.step)
  }

  /// An adaptive scheduler gives a job that wants more what becomes free, some time after its last change.
  private mutating func grow(_ tick: DemoTick, free: Int) {
    guard profile.site == .flink, profile.adaptive, isRunning, task == nil else { return }
    guard wanted > workers, free > 0, tick.step - since > 20 else { return }
    restart(tick, seconds: 1.5)
  }

  mutating func restart(_ tick: DemoTick, seconds: Double) {
    restarts += 1
    abandonCheckpoint(tick)
    enter(.restarting(until: tick.step + DemoTick.steps(seconds)), tick.step)
  }
}

infix operator %% : MultiplicationPrecedence

/// The remainder that is never negative.
func %% (value: Int, modulus: Int) -> Int {
  let rest = value % modulus
  return rest < 0 ? rest + modulus : rest
}
