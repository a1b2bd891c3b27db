extension DemoJob {
  /// True while barriers take longer than the checkpoint timeout.
  var barriersAreStuck: Bool { profile.checkpoints && flow.pressure > 0.5 && flow.offered > flow.capacity }

  /// Seconds that a checkpoint takes under the pressure of now.
  var checkpointSeconds: Double {
    let id = checkpointing.nextID - 1
    let quiet = 0.4 + profile.stateBytes / 4e8 + noise.between(0...0.5, checkpointing.nextID, 31)
    return min(quiet, 8) + slowUpload(id) + (flow.offered > flow.capacity ? 55 : 6) * flow.pressure
  }

  /// Once in a while the store takes its time.
  func slowUpload(_ id: Int) -> Double {
    noise.pick(12, id, 33) == 0 ? noise.between(0.5...2, id, 34) * min(3, 0.4 + profile.stateBytes / 4e8) : 0
  }

  /// The store of a large state refuses an upload now and then.
  func losesUpload(_ id: Int) -> Bool { profile.stateBytes > 8e8 && noise.pick(45, id, 35) == 0 }

  /// State that a checkpoint holds: it breathes with the load and shrinks where windows have closed.
  private func bytes(_ id: Int) -> Double {
    let breath = 1 + 0.14 * noise.between(-1...1, id / 6, 36)
    return profile.stateBytes * breath * noise.between(0.97...1.03, id, 32)
  }

  mutating func checkpoint(_ tick: DemoTick) {
    guard profile.checkpoints, isRunning else { return }
    guard let pending = checkpointing.pending else { return triggerCheckpoint(tick) }
    let done = pending.done + DemoTick.seconds / checkpointSeconds
    let elapsed = Double(tick.step - pending.since) * DemoTick.seconds
    if done >= 1 {
      // It was done within the step, not at its end.
      complete(pending, max(0.01, elapsed - (done - 1) * checkpointSeconds), tick)
    } else if elapsed >= profile.checkpointTimeout {
      fail(pending, elapsed, .expired, tick)
    } else {
      checkpointing.pending?.done = done
    }
  }

  private mutating func triggerCheckpoint(_ tick: DemoTick) {
    guard tick.step - checkpointing.lastTrigger >= DemoTick.steps(profile.checkpointSeconds) else { return }
    let id = checkpointing.nextID
    checkpointing.nextID += 1
    checkpointing.lastTrigger = tick.step
    checkpointing.pending = DemoCheckpointing.Pending(id: id, since: tick.step, done: 0)
    note(.triggered(checkpoint: id), tick.step)
  }

  private mutating func complete(_ pending: DemoCheckpointing.Pending, _ elapsed: Double, _ tick: DemoTick) {
    if losesUpload(pending.id) { return fail(pending, elapsed, .upload, tick) }
    let bytes = bytes(pending.id)
    var past = DemoCheckpointing.Past(
      id: pending.id, since: pending.since, seconds: elapsed, bytes: bytes, pressure: flow.pressure,
      path: "file:/checkpoints/\(nativeID)/chk-\(pending.id)")
    past.slowUpload = slowUpload(pending.id)
    checkpointing.keep(past)
    checkpointing.pending = nil
    note(.completed(checkpoint: pending.id, bytes: bytes, seconds: elapsed), tick.step)
  }

  private mutating func fail(
    _ pending: DemoCheckpointing.Pending, _ elapsed: Double, _ reason: DemoCheckpointing.Reason, _ tick: DemoTick
  ) {
    checkpointing.keep(
      DemoCheckpointing.Past(
        id: pending.id, since: pending.since, seconds: elapsed, bytes: 0, pressure: flow.pressure, failed: true,
        reason: reason))
    checkpointing.pending = nil
    note(reason == .expired ? .expired(checkpoint: pending.id) : .aborted(checkpoint: pending.id, reason), tick.step)
  }

  /// A job that restarts gives up the checkpoint that is under way.
  mutating func abandonCheckpoint(_ tick: DemoTick) {
    guard let pending = checkpointing.pending else { return }
    fail(pending, Double(tick.step - pending.since) * DemoTick.seconds, .suspended, tick)
  }
}
