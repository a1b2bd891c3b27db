extension DemoJob {
  /// True while barriers take longer than the checkpoint timeout.
  var barriersAreStuck: Bool { flow.pressure > 0.5 && flow.offered > flow.capacity }

  /// Seconds that a checkpoint takes under the pressure of now.
  var checkpointSeconds: Double {
    let quiet = 0.4 + profile.stateBytes / 4e8 + noise.between(0...0.5, checkpointing.nextID, 31)
    return min(quiet, 8) + (flow.offered > flow.capacity ? 55 : 6) * flow.pressure
  }

  mutating func checkpoint(_ tick: DemoTick) {
    guard profile.checkpoints, isRunning else { return }
    guard let pending = checkpointing.pending else { return triggerCheckpoint(tick) }
    let done = pending.done + DemoTick.seconds / checkpointSeconds
    let elapsed = Double(tick.step - pending.since) * DemoTick.seconds
    if done >= 1 {
      complete(pending, elapsed, tick)
    } else if elapsed >= profile.checkpointTimeout {
      expire(pending, elapsed, tick)
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
    let bytes = profile.stateBytes * noise.between(0.97...1.03, pending.id, 32)
    let past = DemoCheckpointing.Past(
      id: pending.id, since: pending.since, seconds: elapsed, bytes: bytes, pressure: flow.pressure,
      path: "file:/checkpoints/\(nativeID)/chk-\(pending.id)")
    checkpointing.keep(past)
    checkpointing.pending = nil
    note(.completed(checkpoint: pending.id, bytes: bytes, seconds: elapsed), tick.step)
  }

  private mutating func expire(_ pending: DemoCheckpointing.Pending, _ elapsed: Double, _ tick: DemoTick) {
    checkpointing.keep(
      DemoCheckpointing.Past(
        id: pending.id, since: pending.since, seconds: elapsed, bytes: 0, pressure: flow.pressure, failed: true))
    checkpointing.pending = nil
    note(.expired(checkpoint: pending.id), tick.step)
  }
}
